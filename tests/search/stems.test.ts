import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readChunk, readMeta } from '../../src/search/index-format.ts';
import { STOP_WORDS, formsOf, stem } from '../../src/search/text.ts';
import { searchBundle } from '../../src/search-index/bundle-files.ts';
import { searchDocuments } from '../../src/search-index/documents.ts';
import { realCatalogue } from './real-catalogue.ts';

/** Share of words that may stand under another key than their stem; the lexicon names the key of those that do. */
const MOST_ODD = 0.005;

test('the stems that the query layer makes are the keys of Pagefind’s index', async () => {
  const catalogue = realCatalogue();
  const files = await searchBundle(catalogue);
  const ending = (end: string): Uint8Array[] => files.filter(({ path }) => path.endsWith(end)).map(({ bytes }) => gunzipSync(bytes));
  const { metaFields } = readMeta(ending('.pf_meta')[0] ?? new Uint8Array());
  const keys = new Set(ending('.pf_index').flatMap((bytes) => [...readChunk(bytes, metaFields).keys()]));
  const papers = searchDocuments(catalogue).filter(({ id }) => id.startsWith('p:'));
  const words = [...new Set(papers.flatMap(({ meta, tldr, words: text }) => formsOf([...Object.values(meta), tldr, text].join(' '))))].filter((word) => !STOP_WORDS.has(word));
  const lost = words.filter((word) => !keys.has(stem(word)));
  expect(words.length).toBeGreaterThan(5000);
  expect(lost.length / words.length, lost.slice(0, 40).join(' ')).toBeLessThan(MOST_ODD);
}, 120_000);
