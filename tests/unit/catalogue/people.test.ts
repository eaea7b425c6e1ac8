import { expect, test } from 'vitest';
import { familyOf, parseName, shortAuthors, sortName } from '../../../src/catalogue/people.ts';

test.each([
  ['Ana Marasović', { given: 'Ana', family: 'Marasović' }, 'Marasović, Ana'],
  ['Noah A. Smith', { given: 'Noah A.', family: 'Smith' }, 'Smith, Noah A.'],
  ['Rob van der Goot', { given: 'Rob', particle: 'van der', family: 'Goot' }, 'van der Goot, Rob'],
  ['Martin Luther King Jr.', { given: 'Martin Luther', family: 'King', suffix: 'Jr.' }, 'King, Martin Luther, Jr.'],
  ['De Silva', { given: 'De', family: 'Silva' }, 'Silva, De'],
  ['NVIDIA', { literal: 'NVIDIA' }, 'NVIDIA'],
  ['Qwen Team', { literal: 'Qwen Team' }, 'Qwen Team'],
])('%s is taken apart', (printed, parts, sorted) => {
  expect(parseName(printed)).toEqual(parts);
  expect(sortName(parseName(printed))).toBe(sorted);
});

test('a particle belongs to the family name', () => expect(familyOf(parseName('Rob van der Goot'))).toBe('van der Goot'));

test.each([
  [['NVIDIA'], 'NVIDIA'], [['Ada Lovelace'], 'Lovelace'], [['Zhengyan Shi', 'Aldo Lipani'], 'Shi and Lipani'], [['A B', 'C D', 'E F'], 'B et al.'],
])('a sentence names %j as "%s"', (names, text) => expect(shortAuthors(names.map(parseName))).toBe(text));
