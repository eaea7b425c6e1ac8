import { expect, test } from 'vitest';
import { FILTER_FIELDS, MAX_QUERY_LENGTH, MAX_WORDS, parseQuery } from '../../../src/search/query.ts';
import type { Word } from '../../../src/search/text.ts';

const joined = (words: readonly Word[]): string[] => words.map((word) => word.joined);

test.each([
  ['one word', 'replay', ['replay']],
  ['several words in order', 'learning rate warmup', ['learning', 'rate', 'warmup']],
  ['spaces around', '  replay  ', ['replay']],
  ['hyphens', 'pre-training', ['pretraining']],
  ['a minus at the end', 'replay-', ['replay']],
  ['a minus alone', 'replay - data', ['replay', 'data']],
  ['an address', 'https://example.org/bread', ['https', 'exampleorg', 'bread']],
  ['a link to arXiv', 'see https://arxiv.org/abs/2103.01230v2', ['see', '210301230']],
  ['a link to a PDF at arXiv', 'www.arxiv.org/pdf/2103.01230.pdf', ['210301230']],
  ['a label of arXiv', 'arXiv:2103.01230', ['210301230']],
  ['a colon in a sentence', 'note: replay', ['note', 'replay']],
  ['HTML', '<b>bold</b>', ['b', 'bold', 'b']],
])('%s are words to search for', (_name, input, expected) => {
  expect(joined(parseQuery(input).words)).toEqual(expected);
});

test.each([
  ['straight quotation marks', 'a "stability gap" b', [['stability', 'gap']]],
  ['curly quotation marks', '“stability gap”', [['stability', 'gap']]],
  ['two phrases', '"one two" "three"', [['one', 'two'], ['three']]],
  ['a mark that is not closed', '"stability gap', []],
  ['empty marks', '"" ""', []],
])('%s give phrases', (_name, input, expected) => {
  expect(parseQuery(input).phrases.map(joined)).toEqual(expected);
});

test('the words of a phrase are searched for too', () => {
  expect(joined(parseQuery('the "stability gap"').words)).toEqual(['the', 'stability', 'gap']);
});

test.each([['replay -image', ['image']], ['-image', ['image']], ['-"vision language"', ['vision', 'language']], ['-vision-language', ['visionlanguage']], ['a-b', []]])('in "%s" the words after a minus are left out', (input, expected) => {
  const query = parseQuery(input);
  expect(joined(query.without)).toEqual(expected);
  expect(joined(query.words).filter((word) => expected.includes(word))).toEqual([]);
});

test.each(FILTER_FIELDS)('%s: filters by one word or by words in quotation marks', (field) => {
  expect(parseQuery(`${field}:value`).filters).toEqual([{ field, value: 'value' }]);
  expect(parseQuery(`${field}:"two words" rest`).filters).toEqual([{ field, value: 'two words' }]);
  expect(parseQuery(`${field.toUpperCase()}:value`).filters).toEqual([{ field, value: 'value' }]);
  expect(joined(parseQuery(`${field}:"two words" rest`).words)).toEqual(['rest']);
});

test('several prefixes are all kept', () => {
  expect(parseQuery('year:2020-2022 venue:acl forgetting').filters).toEqual([{ field: 'year', value: '2020-2022' }, { field: 'venue', value: 'acl' }]);
});

test.each(['author:', 'year:""', 'lang:"'])('"%s" without a value filters nothing', (input) => {
  expect(parseQuery(input).filters).toEqual([]);
});

test('an unknown prefix is told, with the known ones, and its words are searched for', () => {
  const query = parseQuery('autor:smith');
  expect(query.notes).toEqual(['"autor:" is not a field; fields are author:, year:, venue:, topic:, lang:.']);
  expect(joined(query.words)).toEqual(['autor', 'smith']);
});

test.each(['https://example.org', 'note: something', 'a : b'])('"%s" is not taken for a field', (input) => {
  expect(parseQuery(input).notes).toEqual([]);
});

test('names are looked for without filters, exclusions and quotation marks', () => {
  expect(parseQuery('"Don\'t Stop" pretraining year:2020 -vision').plain).toBe('Don\'t Stop pretraining');
});

test('a query that is too long is cut, and that is said', () => {
  const query = parseQuery('x'.repeat(10_000));
  expect(query.words[0]?.joined).toHaveLength(MAX_QUERY_LENGTH);
  expect(query.notes).toEqual([`Only the first ${MAX_QUERY_LENGTH} characters were searched for.`]);
  expect(parseQuery('x'.repeat(MAX_QUERY_LENGTH)).notes).toEqual([]);
});

test('a query of too many words is cut, and that is said', () => {
  const query = parseQuery('ab '.repeat(MAX_WORDS + 1));
  expect(query.words).toHaveLength(MAX_WORDS);
  expect(query.notes).toEqual([`Only the first ${MAX_WORDS} words were searched for.`]);
});

test.each([['a null', 'a\0b'], ['a line break', 'a\nb'], ['a zero-width space', 'a\u200bb'], ['a direction override', 'a\u202eb'], ['a byte order mark', 'a\ufeffb']])('%s counts as a space', (_name, input) => {
  expect(joined(parseQuery(input).words)).toEqual(['a', 'b']);
});

test.each(['', '   ', '\0', '"', '-', '--', '""', '…', ':', '-:', '-"'])('%j asks for nothing', (input) => {
  expect(parseQuery(input)).toMatchObject({ words: [], phrases: [], without: [], filters: [] });
});
