import { expect, test } from 'vitest';
import type { Postings } from '../../../src/search/index-format.ts';
import type { SearchDocument } from '../../../src/search-index/documents.ts';
import { wordKeys } from '../../../src/search-index/word-keys.ts';

const page = (text: string): SearchDocument => ({ id: 'p:x', path: 'x/', meta: { title: text, name: '', keywords: '', labels: '', authors: '', venue: '' }, tldr: '', body: '', words: '' });
const index = (keys: Readonly<Record<string, readonly number[]>>): ReadonlyMap<string, Postings> => new Map(Object.entries(keys).map(([key, pages]) => [key, new Map(pages.map((at) => [at, []]))]));
const keys = (pages: readonly string[], indexed: Readonly<Record<string, readonly number[]>>) => Object.fromEntries([...wordKeys(pages.map(page), index(indexed))].map(([word, { key }]) => [word, key]));

test.each<[string, string[], Record<string, number[]>, Record<string, string>]>([
  ['its stem', ['baking'], { bake: [0] }, { baking: 'bake' }],
  ['the word itself, where the index does not stem it', ['baking'], { baking: [0] }, { baking: 'baking' }],
  ['the one of two that stands on its page', ['howe', 'how'], { how: [1], howe: [0] }, { howe: 'howe', how: 'how' }],
  ['a word with digits whole', ['qwen3'], { qwen3: [0] }, { qwen3: 'qwen3' }],
  ['a word with digits whose last letters are stemmed', ['ai4safechole'], { ai4safechol: [0] }, { ai4safechole: 'ai4safechol' }],
  ['a word with digits without its s', ['gpt4s'], { gpt4: [0] }, { gpt4s: 'gpt4' }],
  ['none, where the index lacks it', ['baking'], { rye: [0] }, {}],
])('the key of a word is %s', (_name, pages, indexed, expected) => {
  expect(keys(pages, indexed)).toEqual(expected);
});

test('a word is counted on every page', () => {
  expect(wordKeys(['rye rye', 'rye', 'oat'].map(page), index({ rye: [0, 1], oat: [2] })).get('rye')).toEqual({ key: 'rye', pages: 2 });
});
