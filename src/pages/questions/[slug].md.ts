import type { APIRoute } from 'astro';
import { loadCatalogue } from '../../catalogue/load.ts';
import type { Question } from '../../catalogue/types.ts';
import { questionMarkdown } from '../../export/markdown.ts';
import { absolute } from '../../site/paths.ts';

export async function getStaticPaths() {
  const { questions } = await loadCatalogue();
  return questions.map((question) => ({ params: { slug: question.slug }, props: { question } }));
}

export const GET: APIRoute<{ question: Question }> = async ({ props }) => new Response(questionMarkdown(props.question, await loadCatalogue(), absolute));
