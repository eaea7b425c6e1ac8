import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { guardCell, PAPER_COLUMNS, papersCsv } from '../../../src/export/csv.ts';
import { madeUpPaper } from './made-up.ts';

const link = (path: string): string => `https://example.org/${path}`;

test.each([
  ['=HYPERLINK("x")', '\'=HYPERLINK("x")'], ['+1', "'+1"], ['-0.5 points', "'-0.5 points"], ['@sum', "'@sum"], ['\t=1', "'\t=1"], ['\r=1', "'\r=1"],
  ['3.5 points', '3.5 points'], ['', ''], ['a=b', 'a=b'],
])('the cell %j is written as %j', (text, expected) => expect(guardCell(text)).toBe(expected));

test('quotes, commas, line breaks and accents come back as they were', () => {
  const title = 'A "quoted", łong\nline; and more';
  const text = papersCsv([madeUpPaper({ title })], link);
  expect(Papa.parse<string[]>(text.slice(1)).data[1]?.[PAPER_COLUMNS.indexOf('title')]).toBe(title);
});

test('an arXiv number is no number to a spreadsheet', () => {
  const text = papersCsv([madeUpPaper({ arxiv: '2501.05700' })], link);
  expect(Papa.parse<string[]>(text.slice(1)).data[1]?.[PAPER_COLUMNS.indexOf('arxiv')]).toBe('arXiv:2501.05700');
});

test('the file starts with a byte order mark and ends its lines as RFC 4180 says', () => {
  expect(papersCsv([], link)).toBe(`\uFEFF${PAPER_COLUMNS.join(',')}\r\n`);
});
