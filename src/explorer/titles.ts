/** The titles file `/search/titles.json`: what pickers, tables and exports say about a paper. Fetched only when one of them opens. */
export const TITLES_FILE_VERSION = 1;

/** Slug, title, short citation ("Shi and Lipani (2023)"), citation key. */
export type TitleRow = readonly [slug: string, title: string, citation: string, key: string];
export interface TitlesFile { readonly version: number; readonly papers: readonly TitleRow[] }

export interface PaperTitle { readonly slug: string; readonly title: string; readonly citation: string; readonly key: string }

/** Papers by slug, in the order of the catalogue. Throws a sentence for the reader when the file is another version. */
export function readTitlesFile(json: unknown): ReadonlyMap<string, PaperTitle> {
  const file = json as Partial<TitlesFile> | null;
  if (file?.version !== TITLES_FILE_VERSION || !file.papers) throw new Error('The list of titles belongs to another version of this page. Reload the page.');
  return new Map(file.papers.map(([slug, title, citation, key]) => [slug, { slug, title, citation, key }]));
}
