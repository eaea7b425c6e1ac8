import type { Catalogue } from '../catalogue/types.ts';
import { bibtexFile } from './bibtex.ts';
import { cslJson } from './csl.ts';
import { findingsCsv, papersCsv } from './csv.ts';
import { papersJson, topicsJson, type Link } from './records.ts';
import { risFile } from './ris.ts';

/** A whole-corpus file: its name under `data/`, what it holds and how it is made. */
export interface Download {
  readonly name: string;
  readonly about: string;
  /** Name of the JSON Schema that describes it. */
  readonly schema?: string;
  readonly make: (catalogue: Catalogue, link: Link) => string;
}

export const DOWNLOADS: readonly Download[] = [
  { name: 'papers.json', about: 'Everything the atlas holds on each paper, with findings and relations', schema: 'papers', make: papersJson },
  { name: 'papers.csv', about: 'One row a paper, for spreadsheets', make: ({ papers }, link) => papersCsv(papers, link) },
  { name: 'findings.csv', about: 'One row a reported result: claim, value, metric, baseline, benchmark', make: findingsCsv },
  { name: 'topics.json', about: 'Topics with their papers and questions', schema: 'topics', make: topicsJson },
  { name: 'papers.bib', about: 'Citations for LaTeX, JabRef and Zotero (BibTeX)', make: ({ papers }) => bibtexFile(papers) },
  { name: 'papers.ris', about: 'Citations for EndNote, Mendeley and Zotero (RIS)', make: ({ papers }) => risFile(papers) },
  { name: 'papers.csl.json', about: 'Citations for Pandoc and citation processors (CSL-JSON)', make: ({ papers }) => cslJson(papers) },
];

const made = new WeakMap<Catalogue, Map<string, string>>();

/** The text of a download, made once for each catalogue: the data page asks for its size and its address for its text. */
export function downloadText(download: Download, catalogue: Catalogue, link: Link): string {
  const texts = made.get(catalogue) ?? new Map<string, string>();
  made.set(catalogue, texts);
  const text = texts.get(download.name) ?? download.make(catalogue, link);
  texts.set(download.name, text);
  return text;
}

/** Bytes in words, by thousands as browsers and file managers count: "820 bytes", "46 kB", "1.2 MB". */
export function byteSize(text: string): string {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 999_500 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
