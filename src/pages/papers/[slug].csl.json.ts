import type { APIRoute } from 'astro';
import { loadCatalogue } from '../../catalogue/load.ts';
import type { Paper } from '../../catalogue/types.ts';
import { cslJson } from '../../export/csl.ts';

export async function getStaticPaths() {
  const { papers } = await loadCatalogue();
  return papers.map((paper) => ({ params: { slug: paper.slug }, props: { paper } }));
}

export const GET: APIRoute<{ paper: Paper }> = ({ props }) => new Response(cslJson([props.paper]));
