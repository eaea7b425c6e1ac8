import { expect, test } from 'vitest';
import { FACET_FILE_VERSION, readFacetFile } from '../../../src/explorer/data.ts';
import { Explorer, ExplorerChange, type Change } from '../../../src/explorer/explorer.ts';
import { readTitlesFile } from '../../../src/explorer/titles.ts';
import { FILE, INDEX, PAGE, SEARCH } from './sample.ts';

test('before anything is applied all papers are candidates', () => {
  expect(new Explorer(INDEX, PAGE).result).toMatchObject({ shown: ['a', 'b', 'c', 'd', 'e'], of: 5 });
});

test('ranked results keep their rank, and papers that the index does not know are passed over', () => {
  const explorer = new Explorer(INDEX, SEARCH);
  explorer.setMode('kind', 'study', 'include');
  expect(explorer.apply(['d', 'e', 'unknown', 'b'])).toMatchObject({ shown: ['d', 'b'], of: 3 });
});

test('every change is announced with what changed', () => {
  const explorer = new Explorer(INDEX, PAGE);
  const changes: Change[] = [];
  explorer.addEventListener('change', (event) => { if (event instanceof ExplorerChange) changes.push(event.change); });
  explorer.readAddress('?kind=study');
  explorer.setMode('kind', 'method', 'include');
  explorer.setSort('title');
  explorer.setView('table');
  explorer.select(['a'], true);
  explorer.clear();
  explorer.apply(['a']);
  expect(changes).toEqual(['address', 'filters', 'sort', 'view', 'selection', 'filters', 'candidates']);
});

test('going back to an earlier address brings its filters, order and selection back', () => {
  const explorer = new Explorer(INDEX, PAGE);
  explorer.setMode('language', 'de', 'exclude');
  explorer.setSort('title');
  explorer.select(['b'], true);
  const { search } = explorer.writeAddress('');
  const before = { state: explorer.state, result: explorer.result };
  explorer.clear();
  explorer.select(['b'], false);
  explorer.readAddress(search);
  expect({ state: explorer.state, result: explorer.result }).toEqual(before);
});

test('an export holds what is shown, or the selection where there is one', () => {
  const explorer = new Explorer(INDEX, PAGE);
  explorer.setMode('kind', 'survey', 'include');
  expect(explorer.chosen).toEqual(['e']);
  explorer.select(['a', 'c'], true);
  expect(explorer.chosen).toEqual(['a', 'c']);
  explorer.select(['a', 'c'], false);
  expect(explorer.chosen).toEqual(['e']);
});

test('clearing takes every filter away and keeps order, view and selection', () => {
  const explorer = new Explorer(INDEX, PAGE);
  explorer.readAddress('?kind=study&not-language=de&sort=title&view=table&selected=a');
  explorer.clear();
  expect(explorer.state).toEqual({ include: {}, exclude: {}, sort: 'title', view: 'table', selected: ['a'] });
});

test.each([null, {}, [], 'x', { ...FILE, version: FACET_FILE_VERSION + 1 }])('a file that is not the facet file of this version is refused with a sentence: %j', (json) => {
  expect(() => readFacetFile(json)).toThrow('The filters belong to another version of this page. Reload the page.');
});

test('a file that is not the titles file of this version is refused with a sentence', () => {
  expect(() => readTitlesFile({ version: 0, papers: [] })).toThrow('The list of titles belongs to another version of this page. Reload the page.');
});
