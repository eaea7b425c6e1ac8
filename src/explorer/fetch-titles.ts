import { fetchJson } from './fetch.ts';
import { readTitlesFile, type PaperTitle } from './titles.ts';

let titles: Promise<ReadonlyMap<string, PaperTitle>> | undefined;

/** Titles of all papers, fetched once; after a failure the next call tries again. */
export function fetchTitles(): Promise<ReadonlyMap<string, PaperTitle>> {
  titles ??= fetchJson('search/titles.json').then(readTitlesFile).catch((error: unknown) => {
    titles = undefined;
    throw error;
  });
  return titles;
}
