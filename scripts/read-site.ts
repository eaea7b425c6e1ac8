import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parsePage } from '../src/site-check/parse-page.ts';
import type { Page, Site } from '../src/site-check/types.ts';

/** Every file of a folder by its path inside, with slashes, in name order. */
export function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** The search index keeps fragments of its own making; they are no pages. */
const isPage = (file: string): boolean => file.endsWith('.html') && !file.startsWith('pagefind/');

/** Origin of a built site, read from the canonical address of its home page. Throws a sentence when there is none. */
function originOf(home: Page | undefined): string {
  const [canonical = ''] = home?.canonicals ?? [];
  if (!URL.canParse(canonical)) throw new Error('The folder has no home page with a canonical address. Build the site first, or name another folder with --dir.');
  return new URL(canonical).origin;
}

/** Reads a built site, and its style sheets, for the rules. */
export function readSite(folder: string, base: string): { readonly site: Site; readonly styleSheets: ReadonlyMap<string, string> } {
  const files = listFiles(folder);
  const text = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const pages = files.filter(isPage).map((file) => parsePage(file, text(file)));
  const origin = originOf(pages.find(({ file }) => file === 'index.html'));
  const sitemap = files.includes('sitemap.xml') ? text('sitemap.xml') : undefined;
  const styleSheets = new Map(files.filter((file) => file.endsWith('.css')).map((file) => [file, text(file)]));
  return { site: { origin, base, files: new Set(files), pages, sitemap }, styleSheets };
}
