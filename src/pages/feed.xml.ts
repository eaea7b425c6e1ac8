import type { APIRoute } from 'astro';
import { loadCatalogue } from '../catalogue/load.ts';
import { feedEntries, atomFeed, wholeFeed } from '../export/feeds.ts';
import { absolute } from '../site/paths.ts';

export const GET: APIRoute = async () => {
  const catalogue = await loadCatalogue();
  return new Response(atomFeed(wholeFeed(catalogue), feedEntries(catalogue), catalogue, absolute));
};
