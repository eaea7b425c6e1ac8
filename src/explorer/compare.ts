import type { PaperRecord } from '../export/records.ts';
import { longDate } from '../site/text.ts';
import { valueLabel, type PaperIndex } from './data.ts';

/** Papers side by side: which ones an address names, and what stands in the rows. Without a document. */
export const COMPARE_LIMIT = 4;

/** What a comparison needs of a paper: its published JSON and, from its Markdown, what it leaves open. */
export interface ComparedPaper { readonly record: PaperRecord; readonly limits: string }

export interface Entry { readonly text: string; /** Path of a page of the site. */ readonly path?: string; /** Address elsewhere. */ readonly url?: string; /** Set apart: what an entry of several parts begins with. */ readonly lead?: string }
export interface CompareRow {
  readonly label: string;
  /** One cell a paper; a cell without entries says that the abstract does not report it. */
  readonly cells: readonly (readonly Entry[])[];
  /** Whether all cells say the same. */
  readonly same: boolean;
}

/** The papers of an address, each once, at most four; what could not be used is said in `notes`. */
export function readCompare(params: URLSearchParams, known: (slug: string) => boolean): { readonly slugs: readonly string[]; readonly notes: readonly string[] } {
  const asked = [...new Set(params.getAll('p').flatMap((text) => text.split(',')).map((text) => text.trim()).filter(Boolean))];
  const slugs = asked.filter(known);
  const unknown = asked.filter((slug) => !known(slug));
  const notes = unknown.slice(0, COMPARE_LIMIT).map((slug) => `There is no paper “${slug.slice(0, 40)}” in this atlas; it was left out.`);
  if (slugs.length > COMPARE_LIMIT) notes.push(`Only ${COMPARE_LIMIT} papers fit side by side; the first ${COMPARE_LIMIT} of ${slugs.length} are shown.`);
  return { slugs: slugs.slice(0, COMPARE_LIMIT), notes };
}

export const writeCompare = (slugs: readonly string[]): string => (slugs.length > 0 ? `?p=${slugs.map(encodeURIComponent).join(',')}` : '');

const LINK = /\[([^\]]*)\]\([^)\s]*\)/g;
/** Code, stars, and underscores that do not stand inside a word. */
const EMPHASIS = /`([^`]+)`|(\*\*?)(\S(?:[^*]*\S)?)\2|(?<!\w)_(\S(?:[^_]*\S)?)_(?!\w)/g;

/** The section of a paper's Markdown that says what is left open, as plain text. Empty where there is none. */
export function limitsOf(markdown: string): string {
  const section = /^## Limits and open questions\s*\n([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(markdown)?.[1] ?? '';
  return section.replace(LINK, '$1').replace(EMPHASIS, '$1$3$4').trim();
}

const text = (value: string | undefined): readonly Entry[] => (value ? [{ text: value }] : []);

type Cells = (paper: ComparedPaper) => readonly Entry[];

function rowsOf(index: PaperIndex): readonly (readonly [string, Cells])[] {
  const named = (facet: string, values: readonly string[], path?: (value: string) => string): readonly Entry[] =>
    values.map((value) => ({ text: valueLabel(index, facet, value), ...(path && { path: path(value) }) }));
  return [
    ['In one sentence', ({ record }) => text(record.tldr)],
    ['Appeared', ({ record }) => text(`${record.venue ?? 'Preprint'}, first public ${longDate(record.published)}`)],
    ['Kind', ({ record }) => named('kind', [record.kind])],
    ['Topics', ({ record }) => named('topic', record.topics, (slug) => `topics/${slug}/`)],
    ['Stage', ({ record }) => named('stage', record.stages)],
    ['Modality', ({ record }) => named('modality', record.modalities)],
    ['Language', ({ record }) => named('language', record.languages)],
    ['Domain', ({ record }) => named('domain', record.domains)],
    ['Technique', ({ record }) => named('technique', record.techniques)],
    ['Models', ({ record }) => text(record.setup?.models)],
    ['Data', ({ record }) => text(record.setup?.data)],
    ['Tokens', ({ record }) => text(record.setup?.tokens)],
    ['Compute', ({ record }) => text(record.setup?.compute)],
    ['Benchmarks', ({ record }) => text(record.setup?.benchmarks)],
    ['Findings, as reported', ({ record }) => record.findings.map((finding) => ({ lead: finding.value, text: finding.claim, path: `papers/${record.slug}/#finding-${finding.row}` }))],
    ['Limits and open questions', ({ limits }) => limits.split(/\n{2,}/).filter(Boolean).map((paragraph) => ({ text: paragraph }))],
    ['Read and use', ({ record }) => [{ text: 'Paper', url: record.source }, ...Object.entries(record.links ?? {}).flatMap(([kind, urls]) => (urls ?? []).map((url) => ({ text: kind, url })))]],
  ];
}

const sameEntries = (a: readonly Entry[] | undefined, b: readonly Entry[] | undefined): boolean =>
  JSON.stringify(a?.map((entry) => entry.text).sort()) === JSON.stringify(b?.map((entry) => entry.text).sort());

/** The rows of the comparison. Rows that no paper fills are left out. */
export function compareRows(papers: readonly ComparedPaper[], index: PaperIndex): readonly CompareRow[] {
  return rowsOf(index).map(([label, cellsOf]) => {
    const cells = papers.map(cellsOf);
    return { label, cells, same: papers.length > 1 && cells.every((cell) => sameEntries(cell, cells[0])) };
  }).filter((row) => row.cells.some((cell) => cell.length > 0));
}
