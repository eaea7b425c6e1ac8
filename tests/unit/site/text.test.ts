import { expect, test } from 'vitest';
import { longDate, nameList, plural } from '../../../src/site/text.ts';

test.each([[0, '0 papers'], [1, '1 paper'], [2, '2 papers']])('%i is written "%s"', (count, text) => expect(plural(count, 'paper')).toBe(text));
test('an irregular plural is given whole', () => expect(plural(2, 'study', 'studies')).toBe('2 studies'));

test.each([['2020-04-23', '23 April 2020'], ['2020-04', 'April 2020'], ['2024-12-01', '1 December 2024']])('the date %s reads %s', (date, text) => expect(longDate(date)).toBe(text));

test.each([
  [[], ''], [['Ann'], 'Ann'], [['Ann', 'Bo'], 'Ann and Bo'], [['Ann', 'Bo', 'Cy', 'Di'], 'Ann, Bo, Cy and Di'], [['Ann', 'Bo', 'Cy', 'Di', 'Ed'], 'Ann, Bo, Cy and 2 more'],
])('the names %j read "%s"', (names, text) => expect(nameList(names)).toBe(text));
