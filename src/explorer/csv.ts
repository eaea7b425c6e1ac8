import { guardCell } from '../export/guard-cell.ts';

/** CSV after RFC 4180, small enough for the browser; the build's own files use csv-stringify. */

const writeCell = (text: string): string => {
  const safe = guardCell(text);
  return /["\r\n,]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Rows as CSV with CRLF ends and a byte order mark, without which spreadsheets take UTF-8 for the local code page. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')}`;

/** The records of a CSV text as they are written, line ends left out; a line end inside quotes does not end a record. */
export function csvRecords(text: string): readonly string[] {
  const records: string[] = [];
  let start = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') quoted = !quoted;
    else if (text[i] === '\n' && !quoted) {
      records.push(text.slice(start, text[i - 1] === '\r' ? i - 1 : i));
      start = i + 1;
    }
  }
  if (start < text.length) records.push(text.slice(start));
  return records;
}

/** The cells of every record. A byte order mark is not part of the first cell. */
export const readCsv = (text: string): readonly (readonly string[])[] =>
  csvRecords(text.replace(/^\uFEFF/, '')).map((record) =>
    [...`,${record}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^",]*))/g)].map((match) => match[1]?.replaceAll('""', '"') ?? match[2] ?? ''));
