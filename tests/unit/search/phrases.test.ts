import { expect, test } from 'vitest';
import { hasPhrases } from '../../../src/search/phrases.ts';
import { parseQuery } from '../../../src/search/query.ts';

const card = { title: 'Steam for Home Ovens', tldr: 'A tray of water makes crusts crackle.', body: 'We pre-heat the oven; then (always) steam follows. Don’t wait.' };

test.each([
  ['a title', '"home ovens"', true], ['a summary sentence', '"tray of water"', true], ['a body', '"the oven then"', true], ['other case', '"HOME ovens"', true],
  ['hyphens', '"pre heat the"', true], ['a hyphen in the phrase', '"tray-of water"', true], ['marks between', '"always steam"', true], ['an apostrophe', '"dont wait"', true], ['two phrases', '"home ovens" "a tray"', true],
  ['another order', '"ovens home"', false], ['half a word', '"ray of water"', false], ['words across fields', '"ovens a tray"', false], ['one of two phrases', '"home ovens" "a pan"', false],
])('%s: %s is there or not', (_name, query, expected) => {
  expect(hasPhrases(card, parseQuery(query).phrases)).toBe(expected);
});
