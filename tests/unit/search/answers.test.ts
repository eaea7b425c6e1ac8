import { expect, test } from 'vitest';
import { answersAbove } from '../../../src/search/answers.ts';
import type { Field } from '../../../src/search/fields.ts';
import type { Hit } from '../../../src/search/search.ts';

const hit = (slug: string, score: number, field: Field, isName = false): Hit => {
  const alternative = { keys: ['x'], weight: 1, reason: 'typed', text: 'x' } as const;
  return { page: 0, score, coverage: 1, isName, target: { number: 0, kind: 'topic', slug }, matches: [{ concept: { text: 'x', share: 1, alternatives: [alternative] }, alternative, fields: [field] }] };
};
const above = (...hits: Hit[]): string[] => answersAbove(hits).map(({ target }) => target.slug);

test('pages whose title or name is asked for stand above the papers', () => {
  expect(above(hit('title', 10, 'title'), hit('name', 9, 'name'), hit('body', 8, 'tldr'))).toEqual(['title', 'name']);
});

test('a page far below the best of its kind does not', () => {
  expect(above(hit('best', 10, 'title'), hit('far', 5, 'title'))).toEqual(['best']);
});

test('a page that bears the very name does, whatever its score', () => {
  expect(above(hit('best', 10, 'title'), hit('named', 1, 'tldr', true))).toEqual(['best', 'named']);
});

test('there are at most four', () => {
  expect(above(...Array.from({ length: 9 }, (_, i) => hit(`t${i}`, 10, 'title')))).toHaveLength(4);
});

test('without any page there is none', () => {
  expect(above()).toEqual([]);
});
