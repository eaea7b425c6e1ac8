import { expect, test } from 'vitest';
import { createAliases } from '../../../src/search/aliases.ts';

const aliases = createAliases([
  ['Catastrophic forgetting|catastroph forget', 'catastrophic interference|catastroph interfer', 'amnesia'],
  ['Mixture of experts|mixtur expert', 'MoE|moe'],
  ['Pre-training|pretrain'],
  ['Forgetting|forget'],
]);
const found = (query: string): (readonly [string, number, number])[] => aliases.match(query.split(' ')).map(({ name, start, length }) => [name.text, start, length]);

test.each([
  ['a term', 'catastrophic forgetting', 'Catastrophic forgetting'],
  ['another name of it', 'catastrophic interference', 'catastrophic interference'],
  ['a name that no page has', 'amnesia', 'amnesia'],
  ['an abbreviation in small letters', 'moe', 'MoE'],
  ['a name with small words', 'mixture of experts', 'Mixture of experts'],
  ['another form of its words', 'mixtures of expert', 'Mixture of experts'],
  ['a joined name that is written apart', 'pre training', 'Pre-training'],
  ['a name that is written apart, joined', 'catastrophicforgetting', 'Catastrophic forgetting'],
])('%s is found in the words', (_name, query, name) => {
  expect(found(query).map(([text]) => text)).toEqual([name]);
});

test('a name is found among other words, with its place', () => {
  expect(found('how to stop catastrophic forgetting early')).toEqual([['Catastrophic forgetting', 3, 2]]);
});

test('the longest name wins over a shorter one inside it', () => {
  expect(found('catastrophic forgetting')).toEqual([['Catastrophic forgetting', 0, 2]]);
  expect(found('forgetting')).toEqual([['Forgetting', 0, 1]]);
});

test('several names are found one after the other', () => {
  expect(found('moe forgetting').map(([text]) => text)).toEqual(['MoE', 'Forgetting']);
});

test.each(['', 'of', 'bread and butter'])('"%s" names nothing', (query) => {
  expect(found(query)).toEqual([]);
});

test('only names that stand on some page are searched for', () => {
  expect(aliases.searchable(0).map(({ text }) => text)).toEqual(['Catastrophic forgetting', 'catastrophic interference']);
  expect(aliases.searchable(99)).toEqual([]);
});

test('where two terms have a name in common the first keeps it', () => {
  const shared = createAliases([['Adam|adam', 'optimiser'], ['SGD|sgd', 'optimiser']]);
  expect(shared.match(['optimiser'])[0]?.group).toBe(0);
});
