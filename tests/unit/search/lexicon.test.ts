import { expect, test } from 'vitest';
import { createLexicon, hashName, letterOf, nameKey, type LexiconChunk } from '../../../src/search/lexicon.ts';

const B: LexiconChunk = { words: 'bake baked:4 bakery:2 baker:3 bread:9 breads', english: 'brave bridge', names: { [hashName('bread')]: [3, 7] } };
const R: LexiconChunk = { words: 'rise:2 risen>risenx rye:5 ryes2', english: '', names: {} };
const lexicon = createLexicon([B, R]);

test.each([['bread', 'b'], ['zoë', 'z'], ['4bit', '0'], ['éclair', '_'], ['中文', '_'], ['', '_']])('"%s" is filed under %s', (word, letter) => {
  expect(letterOf(word)).toBe(letter);
});

test.each([
  ['a word on several pages', 'bread', { word: 'bread', key: 'bread', pages: 9 }],
  ['a word on one page', 'bake', { word: 'bake', key: 'bake', pages: 1 }],
  ['a word whose key is its stem', 'baked', { word: 'baked', key: 'bake', pages: 4 }],
  ['a word that the index has under another key', 'risen', { word: 'risen', key: 'risenx', pages: 1 }],
])('%s is found', (_name, word, entry) => {
  expect(lexicon.find(word)).toEqual(entry);
});

test.each(['bre', 'cake', '', 'constructor'])('"%s" is not a word of it', (word) => {
  expect(lexicon.find(word)).toBeUndefined();
});

test('words that begin alike come by the number of their pages, as many as wanted', () => {
  expect(lexicon.withPrefix('bak', 3).map(({ word }) => word)).toEqual(['baked', 'baker', 'bakery']);
  expect(lexicon.withPrefix('q', 3)).toEqual([]);
});

test.each([
  ['a letter too many', 'breaad', 'bread'], ['a letter too few', 'brad', undefined], ['a wrong letter', 'braad', 'bread'], ['two letters swapped', 'berad', 'bread'],
  ['two edits in a long word', 'breeadss', 'breads'], ['two edits in a short word', 'braaad', undefined], ['a short word', 'rie', undefined], ['nothing like it', 'zzzzzzz', undefined],
])('%s: "%s" is near %s', (_name, word, expected) => {
  expect(lexicon.near(word)[0]?.word).toBe(expected);
});

test.each([
  ['a plural', 'bakeries', 'bakery'], ['an ending in -ing with its consonant doubled', 'breadding', 'bread'], ['a past tense', 'breaded', 'bread'],
  ['a slip that has the stem of a word', 'breadeous', undefined], ['another word', 'cake', undefined], ['too short a stem', 'rs', undefined],
])('%s, "%s", is another ending of %s', (_name, word, expected) => {
  expect(lexicon.withStemOf(word)?.word).toBe(expected);
});

test('a common English word that stands on no page is known to be one', () => {
  expect(lexicon.isEnglish('bridge')).toBe(true);
  expect(lexicon.isEnglish('bread')).toBe(false);
});

test('of words equally near the one on more pages comes first, and one with the same first letter before it', () => {
  const near = createLexicon([{ words: 'boast:2 roast:9 toast:5', english: '', names: {} }]);
  expect(near.near('goast').map(({ word }) => word)).toEqual(['roast', 'toast', 'boast']);
  expect(near.near('boost')[0]?.word).toBe('boast');
});

test.each([['Bread'], ['  bread!'], ['Brêad']])('a name is found as "%s"', (text) => {
  expect(lexicon.namesOf(text)).toEqual([3, 7]);
});

test.each([["Don't Stop Pre-Training!", 'dontstoppretraining'], ['Qwen 2.5', 'qwen25'], ['—', '']])('names are compared by letters and digits: "%s"', (text, key) => {
  expect(nameKey(text)).toBe(key);
});

test('what is not a name names no page', () => {
  for (const text of ['', 'rye', 'breads']) expect(lexicon.namesOf(text)).toEqual([]);
});

test('hashes of names differ where names differ, and are short', () => {
  const names = Array.from({ length: 5000 }, (_, i) => `paper${i}`);
  expect(new Set(names.map(hashName)).size).toBe(names.length);
  expect(Math.max(...names.map((name) => hashName(name).length))).toBeLessThanOrEqual(7);
});

test('a lexicon that lacks a letter says so', () => {
  expect(createLexicon([B]).incomplete).toBe(false);
  expect(createLexicon([B], true).incomplete).toBe(true);
});
