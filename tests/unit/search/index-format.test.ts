import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { beforeAll, expect, test } from 'vitest';
import { IndexError, chunkOf, readChunk, readFragment, readMeta, type Meta, type Postings } from '../../../src/search/index-format.ts';

const PAGES: Readonly<Record<string, string>> = {
  '/one/': '<i data-pagefind-meta="title[title]" title="Rye bread"></i><i data-pagefind-meta="authors[title]" title="Ahmet Üstün"></i><p>Bread of rye, and rye again. Thirty loaves.</p>',
  '/two/': '<i data-pagefind-meta="title[title]" title="Wheat"></i><i data-pagefind-meta="pictures[title]" title="rye"></i><p>Bread of wheat.</p>',
};

let metaBytes: Uint8Array;
let chunkBytes: Uint8Array;
let fragments: Uint8Array[];
let meta: Meta;
let words: ReadonlyMap<string, Postings>;

beforeAll(async () => {
  const { index } = await pagefind.createIndex({ writePlayground: false });
  for (const [url, html] of Object.entries(PAGES)) await index?.addHTMLFile({ url, content: `<html lang="en"><body>${html}</body></html>` });
  const files = (await index?.getFiles())?.files ?? [];
  await pagefind.close();
  const ending = (end: string): Uint8Array[] => files.filter(({ path }) => path.endsWith(end)).map(({ content }) => gunzipSync(content));
  metaBytes = ending('.pf_meta')[0] ?? new Uint8Array();
  chunkBytes = ending('.pf_index')[0] ?? new Uint8Array();
  fragments = ending('.pf_fragment');
  meta = readMeta(metaBytes);
  words = readChunk(chunkBytes, meta.metaFields);
});

const urlOf = (page: number): string | undefined => fragments.map(readFragment).find(({ content }) => content.includes(page === pageOf('rye') ? 'Thirty' : 'wheat'))?.url;
/** The page on which a word stands that only one page has. */
const pageOf = (word: string): number => [...(words.get(word)?.keys() ?? [])].find((page) => words.get(word)?.get(page)?.length !== 0) ?? -1;

test('what Pagefind wrote is read: version, pages, chunks and fields', () => {
  expect(meta.version).toMatch(/^1\.5\./);
  expect(meta.pages).toHaveLength(2);
  expect(meta.chunks.map(({ hash }) => hash)).toEqual([expect.stringMatching(/^en_/)]);
  expect([...meta.metaFields].sort()).toEqual(['authors', 'pictures', 'title']);
});

test('every word is there under its stem', () => {
  expect([...words.keys()]).toEqual(expect.arrayContaining(['bread', 'rye', 'loav', 'wheat', 'thirti', 'ustun']));
});

test('a word names its pages, fields and places', () => {
  expect(words.get('thirti')?.get(pageOf('thirti'))).toEqual([{ field: 'tldr', at: 6 }]);
  const rye = words.get('rye')?.get(pageOf('thirti')) ?? [];
  expect(rye.filter(({ field }) => field === 'tldr').map(({ at }) => at)).toEqual([2, 4]);
  expect(rye.filter(({ field }) => field === 'title').map(({ at }) => at)).toEqual([0]);
});

test('a word stands on every page that has it, by the number of the page', () => {
  expect([...(words.get('bread')?.keys() ?? [])].sort()).toEqual([0, 1]);
});

test('a field that the atlas does not know is left out', () => {
  const other = 1 - pageOf('thirti');
  expect(words.get('rye')?.get(other) ?? []).toEqual([]);
});

test('a word with accents stands under its form without', () => {
  expect(words.get('ustun')?.get(pageOf('thirti'))).toEqual([{ field: 'authors', at: 1 }]);
});

test('a page of the index gives its address, text and fields', () => {
  expect(fragments.map((bytes) => readFragment(bytes).url).sort()).toEqual(['/one/', '/two/']);
  expect(urlOf(pageOf('rye'))).toBeDefined();
  expect(fragments.map((bytes) => readFragment(bytes).meta.title).sort()).toEqual(['Rye bread', 'Wheat']);
});

const CUT = 'cut short at any byte';
test(`metadata that is ${CUT} is refused in words`, () => {
  for (let length = 0; length < metaBytes.length; length++) expect(() => readMeta(metaBytes.subarray(0, length)), `${length} bytes`).toThrow(IndexError);
});

test(`a chunk that is ${CUT} is refused in words`, () => {
  for (let length = 0; length < chunkBytes.length; length++) expect(() => readChunk(chunkBytes.subarray(0, length), meta.metaFields), `${length} bytes`).toThrow(IndexError);
});

test(`a page that is ${CUT} is refused in words`, () => {
  const [bytes = new Uint8Array()] = fragments;
  for (let length = 0; length < bytes.length; length++) expect(() => readFragment(bytes.subarray(0, length)), `${length} bytes`).toThrow(IndexError);
});

test('a chunk in which any one byte is damaged is read or refused, and never hangs or fails otherwise', () => {
  for (let at = 0; at < chunkBytes.length; at++) {
    for (const value of [0, 0x1b, 0x7f, 0x9f, 0xff]) {
      const damaged = Uint8Array.from(chunkBytes);
      damaged[at] = value;
      try { readChunk(damaged, meta.metaFields); } catch (error) { expect(error, `byte ${at} is ${value}`).toBeInstanceOf(IndexError); }
    }
  }
});

test.each([
  ['nothing', ''], ['a page of HTML', '<!doctype html><h1>Not found</h1>'], ['the mark alone', 'pagefind_dcd'], ['arrays without end', `pagefind_dcd${'\x01'.repeat(3)}`],
])('%s is no index', (_name, text) => {
  const bytes = new TextEncoder().encode(text);
  for (const read of [() => readMeta(bytes), () => readChunk(bytes, []), () => readFragment(bytes)]) expect(read).toThrow(IndexError);
});

test('arrays inside arrays without end are refused', () => {
  const bytes = new Uint8Array(200_000).fill(0x81);
  bytes.set(new TextEncoder().encode('pagefind_dcd'));
  expect(() => readChunk(bytes, [])).toThrow(IndexError);
});

test.each(['1.6.0', '1.4.0', '2.5.0'])('an index made by Pagefind %s is refused by name', (version) => {
  const bytes = Buffer.from(metaBytes);
  const at = bytes.indexOf(meta.version);
  expect(at).toBeGreaterThan(0);
  bytes.write(version, at);
  expect(() => readMeta(bytes)).toThrow(`The search index was made by Pagefind ${version}; this page reads version 1.5.`);
});

test.each([
  ['the first word of a chunk', 'bread', 'a'], ['a word inside a chunk', 'dough', 'a'], ['the last word of a chunk', 'flour', 'a'],
  ['a word between two chunks', 'gas', 'a'], ['a word of the last chunk', 'rye', 'b'], ['a word after all', 'zest', 'b'],
])('%s is looked for in its chunk', (_name, word, hash) => {
  expect(chunkOf([{ from: 'bread', to: 'flour', hash: 'a' }, { from: 'oven', to: 'rye', hash: 'b' }], word)?.hash).toBe(hash);
});

test('a word before all chunks is in none', () => {
  expect(chunkOf([{ from: 'bread', to: 'flour', hash: 'a' }], 'apple')).toBeUndefined();
  expect(chunkOf([], 'apple')).toBeUndefined();
});
