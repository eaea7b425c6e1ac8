import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { gunzip, openBundle, type PageTable } from '../../../src/search/bundle.ts';
import { IndexError } from '../../../src/search/index-format.ts';
import type { BundleFile } from '../../../src/search-index/bundle-files.ts';
import { bundleFiles, catalogue, madeUpBundle, readerOver } from './made-up.ts';

let files: readonly BundleFile[];
beforeAll(async () => { files = await bundleFiles(); });

const table = (change: Partial<Record<keyof PageTable, unknown>>): Uint8Array => {
  const original = JSON.parse(new TextDecoder().decode(files.find(({ path }) => path === 'pages.json')?.bytes)) as PageTable;
  return new TextEncoder().encode(JSON.stringify({ ...original, ...change }));
};
const opened = (name: RegExp, change: (bytes: Uint8Array) => Uint8Array | undefined) => openBundle(readerOver(files, (path, bytes) => (name.test(path) ? change(bytes) : bytes)));

test('an open bundle knows its pages and counts its papers', async () => {
  const bundle = await madeUpBundle();
  expect(bundle.papers).toBe(catalogue.papers.length);
  expect(bundle.pages.filter(({ kind }) => kind === 'paper').map(({ slug }) => slug).sort()).toEqual(catalogue.papers.map(({ slug }) => slug).sort());
  expect(new Set(bundle.pages.map(({ kind }) => kind))).toEqual(new Set(['paper', 'topic', 'question', 'term', 'path']));
});

test('a card says what a result shows', async () => {
  const bundle = await madeUpBundle();
  const page = bundle.pages.find(({ slug }) => slug === 'steam-oven');
  expect(page && await bundle.card(page)).toMatchObject({ title: 'Steam for Home Ovens', tldr: 'A tray of water makes crusts crackle.', byline: 'Müller · Breadcon 2023', path: 'papers/steam-oven/' });
});

test('a file is asked for once, and only when it is needed', async () => {
  const asked: string[] = [];
  const read = readerOver(files);
  const bundle = await openBundle((path) => { asked.push(path.replace(/^[0-9a-f]{10}\//, '')); return read(path); });
  expect(asked.map((path) => path.replace(/en_[0-9a-f]+/, 'en'))).toEqual(['pages.json', 'pagefind/pagefind.en.pf_meta', 'aliases.json']);
  asked.length = 0;
  for (let i = 0; i < 2; i++) { await bundle.lexicon(['rye', 'ripe', 'bread']); await bundle.load(['rye']); const [page] = bundle.pages; if (page) await bundle.card(page); }
  expect(asked.filter((path) => path.startsWith('words/')).sort()).toEqual(['words/b.json', 'words/r.json']);
  expect(asked.filter((path) => path.endsWith('.pf_index'))).toHaveLength(1);
  expect(new Set(asked).size).toBe(asked.length);
});

test('a letter with which no word begins is not asked for', async () => {
  const asked: string[] = [];
  const read = readerOver(files);
  const bundle = await openBundle((path) => { asked.push(path); return read(path); });
  expect((await bundle.lexicon(['中文', 'quince', 'zzz'])).incomplete).toBe(false);
  expect(asked.filter((path) => path.includes('/words/')).map((path) => path.slice(-6))).toEqual(['q.json', 'z.json']);
});

test.each<[string, RegExp, (bytes: Uint8Array) => Uint8Array | undefined, RegExp]>([
  ['the table of pages is missing', /^pages\.json$/, () => undefined, /pages\.json is not there/],
  ['the table of pages is cut short', /^pages\.json$/, (bytes) => bytes.subarray(0, 20), /damaged: pages\.json cannot be read/],
  ['a page of HTML stands in its place', /^pages\.json$/, () => new TextEncoder().encode('<h1>Not found</h1>'), /damaged: pages\.json cannot be read/],
  ['the table is null', /^pages\.json$/, () => new TextEncoder().encode('null'), /another version of this page\. Reload the page/],
  ['the table is of another make', /^pages\.json$/, () => new TextEncoder().encode('{"version":"2","pages":[]}'), /another version of this page\. Reload the page/],
  ['Pagefind’s table is missing', /pf_meta$/, () => undefined, /pf_meta is not there/],
  ['Pagefind’s table is cut short', /pf_meta$/, (bytes) => bytes.subarray(0, bytes.length - 20), /a file ends too early/],
  ['Pagefind’s table is something else', /pf_meta$/, () => gzipSync('hello'), /does not start as it should/],
  ['the aliases are missing', /aliases\.json$/, () => undefined, /aliases\.json is not there/],
  ['the aliases are cut short', /aliases\.json$/, (bytes) => bytes.subarray(0, 9), /damaged: .*aliases\.json cannot be read/],
])('when %s, the bundle does not open and says why', async (_name, file, change, message) => {
  await expect(opened(file, change)).rejects.toThrow(message);
});

test('a table of pages from before a deployment does not open with the files from after it', async () => {
  await expect(opened(/^pages\.json$/, () => table({ version: '0123456789' }))).rejects.toThrow(/aliases\.json is not there/);
  await expect(opened(/^pages\.json$/, () => table({ pages: ['p:up'] }))).rejects.toThrow('its parts do not belong together');
});

test.each<[string, (bytes: Uint8Array) => Uint8Array | undefined]>([['missing', () => undefined], ['cut short', (bytes) => bytes.subarray(0, bytes.length - 9)], ['empty', () => new Uint8Array()], ['something else', () => gzipSync('hello')]])('a chunk that is %s is reported, and its words are without pages', async (_name, change) => {
  const bundle = await opened(/pf_index$/, change);
  expect(await bundle.load(['rye'])).toMatchObject({ failed: true });
  expect(bundle.postings('rye')).toBeUndefined();
});

test('a card that is missing or damaged is refused by name, and tried again', async () => {
  let broken = true;
  const bundle = await opened(/cards\//, (bytes) => (broken ? bytes.subarray(0, 5) : bytes));
  const [page] = bundle.pages;
  if (!page) throw new Error('The bundle has no page.');
  await expect(bundle.card(page)).rejects.toThrow(/damaged: .*cards.*json cannot be read/);
  broken = false;
  expect((await bundle.card(page)).path).toBeTruthy();
});

test('no more chunks are loaded than allowed', async () => {
  const bundle = await madeUpBundle();
  expect(await bundle.load([], ['rye'], 0)).toMatchObject({ failed: false });
  expect(bundle.postings('rye')).toBeUndefined();
});

test('bytes that are not compressed are left as they are, and bytes cut short are refused', async () => {
  expect(await gunzip(new Uint8Array([1, 2]))).toEqual(new Uint8Array([1, 2]));
  expect(new TextDecoder().decode(await gunzip(gzipSync('rye')))).toBe('rye');
  await expect(gunzip(gzipSync('rye bread').subarray(0, 15))).rejects.toThrow(IndexError);
});
