import type { APIRoute } from 'astro';
import { loadCatalogue } from '../../../catalogue/load.ts';
import type { Topic } from '../../../catalogue/types.ts';
import { feedEntries, atomFeed, topicFeed } from '../../../export/feeds.ts';
import { absolute } from '../../../site/paths.ts';

export async function getStaticPaths() {
  const { topics } = await loadCatalogue();
  return topics.map((topic) => ({ params: { slug: topic.slug }, props: { topic } }));
}

export const GET: APIRoute<{ topic: Topic }> = async ({ props: { topic } }) => {
  const catalogue = await loadCatalogue();
  return new Response(atomFeed(topicFeed(topic, catalogue), feedEntries(catalogue, topic.slug), catalogue, absolute));
};
