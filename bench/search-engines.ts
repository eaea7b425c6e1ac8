import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser } from '@playwright/test';
import { parseDocument } from 'htmlparser2';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import * as pagefind from 'pagefind';
import { serve } from '../scripts/serve.ts';

/** A search engine under comparison: slugs of papers, best first, at most ten. */
export interface Engine { readonly name: string; search(query: string): Promise<readonly string[]>; close(): Promise<void> }

interface PaperPage { readonly slug: string; readonly title: string; readonly html: string; readonly text: string }

type Node = ReturnType<typeof parseDocument>['children'][number];

function textOf(node: Node | ReturnType<typeof parseDocument>): string {
  if ('data' in node && node.type === 'text') return node.data;
  if ('name' in node && ['script', 'style', 'noscript'].includes(node.name)) return '';
  return 'children' in node ? node.children.map(textOf).join(' ') : '';
}

/** The built pages of all papers: what every engine but the atlas reads, as a reader sees it between `<main>` and `</main>`. */
export function paperPages(dir: string): readonly PaperPage[] {
  return readdirSync(join(dir, 'papers'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name: slug }) => {
    const html = readFileSync(join(dir, 'papers', slug, 'index.html'), 'utf8');
    const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
    return { slug, html: main, title: textOf(parseDocument(/<h1[^>]*>[\s\S]*?<\/h1>/.exec(main)?.[0] ?? '')), text: textOf(parseDocument(main)) };
  });
}

const done = (): Promise<void> => Promise.resolve();

/** MiniSearch 7 as its documentation suggests for a search box: prefixes, and one edit in five letters. */
export function miniSearch(pages: readonly PaperPage[]): Engine {
  const engine = new MiniSearch<PaperPage>({ idField: 'slug', fields: ['title', 'text'] });
  engine.addAll([...pages]);
  return { name: 'MiniSearch', close: done, search: (query) => Promise.resolve(engine.search(query, { prefix: true, fuzzy: 0.2, boost: { title: 2 } }).slice(0, 10).map(({ id }) => String(id))) };
}

/** Lunr 2.3 with its defaults. Characters of its query language are taken out, since readers do not write it. */
export function lunrSearch(pages: readonly PaperPage[]): Engine {
  const engine = lunr((builder) => {
    builder.ref('slug');
    builder.field('title', { boost: 2 });
    builder.field('text');
    for (const page of pages) builder.add(page);
  });
  return { name: 'Lunr', close: done, search: (query) => Promise.resolve(engine.search(query.replace(/[+\-:~^*]/g, ' ')).slice(0, 10).map(({ ref }) => ref)) };
}

/** Pagefind as it comes: its own index of the same pages and its own client in a browser. */
export async function plainPagefind(pages: readonly PaperPage[], browser: Browser, workDir: string): Promise<Engine> {
  const { index } = await pagefind.createIndex({ writePlayground: false });
  if (!index) throw new Error('Pagefind could not start.');
  for (const { slug, html } of pages) await index.addHTMLFile({ url: `/papers/${slug}/`, content: `<html lang="en"><body>${html}</body></html>` });
  const { files } = await index.getFiles();
  rmSync(workDir, { recursive: true, force: true });
  for (const { path, content } of files) { mkdirSync(dirname(join(workDir, 'pagefind', path)), { recursive: true }); writeFileSync(join(workDir, 'pagefind', path), content); }
  writeFileSync(join(workDir, 'index.html'), '<!doctype html><title>Pagefind</title>');
  writeFileSync(join(workDir, '404.html'), '<!doctype html><title>Not found</title>');
  await pagefind.close();
  const server = await serve({ dir: workDir, base: '/', port: 0 });
  const page = await browser.newPage();
  await page.goto(server.url);
  return {
    name: 'Pagefind',
    search: (query) => page.evaluate(async (text) => {
      interface Client { search(text: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }> }
      const address = '/pagefind/pagefind.js';
      const client = await import(address) as Client;
      const { results } = await client.search(text);
      const found = await Promise.all(results.slice(0, 10).map((result) => result.data()));
      return found.map(({ url }) => /papers\/([^/]+)\//.exec(url)?.[1] ?? '');
    }, query),
    close: async () => { await page.close(); await server.close(); },
  };
}

/** The atlas: its own result page, driven as a reader drives it. */
export async function atlas(browser: Browser, siteUrl: string): Promise<Engine> {
  const page = await browser.newPage();
  await page.goto(`${siteUrl}search/?q=pre-training`);
  await page.locator('#results[aria-busy="false"] a').first().waitFor();
  return {
    name: 'the atlas',
    search: (query) => page.evaluate(async (text) => {
      const input = document.querySelector<HTMLInputElement>('atlas-search input[name="q"]');
      const results = document.querySelector('#results');
      if (!input || !results) throw new Error('The search page has no box or no results.');
      const settled = new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => { if (results.getAttribute('aria-busy') === 'false') { observer.disconnect(); resolve(); } });
        observer.observe(results, { attributes: true, attributeFilter: ['aria-busy'] });
      });
      input.value = text;
      input.form?.requestSubmit();
      await settled;
      return [...results.querySelectorAll<HTMLAnchorElement>('a.name')].slice(0, 10).map(({ pathname }) => /papers\/([^/]+)\//.exec(pathname)?.[1] ?? '');
    }, query),
    close: () => page.close(),
  };
}
