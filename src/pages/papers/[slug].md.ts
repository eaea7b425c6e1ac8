import type { APIRoute } from 'astro';
import { loadCatalogue } from '../../catalogue/load.ts';
import type { Paper } from '../../catalogue/types.ts';
import { paperMarkdown } from '../../export/markdown.ts';
import { absolute } from '../../site/paths.ts';

export async function getStaticPaths() {
  const { papers } = await loadCatalogue();
  return papers.map((paper) => ({ params: { slug: paper.slug }, props: { paper } }));
}

export const GET: APIRoute<{ paper: Paper }> = async ({ props }) => new Response(paperMarkdown(props.paper, await loadCatalogue(), absolute));
