import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { readCsv, writeCsv } from '../../../src/explorer/csv.ts';

const ROWS = [
  ['claim', 'value', ''],
  ['plain', '26.35%', ''],
  ['', 'comma, inside', 'quote " inside'],
  ['two\nlines', 'carriage\r\nreturn', ' space at the ends '],
  ['Łukasz Ząb 日本語', 'a;b', '""'],
  ['', '', ''],
];

test('papaparse reads back every cell that was written', () => {
  const { data, errors } = Papa.parse<string[]>(writeCsv(ROWS).slice(1, -2));
  expect(errors).toEqual([]);
  expect(data).toEqual(ROWS);
});

test('the own reader agrees with papaparse', () => {
  expect(readCsv(writeCsv(ROWS))).toEqual(ROWS);
});

test('the file starts with a byte order mark and ends lines as RFC 4180 wants', () => {
  expect(writeCsv([['a', 'b']])).toBe('\uFEFFa,b\r\n');
});

test('no spreadsheet runs a cell as a formula', () => {
  expect(writeCsv([['=1+1', '-3.5%', '@cmd', 'a=b']])).toBe("\uFEFF'=1+1,'-3.5%,'@cmd,a=b\r\n");
});
