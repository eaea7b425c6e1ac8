import { gunzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import * as pagefind from 'pagefind';
import { chunkOf, readChunk, readMeta, type Meta, type Postings } from '../../../src/search/index-format.ts';
import type { BundleFile } from '../../../src/search-index/bundle-files.ts';
import { smallChunks } from '../../../src/search-index/small-chunks.ts';

const MOST = 600;

let whole: readonly BundleFile[];
let cut: readonly BundleFile[];

beforeAll(async () => {
  const { index } = await pagefind.createIndex({});
  for (let i = 0; i < 12; i++) {
    const words = Array.from({ length: 60 }, (_, j) => `loaf${(i * 37 + j * 11) % 150}`).join(' ');
    await index?.addHTMLFile({ url: `/${i}/`, content: `<html lang="en"><body><h1>Müller rye ${i}</h1><p>${words}</p></body></html>` });
  }
  whole = ((await index?.getFiles())?.files ?? []).map(({ path, content }) => ({ path, bytes: content }));
  await pagefind.close();
  cut = smallChunks(whole, MOST);
});

const metaOf = (files: readonly BundleFile[]): Meta => readMeta(gunzipSync(files.find(({ path }) => path.endsWith('.pf_meta'))!.bytes));
const chunkFile = (files: readonly BundleFile[], hash: string): BundleFile | undefined => files.find(({ path }) => path === `index/${hash}.pf_index`);
function wordsOf(files: readonly BundleFile[]): ReadonlyMap<string, Postings> {
  const meta = metaOf(files);
  return new Map(meta.chunks.flatMap(({ hash }) => [...readChunk(gunzipSync(chunkFile(files, hash)!.bytes), meta.metaFields)]));
}

test('the words and their places stay as Pagefind wrote them, in the same order', () => {
  expect([...wordsOf(cut)]).toEqual([...wordsOf(whole)]);
  expect(wordsOf(cut).size).toBeGreaterThan(100);
});

test('pages, version and fields of the index stay', () => {
  const { chunks: _before, ...before } = metaOf(whole);
  const { chunks: _after, ...after } = metaOf(cut);
  expect(after).toEqual(before);
});

test('no chunk is larger than asked for, unless it is a single word', () => {
  const meta = metaOf(cut);
  expect(meta.chunks.length).toBeGreaterThan(metaOf(whole).chunks.length);
  for (const { hash } of meta.chunks) {
    const body = gunzipSync(chunkFile(cut, hash)!.bytes);
    const words = readChunk(body, meta.metaFields).size;
    if (words > 1) expect(body.length, hash).toBeLessThanOrEqual(MOST + 'pagefind_dcd'.length + 8);
  }
});

test('every word is found in the chunk that the index names for it', () => {
  const meta = metaOf(cut);
  for (const word of wordsOf(cut).keys()) {
    const chunk = chunkOf(meta.chunks, word);
    expect(readChunk(gunzipSync(chunkFile(cut, chunk!.hash)!.bytes), meta.metaFields).has(word), word).toBe(true);
    expect(word >= chunk!.from && word <= chunk!.to, word).toBe(true);
  }
});

test('the entry file names the index that is there', () => {
  const entry = JSON.parse(new TextDecoder().decode(cut.find(({ path }) => path === 'pagefind-entry.json')!.bytes)) as { languages: { en: { hash: string } } };
  expect(cut.map(({ path }) => path)).toContain(`pagefind.${entry.languages.en.hash}.pf_meta`);
});

test('another cut has other names, so that a browser never joins parts of two', () => {
  const other = smallChunks(whole, MOST / 2);
  const names = (files: readonly BundleFile[]) => files.map(({ path }) => path).filter((path) => path.endsWith('.pf_meta'));
  expect(names(other)).not.toEqual(names(cut));
});

test.each([
  ['an index without its table', (files: readonly BundleFile[]) => files.filter(({ path }) => !path.endsWith('.pf_meta')), 'Pagefind wrote no index.'],
  ['an index without one of its chunks', (files: readonly BundleFile[]) => files.filter(({ path }) => !path.endsWith('.pf_index')), /Pagefind wrote no chunk en_/],
])('%s is refused', (_name, change, message) => {
  expect(() => smallChunks(change(whole))).toThrow(message);
});
