import { expect, test } from 'vitest';
import { emptyState, readState, withMode, writeState, type ExplorerState } from '../../../src/explorer/state.ts';
import { INDEX, PAGE, SEARCH } from './sample.ts';

const read = (search: string, setting = PAGE) => readState(new URLSearchParams(search), INDEX, setting);
const write = (state: ExplorerState, setting = PAGE, current = '') => writeState(state, INDEX, setting, new URLSearchParams(current)).search;

test('a state without filters has an address without parameters', () => {
  expect(write(emptyState(PAGE))).toBe('');
});

test.each([
  '?kind=study',
  '?kind=study,method&not-language=de',
  '?kind=survey&not-kind=study&year=2024&sort=title&view=table',
  '?selected=b,a',
])('the address %s comes back as it was', (search) => {
  const { state, notes } = read(search);
  expect(notes).toEqual([]);
  expect(write(state)).toBe(search);
});

test('the order in which values were chosen does not change the address', () => {
  const chosen = (order: readonly string[]) => order.reduce((state, value) => withMode(state, 'kind', value, 'include'), emptyState(PAGE));
  expect(write(chosen(['survey', 'study']))).toBe(write(chosen(['study', 'survey'])));
});

test('a value may be repeated, joined by commas or written twice in the address', () => {
  expect(read('?kind=study&kind=method,study').state.include).toEqual({ kind: ['study', 'method'] });
});

test.each([
  ['?colour=red', 'There is no filter “colour” here; it was left out.'],
  ['?not-colour=red', 'There is no filter “not-colour” here; it was left out.'],
  ['?kind=poem', 'No paper has kind “poem”; it was left out.'],
  ['?sort=relevance', 'There is no order “relevance” here; it was left out.'],
  ['?view=globe', 'There is no view “globe” here; it was left out.'],
  ['?selected=a,zz', '1 of the selected papers is not in this atlas; it was left out.'],
  ['?__proto__=x', 'There is no filter “__proto__” here; it was left out.'],
  [`?kind=${'x'.repeat(5000)}`, `No paper has kind “${'x'.repeat(40)}…”; it was left out.`],
])('what the atlas does not have is left out and said: %s', (search, note) => {
  const { state, notes } = read(search);
  expect(notes).toEqual([note]);
  expect({ ...state, selected: [] }).toEqual(emptyState(PAGE));
});

test('one unknown value does not take the known ones with it', () => {
  expect(read('?kind=study,poem').state.include).toEqual({ kind: ['study'] });
});

test('a value that is both included and excluded is excluded', () => {
  const { state } = read('?kind=study&not-kind=study');
  expect(state.include).toEqual({});
  expect(state.exclude).toEqual({ kind: ['study'] });
});

test.each(['?kind=', '?kind=,,', '?utm_source=mail', '?q=x'])('%s filters nothing and needs no note', (search) => {
  expect(read(search, SEARCH)).toEqual({ state: emptyState(SEARCH), notes: [] });
});

test('parameters of the search stay in the address, others do not', () => {
  expect(write(withMode(emptyState(SEARCH), 'kind', 'study', 'include'), SEARCH, '?q=a%26b&kind=method&utm_source=x')).toBe('?q=a%26b&kind=study');
});

test('a selection too long for an address is left out of it, and that is said', () => {
  const selected = Array.from({ length: 400 }, (_, i) => `paper-${i}`);
  expect(writeState({ ...emptyState(PAGE), selected }, INDEX, PAGE)).toEqual({ search: '', selectionLeftOut: true });
});

test('including a value ends its exclusion', () => {
  const excluded = withMode(emptyState(PAGE), 'kind', 'study', 'exclude');
  expect(withMode(excluded, 'kind', 'study', 'include')).toMatchObject({ include: { kind: ['study'] }, exclude: {} });
});
