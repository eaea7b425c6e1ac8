import { expect, test } from 'vitest';
import { firstRank, ndcg, recall, score } from '../../../bench/search-metrics.ts';

const grades = { a: 2, b: 2, c: 1 };

test.each([
  ['the best order', ['a', 'b', 'c', 'x'], 1],
  ['equals in another order', ['b', 'a', 'c'], 1],
  ['nothing that is graded', ['x', 'y'], 0],
  ['nothing', [], 0],
  ['a helper first', ['c', 'a', 'b'], (1 + 3 / Math.log2(3) + 3 / 2) / (3 + 3 / Math.log2(3) + 1 / 2)],
  ['one answer at rank two', ['x', 'a'], 3 / Math.log2(3) / (3 + 3 / Math.log2(3) + 1 / 2)],
  ['an answer after the tenth', ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', 'a'], 0],
])('nDCG of %s', (_name, ranked, expected) => {
  expect(ndcg({ grades, ranked })).toBeCloseTo(expected, 12);
});

test.each([
  ['is first', grades, ['a', 'c'], 1], ['follows one that only helps', grades, ['c', 'b'], 2], ['is missing', grades, ['c'], Infinity],
  ['helps, where nothing answers in full', { c: 1 }, ['x', 'x', 'c'], 3], ['cannot exist', {}, ['x'], Infinity],
])('the rank of the first paper of the best grade when it %s', (_name, given, ranked, expected) => {
  expect(firstRank({ grades: given, ranked })).toBe(expected);
});

test('recall is the share of graded papers among the first ten', () => {
  expect(recall({ grades, ranked: ['a', 'x', 'c'] })).toBeCloseTo(2 / 3);
  expect(recall({ grades: { ...grades, d: 0 }, ranked: ['d', 'a', 'b', 'c'] })).toBe(1);
});

test('where more than ten papers are graded, ten found are all that can be', () => {
  const many = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`p${i}`, 1]));
  expect(recall({ grades: many, ranked: Object.keys(many) })).toBe(1);
});

test('the scores of several queries are means, and queries without a result are counted', () => {
  expect(score([{ grades: { a: 2 }, ranked: ['a'] }, { grades: { a: 2 }, ranked: ['x', 'a'] }, { grades: { a: 2 }, ranked: [] }, { grades: { a: 2 }, ranked: ['x', 'y', 'z', 'a'] }])).toEqual({
    queries: 4, ndcg10: (1 + 1 / Math.log2(3) + 0 + 1 / Math.log2(5)) / 4, mrr: (1 + 0.5 + 0 + 0.25) / 4, success1: 0.25, success3: 0.5, recall10: 0.75, unanswered: 1,
  });
});

test('no queries have no score', () => {
  expect(() => score([])).toThrow('There are no judged queries to score.');
});
