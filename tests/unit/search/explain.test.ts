import { expect, test } from 'vitest';
import { notices, whyMatched } from '../../../src/search/explain.ts';
import type { Alternative, Reason } from '../../../src/search/expand.ts';
import type { Field } from '../../../src/search/fields.ts';
import { parseQuery } from '../../../src/search/query.ts';
import type { Match } from '../../../src/search/rank.ts';
import type { SearchResult } from '../../../src/search/search.ts';

const match = (text: string, reason: Reason, found: string, ...fields: Field[]): Match => {
  const alternative: Alternative = { keys: [found], weight: 1, reason, text: found };
  return { concept: { text, share: 1, alternatives: [alternative] }, alternative, fields };
};

test.each<[string, readonly Match[], string]>([
  ['the typed word with its best field', [match('rye', 'typed', 'rye', 'text', 'title')], 'rye (title)'],
  ['another name by that name', [match('mother dough', 'alias', 'starter', 'keywords')], 'starter (readers’ words)'],
  ['a corrected word by the correction', [match('rey', 'spelling', 'rye', 'tldr')], 'rye (summary sentence)'],
  ['a variant as it was typed', [match('color', 'variant', 'colour', 'authors')], 'color (authors)'],
  ['several words', [match('rye', 'typed', 'rye', 'name'), match('bread', 'typed', 'bread', 'labels')], 'rye (name), bread (topic and tags)'],
  ['each word once', [match('rye', 'typed', 'rye', 'text'), match('rye', 'typed', 'rye', 'title')], 'rye (summary)'],
  ['no more than four', 'abcdef'.split('').map((word) => match(word, 'typed', word, 'venue')), 'a (venue), b (venue), c (venue), d (venue)'],
  ['nothing', [], ''],
])('why a page was found names %s', (_name, matches, expected) => {
  expect(whyMatched(matches)).toBe(expected);
});

const result = (query: string, change: Partial<SearchResult['expansion']> = {}, incomplete = false): SearchResult =>
  ({ query: parseQuery(query), expansion: { concepts: [], alsoSearched: [], corrections: [], unknown: [], ...change }, papers: [], others: [], incomplete });
const texts = (found: SearchResult, typed = ''): string[] => notices(found, typed).map(({ text }) => text);

test.each<[string, SearchResult, string[]]>([
  ['nothing out of the ordinary', result('rye'), []],
  ['other names', result('rye', { alsoSearched: ['secale', 'roggen'] }), ['Also searched for “secale”, “roggen”.']],
  ['no more than four other names', result('rye', { alsoSearched: ['a', 'b', 'c', 'd', 'e'] }), ['Also searched for “a”, “b”, “c”, “d”.']],
  ['words that no page has', result('rye', { unknown: ['qq', 'zz'] }), ['No page contains “qq”, “zz”.']],
  ['a part that is missing', result('rye', {}, true), ['A part of the search index could not be loaded, so results may be missing. Try again in a moment.']],
  ['nothing about unknown words while a part is missing', result('rye', { unknown: ['qq'] }, true), ['A part of the search index could not be loaded, so results may be missing. Try again in a moment.']],
  ['what is wrong with the query', result('x'.repeat(400)), ['Only the first 300 characters were searched for.']],
])('a reader is told %s', (_name, found, expected) => {
  expect(texts(found)).toEqual(expected);
});

test('a correction offers the query as typed', () => {
  expect(notices(result('rey braed', { corrections: [{ from: 'rey', to: 'rye' }, { from: 'braed', to: 'bread' }] }), 'rey braed')).toEqual([
    { text: 'Showing results for “rye”, “bread”.', instead: { label: 'Search for “rey, braed” as typed', query: 'rey braed', verbatim: true } },
  ]);
});

test('a quoted phrase without result offers the words without quotation marks', () => {
  expect(notices(result('"rye bread"'), '"rye bread"')).toEqual([{ text: 'No paper has all words of the quoted phrase.', instead: { label: 'Search without quotation marks', query: 'rye bread', verbatim: false } }]);
});
