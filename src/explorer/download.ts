import { cutFile, joinFiles, usesSingleFiles } from './cut.ts';
import { FORMAT_TYPES, type ExportFormat } from './formats.ts';
import { fetchText } from './fetch.ts';
import { fetchTitles } from './fetch-titles.ts';
import { el } from './dom.ts';

/** Hands a text to the reader as a file. */
export function download(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = el('a', { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers start reading only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** The papers in one file of the format, from their own files where they are few, else cut from the file of all papers. */
export async function exportText(format: ExportFormat, slugs: readonly string[]): Promise<string> {
  if (usesSingleFiles(format, slugs.length)) {
    return joinFiles(format, await Promise.all(slugs.map((slug) => fetchText(`papers/${slug}.${format}`))));
  }
  const [titles, whole] = await Promise.all([fetchTitles(), fetchText(`data/papers.${format}`)]);
  return cutFile(format, whole, slugs.flatMap((slug) => titles.get(slug)?.key ?? []));
}

/** Fetches and saves an export; the name says how many papers it holds. */
export async function exportPapers(format: ExportFormat, slugs: readonly string[]): Promise<string> {
  const name = `papers-${slugs.length}.${format}`;
  download(name, await exportText(format, slugs), FORMAT_TYPES[format]);
  return name;
}
