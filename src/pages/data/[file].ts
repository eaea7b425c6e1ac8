import type { APIRoute } from 'astro';
import { loadCatalogue } from '../../catalogue/load.ts';
import { DOWNLOADS, downloadText, type Download } from '../../export/downloads.ts';
import { absolute } from '../../site/paths.ts';

export const getStaticPaths = () => DOWNLOADS.map((download) => ({ params: { file: download.name }, props: { download } }));

export const GET: APIRoute<{ download: Download }> = async ({ props }) => new Response(downloadText(props.download, await loadCatalogue(), absolute));
