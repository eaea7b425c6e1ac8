import { expect, test } from 'vitest';
import { FACET_FILE_VERSION, readFacetFile } from '../../../src/explorer/data.ts';
import { allowedPapers } from '../../../src/search/filters.ts';
import { parseQuery } from '../../../src/search/query.ts';

const index = readFacetFile({
  version: FACET_FILE_VERSION, slugs: ['a', 'b', 'c', 'd'], titleRank: [0, 1, 2, 3],
  facets: [
    { id: 'year', label: 'Year', values: [['2025', '2025'], ['2024', '2024'], ['2020', '2020']], of: [0, 1, 1, 2] },
    { id: 'venue', label: 'Venue', values: [['acl', 'ACL'], ['acl-findings', 'Findings of ACL'], ['icml', 'ICML']], of: [0, 1, 2, []] },
    { id: 'topic', label: 'Topic', values: [['low-resource', 'Low-resource languages'], ['forgetting', 'Catastrophic forgetting']], of: [[0, 1], 1, 0, 1] },
    { id: 'language', label: 'Language', values: [['pl', 'Polish'], ['de', 'German']], of: [0, 1, [0, 1], []] },
  ],
});
const allowed = (query: string): string => [...allowedPapers(parseQuery(query).filters, index).slugs ?? ['everything']].join('');
const notes = (query: string): readonly string[] => allowedPapers(parseQuery(query).filters, index).notes;

test.each([
  ['no prefix', 'rye', 'everything'],
  ['a year', 'year:2024', 'bc'],
  ['a range of years', 'year:2020-2024', 'bcd'],
  ['a range with dots', 'year:2024..2025', 'abc'],
  ['a range that is wider than the corpus', 'year:1900-2100', 'abcd'],
  ['a venue, exactly where it can be', 'venue:acl', 'a'],
  ['a venue in any case', 'venue:ICML', 'c'],
  ['a part of a venue’s name', 'venue:findings', 'b'],
  ['a language by its code', 'lang:pl', 'ac'],
  ['a language by its name', 'lang:Polish', 'ac'],
  ['a topic by its address', 'topic:forgetting', 'abd'],
  ['a topic by its name', 'topic:"catastrophic forgetting"', 'abd'],
  ['a part of a topic', 'topic:resource', 'ac'],
  ['two prefixes', 'lang:pl year:2024', 'c'],
  ['prefixes that nothing has together', 'lang:pl year:2020', ''],
  ['an author, whom the index knows', 'author:miller', 'everything'],
])('%s allows its papers', (_name, query, expected) => {
  expect(allowed(query)).toBe(expected);
});

test.each([
  ['year:1999', ['No paper has year:1999; the nearest is year:2024. It was left out.']],
  ['lang:polsh', ['No paper has lang:polsh; the nearest is lang:Polish. It was left out.']],
  ['topic:"katastrophic forgetting"', ['No paper has topic:katastrophic forgetting; the nearest is topic:"Catastrophic forgetting". It was left out.']],
  ['year:2025-2020', ['No paper has year:2025-2020. It was left out.']],
  ['venue:zzzzzzzzzzzz', ['No paper has venue:zzzzzzzzzzzz. It was left out.']],
])('%s, which no paper has, is told with the nearest value and left out', (query, expected) => {
  expect(allowed(query)).toBe('everything');
  if (!query.startsWith('year:1999')) expect(notes(query)).toEqual(expected);
  else expect(notes(query)[0]).toMatch(/^No paper has year:1999.* It was left out\.$/);
});

test('a value that is not there leaves the others in force', () => {
  expect(allowed('lang:klingon year:2024')).toBe('bc');
});
