import { expect, test } from 'vitest';
import { changeMode, filterPapers, relaxations, sortPapers } from '../../../src/explorer/filter.ts';
import { emptyState, withMode, type ExplorerState, type Sort } from '../../../src/explorer/state.ts';
import { ALL, INDEX, PAGE } from './sample.ts';

const state = (include: ExplorerState['include'] = {}, exclude: ExplorerState['exclude'] = {}): ExplorerState => ({ ...emptyState(PAGE), include, exclude });
const shown = (include: ExplorerState['include'], exclude: ExplorerState['exclude'] = {}) =>
  filterPapers(INDEX, state(include, exclude), ALL).shown.map((paper) => INDEX.slugs[paper]).join('');
const counts = (facet: string, of: ExplorerState) => filterPapers(INDEX, of, ALL).counts[facet]?.map((value) => value.count);

test.each([
  ['without filters every paper is shown', {}, {}, 'abcde'],
  ['values of one facet are joined by or', { kind: ['method', 'survey'] }, {}, 'ae'],
  ['facets are joined by and', { kind: ['study'], language: ['pl'] }, {}, 'bd'],
  ['an excluded value removes every paper that has it', {}, { language: ['de'] }, 'abe'],
  ['a paper with an included and an excluded value is not shown', { language: ['pl'] }, { language: ['de'] }, 'ab'],
  ['a paper without values in a facet passes an exclusion and fails an inclusion', { language: ['pl', 'de'] }, {}, 'abcd'],
])('%s', (_, include, exclude, expected) => {
  expect(shown(include, exclude)).toBe(expected);
});

test('only candidates are shown, in their order', () => {
  expect(filterPapers(INDEX, state({ kind: ['study'] }), [3, 0, 1]).shown).toEqual([3, 1]);
});

test('counts of a facet ignore its own included values and respect the others', () => {
  expect(counts('kind', state({ kind: ['method'] }))).toEqual([3, 1, 1]);
  expect(counts('language', state({ kind: ['method'] }))).toEqual([1, 0]);
});

test('counts respect excluded values of the same facet', () => {
  expect(counts('language', state({}, { language: ['de'] }))).toEqual([2, 0]);
});

const everyState = (): readonly ExplorerState[] => {
  const values = INDEX.facets.flatMap((facet) => facet.values.map((value) => [facet.id, value.id] as const));
  const modes = ['off', 'include', 'exclude'] as const;
  return Array.from({ length: modes.length ** values.length }, (_, n) =>
    values.reduce((made, [facet, value], i) => withMode(made, facet, value, modes[Math.floor(n / modes.length ** i) % modes.length] ?? 'off'), state()));
};

test('every count says what the click would leave, in every state there is', () => {
  for (const before of everyState()) {
    const { counts: all } = filterPapers(INDEX, before, ALL);
    for (const facet of INDEX.facets) {
      facet.values.forEach(({ id }, value) => {
        const only = { ...before, include: { ...before.include, [facet.id]: [id] }, exclude: before.exclude };
        const excluded = before.exclude[facet.id]?.includes(id);
        if (!excluded) expect(all[facet.id]?.[value]?.count).toBe(filterPapers(INDEX, only, ALL).shown.length);
        expect(all[facet.id]?.[value]?.without).toBe(filterPapers(INDEX, withMode(before, facet.id, id, 'exclude'), ALL).shown.length);
      });
    }
  }
});

test('no click on an enabled control leads from papers to an empty screen', () => {
  for (const before of everyState()) {
    const { shown: now, counts: all } = filterPapers(INDEX, before, ALL);
    if (now.length === 0) continue;
    for (const facet of INDEX.facets) {
      facet.values.forEach(({ id }, value) => {
        const count = all[facet.id]?.[value];
        const clicks = [...(count?.count ? ['include'] as const : []), ...(count?.without ? ['exclude'] as const : []), 'off'] as const;
        for (const click of clicks) expect(filterPapers(INDEX, changeMode(INDEX, before, ALL, facet.id, id, click), ALL).shown.length).toBeGreaterThan(0);
      });
    }
  }
});

test('when nothing passes, each single filter that brings papers back is offered, the most papers first', () => {
  expect(relaxations(INDEX, state({ kind: ['survey'], language: ['pl'] }), ALL)).toEqual([
    { facet: 'kind', value: 'survey', mode: 'include', shown: 3 },
    { facet: 'language', value: 'pl', mode: 'include', shown: 1 },
  ]);
});

test.each<[Sort, string]>([['relevance', 'dae'], ['newest', 'ade'], ['oldest', 'eda'], ['title', 'eda']])('papers sorted by %s', (sort, expected) => {
  expect(sortPapers(INDEX, [3, 0, 4], sort).map((paper) => INDEX.slugs[paper]).join('')).toBe(expected);
});
