import { csvRecords, readCsv } from './csv.ts';
import type { ExportFormat } from './formats.ts';

/**
 * Cuts papers out of the whole-corpus files of `/data/`, so that a large export is one request. Entries keep
 * the bytes and the order that they have in the file.
 */

/** The entries of a BibTeX file, each from its @ to the brace that closes it. */
export function bibtexEntries(text: string): readonly { readonly key: string; readonly text: string }[] {
  const entries: { key: string; text: string }[] = [];
  const start = /@\w+\s*\{\s*([^,\s}]+)\s*,/g;
  for (let match = start.exec(text); match; match = start.exec(text)) {
    let depth = 1;
    let end = text.indexOf('{', match.index) + 1;
    for (; end < text.length && depth > 0; end++) {
      const character = text[end];
      if (character === '\\') end++;
      else if (character === '{') depth++;
      else if (character === '}') depth--;
    }
    entries.push({ key: match[1] ?? '', text: text.slice(match.index, end) });
    start.lastIndex = end;
  }
  return entries;
}

function cutBibtex(text: string, keys: ReadonlySet<string>): string {
  return bibtexEntries(text).filter((entry) => keys.has(entry.key)).map((entry) => `${entry.text}\n`).join('\n');
}

function cutRis(text: string, keys: ReadonlySet<string>): string {
  const records = text.match(/^TY {2}- [\s\S]*?^ER {2}-[^\n]*$/gm) ?? [];
  return records.filter((record) => keys.has(/^ID {2}- (.*?)\r?$/m.exec(record)?.[1] ?? '')).map((record) => `${record.trimEnd()} \r\n`).join('\r\n');
}

/** Keeps the header and the rows whose `key` is wanted, as they are written. */
function cutCsv(text: string, keys: ReadonlySet<string>): string {
  const records = csvRecords(text);
  const header = records[0] ?? '';
  const column = readCsv(header.replace(/^\uFEFF/, ''))[0]?.indexOf('key') ?? -1;
  return [header, ...records.slice(1).filter((record) => keys.has(readCsv(record)[0]?.[column] ?? ''))].map((record) => `${record}\r\n`).join('');
}

function cutCsl(text: string, keys: ReadonlySet<string>): string {
  const items = JSON.parse(text) as readonly { readonly id?: string }[];
  return `${JSON.stringify(items.filter((item) => item.id !== undefined && keys.has(item.id)), null, 1)}\n`;
}

const CUTTERS: Readonly<Record<ExportFormat, (text: string, keys: ReadonlySet<string>) => string>> = { bib: cutBibtex, ris: cutRis, csv: cutCsv, 'csl.json': cutCsl };

/** The entries of a whole-corpus file whose citation keys are wanted. */
export const cutFile = (format: ExportFormat, text: string, keys: Iterable<string>): string => CUTTERS[format](text, new Set(keys));

/** Joins the single files of papers into one of the same format. */
export function joinFiles(format: Exclude<ExportFormat, 'csv'>, texts: readonly string[]): string {
  if (format === 'csl.json') return `${JSON.stringify(texts.flatMap((text) => JSON.parse(text) as unknown[]), null, 1)}\n`;
  return texts.map((text) => text.trimEnd()).join(format === 'ris' ? ' \r\n\r\n' : '\n\n') + (format === 'ris' ? ' \r\n' : '\n');
}

/** Up to so many papers are fetched one by one; for more the whole file is fetched once and cut. */
export const SINGLE_FILES_LIMIT = 25;

/** Whether an export fetches the papers' own files. CSV has no file for a single paper. */
export const usesSingleFiles = (format: ExportFormat, papers: number): format is Exclude<ExportFormat, 'csv'> => format !== 'csv' && papers <= SINGLE_FILES_LIMIT;
