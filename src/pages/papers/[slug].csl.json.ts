import type { APIRoute } from 'astro';
import { loadCatalogue } from '../../catalogue/load.ts';
import { pageKeys } from '../../catalogue/page-keys.ts';
import type { Paper } from '../../catalogue/types.ts';
import { cslJson } from '../../export/csl.ts';

export async function getStaticPaths() {
  const catalogue = await loadCatalogue();
  return catalogue.papers.map((paper) => ({ params: { slug: paper.slug }, props: { paper }, cacheKey: pageKeys(catalogue).paper(paper) }));
}

export const GET: APIRoute<{ paper: Paper }> = ({ props }) => new Response(cslJson([props.paper]));
