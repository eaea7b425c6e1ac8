import { expect, test } from 'vitest';
import { stem } from '../../../src/search/text.ts';
import { wordForms } from '../../../src/search/word-forms.ts';

test.each([
  ['cheap', ['cheaper', 'cheapest']],
  ['cheaper', ['cheap', 'cheapest']],
  ['big', ['bigger', 'biggest']],
  ['easy', ['easier', 'easiest']],
  ['large', ['larger', 'largest']],
  ['new', ['newer', 'newest']],
  ['slow', ['slower', 'slowest']],
  ['taught', ['teach']],
  ['teach', ['taught']],
  ['forgotten', ['forget', 'forgot']],
  ['better', ['good', 'best']],
  ['mice', ['mouse']],
  ['corpora', ['corpus']],
  ['cheaply', ['cheap']],
  ['llm', ['llms']],
  ['llms', ['llm']],
  ['bert', []],
  ['apply', []],
  ['trainer', []],
  ['layer', []],
  ['number', []],
  ['table', []],
])('other forms of "%s" are %j', (word, forms) => {
  expect(wordForms(word)).toEqual(forms);
});

test('no form is one that the stemmer joins anyway', () => {
  for (const word of ['teach', 'choose', 'big', 'lose', 'write']) for (const form of wordForms(word)) expect(stem(form), `${word}, ${form}`).not.toBe(stem(word));
});
