import { expect, test } from 'vitest';
import { emptyFindings, firstNumber, readFindings, showFindings, sortedBy, writeFindings, type FindingsRow, type FindingsState } from '../../../src/explorer/findings.ts';

const row = (part: Partial<FindingsRow>): FindingsRow => ({ claim: '', value: '', direction: 'Improves', metric: '', baseline: '', benchmark: '', paper: '', topic: '', ...part });
const ROWS = [
  row({ claim: 'Polish gets better', value: '26.35%', metric: 'Accuracy', benchmark: 'KLEJ', topic: 'Languages', paper: 'Żak (2024)' }),
  row({ claim: 'Memory falls', value: '1,200 MB', metric: 'Memory', topic: 'Efficiency', paper: 'Guo (2023)' }),
  row({ claim: 'English gets worse', value: '−3.5%', direction: 'Worsens', metric: 'Accuracy', benchmark: 'GLUE', topic: 'Languages', paper: 'Żak (2024)' }),
  row({ claim: 'It is the best', value: 'best', metric: 'Accuracy', benchmark: 'SuperGLUE', topic: 'Languages', paper: 'Shi (2022)' }),
];
const show = (state: Partial<FindingsState>) => showFindings(ROWS, { ...emptyFindings, ...state });
const read = (search: string) => readFindings(new URLSearchParams(search), ROWS);

test.each<[string, Partial<FindingsState>, readonly number[]]>([
  ['nothing asked for', {}, [0, 1, 2, 3]],
  ['one topic', { topic: 'Languages' }, [0, 2, 3]],
  ['topic and direction', { topic: 'Languages', direction: 'Worsens' }, [2]],
  ['part of a benchmark in another case', { benchmark: 'glue' }, [2, 3]],
  ['every word somewhere in the row, without accents', { text: 'zak ACCURACY better' }, [0]],
  ['a word that no row has', { text: 'spherical' }, []],
  ['numbers before words, smallest first', { sort: 'value' }, [2, 0, 1, 3]],
  ['numbers before words, largest first', { sort: 'value', descending: true }, [1, 0, 2, 3]],
  ['empty cells last', { sort: 'benchmark' }, [2, 0, 3, 1]],
  ['empty cells last when descending too', { sort: 'benchmark', descending: true }, [3, 0, 2, 1]],
  ['equal cells in the order of the papers', { sort: 'paper', descending: true }, [0, 2, 3, 1]],
])('rows for %s', (_, state, expected) => {
  expect(show(state)).toEqual(expected);
});

test.each(['', '?topic=Languages&direction=Worsens', '?metric=Accuracy&benchmark=Super+GLUE&text=a+b&sort=-value', '?sort=paper'])('the address %j comes back as it was', (search) => {
  const { state, notes } = read(search);
  expect(notes).toEqual([]);
  expect(writeFindings(state)).toBe(search);
});

test.each([
  ['?topic=Cooking', 'No finding has the topic “Cooking”; it was left out.'],
  ['?sort=colour', 'There is no column “colour”; the order was left as it is.'],
])('%s is left out and said', (search, note) => {
  expect(read(search)).toEqual({ state: emptyFindings, notes: [note] });
});

test('a text longer than 200 characters is cut', () => {
  expect(read(`?text=${'a'.repeat(10_000)}`).state.text).toHaveLength(200);
});

test.each([['26.35%', 26.35], ['~18M', 18], ['−3.5', -3.5], ['1,200 MB', 1200], ['better', undefined], ['', undefined]])('the number of %j is %j', (text, expected) => {
  expect(firstNumber(text)).toBe(expected);
});

test('a heading sorts upwards, then downwards, then not', () => {
  const once = sortedBy(emptyFindings, 'metric');
  const twice = sortedBy(once, 'metric');
  expect([once, twice, sortedBy(twice, 'metric')].map(writeFindings)).toEqual(['?sort=metric', '?sort=-metric', '']);
});
