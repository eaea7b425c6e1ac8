import type { APIRoute } from 'astro';
import { loadCatalogue } from '../../catalogue/load.ts';
import type { Topic } from '../../catalogue/types.ts';
import { topicMarkdown } from '../../export/markdown.ts';
import { absolute } from '../../site/paths.ts';

export async function getStaticPaths() {
  const { topics } = await loadCatalogue();
  return topics.map((topic) => ({ params: { slug: topic.slug }, props: { topic } }));
}

export const GET: APIRoute<{ topic: Topic }> = async ({ props }) => new Response(topicMarkdown(props.topic, await loadCatalogue(), absolute));
