import { expect, test } from 'vitest';
import { highlight, passage } from '../../../src/search/passages.ts';

const marked = (text: string, ...keys: string[]): string => highlight(text, new Set(keys)).map((segment) => (segment.mark ? `[${segment.text}]` : segment.text)).join('');

test.each([
  ['a word', 'Rye bread.', ['rye'], '[Rye] bread.'],
  ['other forms of it', 'Baking and baked', ['bake'], '[Baking] and [baked]'],
  ['words side by side as one', 'good rye bread here', ['rye', 'bread'], 'good [rye bread] here'],
  ['a compound by its parts', 'Pre-training data', ['train'], '[Pre-training] data'],
  ['a compound by the joined word', 'Pre-training data', ['pretrain'], '[Pre-training] data'],
  ['a word with marks around it', '(rye), "bread"', ['rye'], '[(rye),] "bread"'],
  ['a word with accents', 'by Üstün', ['ustun'], 'by [Üstün]'],
  ['nothing where nothing matches', 'Rye bread', ['oat'], 'Rye bread'],
  ['no part of a word', 'barley rye', ['ye'], 'barley rye'],
])('%s is marked', (_name, text, keys, expected) => {
  expect(marked(text, ...keys)).toBe(expected);
});

test.each(['', ' ', '  rye  bread ', '<b>rye</b> & "bread"', 'one\ntwo'])('no character of %j is lost but spaces at its ends', (text) => {
  expect(highlight(text, new Set(['rye'])).map((segment) => segment.text).join('')).toBe(text.trim());
});

const BODY = 'Rye is old. Wheat bread and rye bread were baked with e.g. salt. Does bread sell? 3 loaves of bread did.';

test('the sentence with most of the words is shown', () => {
  expect(passage(BODY, new Set(['rye', 'bread']), () => 1)).toBe('Wheat bread and rye bread were baked with e.g. salt.');
});

test('a rarer word counts for more', () => {
  expect(passage(BODY, new Set(['old', 'wheat', 'bread']), (key) => (key === 'old' ? 9 : 1))).toBe('Rye is old.');
});

test('without any of the words there is no passage', () => {
  expect(passage(BODY, new Set(['oat']), () => 1)).toBeUndefined();
  expect(passage('', new Set(['oat']), () => 1)).toBeUndefined();
});

test('a long sentence is cut at words around its first match, and the cuts are shown', () => {
  const found = passage(`${'before '.repeat(60)}rye ${'after '.repeat(60)}.`, new Set(['rye']), () => 1) ?? '';
  expect(found.length).toBeLessThan(250);
  expect(found).toMatch(/^… (before ){8}rye (after )+…$/);
});
