import type { APIRoute } from 'astro';
import { loadCatalogue } from '../../../catalogue/load.ts';
import type { Paper } from '../../../catalogue/types.ts';
import { redirectHtml } from '../../../export/redirect.ts';
import { absolute, href, paperPath } from '../../../site/paths.ts';

export async function getStaticPaths() {
  const { papers } = await loadCatalogue();
  return papers.flatMap((paper) => (paper.redirectFrom ?? []).map((old) => ({ params: { old }, props: { paper } })));
}

export const GET: APIRoute<{ paper: Paper }> = async ({ props: { paper } }) => {
  const { site } = await loadCatalogue();
  return new Response(redirectHtml(paper.title, href(paperPath(paper.slug)), absolute(paperPath(paper.slug)), site.language));
};
