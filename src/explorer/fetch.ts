import { href } from '../site/paths.ts';
import { readFacetFile, type PaperIndex } from './data.ts';

/** Fetches a text of this site. Throws a sentence that names the file and says what to do. */
export async function fetchText(path: string): Promise<string> {
  const response = await fetch(href(path)).catch(() => undefined);
  if (!response) throw new Error(`${path} could not be reached. Check the connection and try again.`);
  if (!response.ok) throw new Error(`${path} could not be fetched (the server answered ${response.status}). Reload the page and try again.`);
  return response.text();
}

export async function fetchJson(path: string): Promise<unknown> {
  const text = await fetchText(path);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Error(`${path} is not complete. Reload the page and try again.`);
  }
}

export const fetchFacets = async (): Promise<PaperIndex> => readFacetFile(await fetchJson('search/facets.json'));
