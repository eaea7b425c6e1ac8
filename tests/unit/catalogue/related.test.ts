import { expect, test } from 'vitest';
import { relationsByPaper } from '../../../src/catalogue/related.ts';

const vocabulary = {
  'builds-on': { label: 'Builds on', inverse: 'Built on by', definition: 'x' },
  'contrasts-with': { label: 'Contrasts with', inverse: 'Contrasts with', definition: 'x' },
};
const paper = (slug: string, ...links: readonly [paper: string, relation: string, note: string][]) => ({ slug, data: { related: links.map(([to, relation, note]) => ({ paper: to, relation, note })) } });

test('a relation is shown at both ends, at the other one under its inverse label', () => {
  const relations = relationsByPaper([paper('new', ['old', 'builds-on', 'Same data.']), paper('old')], vocabulary);
  expect(relations.get('new')).toEqual([{ paper: 'old', relation: 'builds-on', label: 'Builds on', note: 'Same data.' }]);
  expect(relations.get('old')).toEqual([{ paper: 'new', relation: 'builds-on', label: 'Built on by', note: 'Same data.' }]);
});

test('a pair that both ends state is shown once at each, as that end states it', () => {
  const relations = relationsByPaper([paper('a', ['b', 'contrasts-with', 'a says']), paper('b', ['a', 'builds-on', 'b says'])], vocabulary);
  expect(relations.get('a')?.map(({ note }) => note)).toEqual(['a says']);
  expect(relations.get('b')?.map(({ note }) => note)).toEqual(['b says']);
});

test('own relations come before those that others state', () => {
  const relations = relationsByPaper([paper('a', ['b', 'builds-on', 'x']), paper('b', ['c', 'builds-on', 'y']), paper('c')], vocabulary);
  expect(relations.get('b')?.map(({ paper: to }) => to)).toEqual(['c', 'a']);
});
