import type { APIRoute } from 'astro';
import { loadCatalogue } from '../../catalogue/load.ts';
import type { Paper } from '../../catalogue/types.ts';
import { bibtex } from '../../export/bibtex.ts';

export async function getStaticPaths() {
  const { papers } = await loadCatalogue();
  return papers.map((paper) => ({ params: { slug: paper.slug }, props: { paper } }));
}

export const GET: APIRoute<{ paper: Paper }> = ({ props }) => new Response(bibtex(props.paper));
