import { expect, test } from 'vitest';
import type { Concept } from '../../../src/search/expand.ts';
import type { Field } from '../../../src/search/fields.ts';
import type { Occurrence, Postings } from '../../../src/search/index-format.ts';
import { rank, type Ranked } from '../../../src/search/rank.ts';

const concept = (text: string, share = 1): Concept => ({ text, share, alternatives: [{ keys: text.split(' '), weight: 1, reason: 'typed', text }] });

/** Pages as fields with texts: every word of a text stands at its place. */
type Pages = readonly Readonly<Partial<Record<Field, string>>>[];
function postingsOf(pages: Pages): (key: string) => Postings | undefined {
  const all = new Map<string, Map<number, Occurrence[]>>();
  pages.forEach((fields, page) => {
    for (const [field, text] of Object.entries(fields) as [Field, string][]) text.split(' ').forEach((word, at) => {
      const byPage = all.get(word) ?? new Map<number, Occurrence[]>();
      byPage.set(page, [...(byPage.get(page) ?? []), { field, at }]);
      all.set(word, byPage);
    });
  });
  return (key) => all.get(key);
}
const ranked = (pages: Pages, concepts: readonly Concept[], accept: (page: number) => boolean = () => true): readonly Ranked[] => rank({ concepts, postings: postingsOf(pages), pages: pages.length + 20, accept });
const order = (pages: Pages, ...words: string[]): number[] => ranked(pages, words.map((word) => concept(word))).map(({ page }) => page);

test.each<[string, Pages, string[]]>([
  ['a word in the title before one in the body', [{ text: 'rye' }, { title: 'rye' }], ['rye']],
  ['a word in the title before one in the summary sentence', [{ tldr: 'rye' }, { title: 'rye' }], ['rye']],
  ['a reader phrase before the body', [{ text: 'rye' }, { keywords: 'rye' }], ['rye']],
  ['more occurrences before fewer', [{ tldr: 'rye' }, { tldr: 'rye x rye' }], ['rye']],
  ['two needs before one said often', [{ tldr: 'rye rye rye rye' }, { tldr: 'rye x y z bread' }], ['rye', 'bread']],
  ['a rare word before a common one', [{ tldr: 'bread' }, { tldr: 'rye' }, { tldr: 'bread' }, { tldr: 'bread' }], ['rye', 'bread']],
  ['words side by side before words apart', [{ tldr: 'rye a b c d e f bread' }, { tldr: 'rye bread a b c d e f' }], ['rye', 'bread']],
])('%s', (_name, pages, words) => {
  expect(order(pages, ...words)[0]).toBe(1);
});

test('equal pages keep the order of the catalogue', () => {
  expect(order([{ title: 'rye' }, { title: 'rye' }, { title: 'rye' }], 'rye')).toEqual([0, 1, 2]);
});

test('only pages with some word are ranked', () => {
  expect(order([{ title: 'rye' }, { title: 'wheat' }], 'rye')).toEqual([0]);
  expect(order([{ title: 'rye' }], 'oats')).toEqual([]);
  expect(order([{ title: 'rye' }])).toEqual([]);
});

test('a page that is not accepted is no result and makes no word less rare', () => {
  const pages: Pages = [{ title: 'rye' }, { title: 'rye' }];
  const alone = ranked([{ title: 'rye' }], [concept('rye')])[0]?.score ?? 0;
  const found = rank({ concepts: [concept('rye')], postings: postingsOf(pages), pages: 21, accept: (page) => page === 0 });
  expect(found.map(({ page }) => page)).toEqual([0]);
  expect(found[0]?.score).toBeCloseTo(alone);
});

test('a name of several words needs all of them on the page, and counts for less where they stand apart', () => {
  const pages: Pages = [{ tldr: 'mother dough' }, { tldr: 'mother' }, { tldr: 'mother a b c d e f g h dough' }];
  const found = ranked(pages, [concept('mother dough')]);
  expect(found.map(({ page }) => page)).toEqual([0, 2]);
});

test('coverage is the share of the need that a page answers', () => {
  const pages: Pages = [{ title: 'rye bread' }, { title: 'rye' }];
  const [both, one] = ranked(pages, [concept('rye'), concept('bread')]);
  expect(both?.coverage).toBeCloseTo(1);
  expect(one?.coverage).toBeGreaterThan(0);
  expect(one?.coverage).toBeLessThan(0.5);
});

test('a weaker way of saying it counts for less', () => {
  const found = ranked([{ title: 'sourdough' }, { title: 'starter' }], [{ text: 'starter', share: 1, alternatives: [{ keys: ['starter'], weight: 1, reason: 'typed', text: 'starter' }, { keys: ['sourdough'], weight: 0.5, reason: 'alias', text: 'sourdough' }] }]);
  expect(found.map(({ page }) => page)).toEqual([1, 0]);
});

test('every result tells what matched, how and where', () => {
  const [found] = ranked([{ title: 'rye', tldr: 'rye' }], [concept('rye')]);
  expect(found?.matches).toEqual([{ concept: concept('rye'), alternative: concept('rye').alternatives[0], fields: ['title', 'tldr'] }]);
});

test('scores are finite, however the words are spread', () => {
  for (const { score, coverage } of ranked([{ title: 'rye rye rye' }, { text: 'rye' }], [concept('rye'), concept('rye'), concept('none')])) {
    expect(Number.isFinite(score)).toBe(true);
    expect(coverage).toBeLessThanOrEqual(1);
  }
});
