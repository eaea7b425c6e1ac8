import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { bibtexEntries, cutFile, joinFiles, usesSingleFiles } from '../../../src/explorer/cut.ts';

const BIB = [
  '@misc{guo2024one,\n  title = {{One} \\{ brace, @misc{not2020this, in a title}},\n  year = {2024}\n}\n',
  '@inproceedings{shi2023two,\n  title = {Two}\n}\n',
  '@article{zoe2020three,\n  title = {Three}\n}\n',
];
const RIS = ['guo2024one', 'shi2023two', 'zoe2020three'].map((key) => `TY  - CONF\r\nTI  - Title of ${key}\r\nID  - ${key}\r\nER  - \r\n`);
const CSV = '\uFEFFslug,key,title\r\none,guo2024one,"A ""quoted"", title"\r\ntwo,shi2023two,"two\r\nlines"\r\nthree,zoe2020three,Three\r\n';
const CSL = JSON.stringify([{ id: 'guo2024one', title: 'One' }, { id: 'shi2023two', title: 'Two' }, { id: 'zoe2020three', title: 'Three' }]);
const KEYS = ['zoe2020three', 'guo2024one'];

describe('cutting the whole-corpus files', () => {
  test('an entry of BibTeX ends at its own brace, whatever its fields hold', () => {
    expect(bibtexEntries(BIB.join('\n')).map((entry) => entry.key)).toEqual(['guo2024one', 'shi2023two', 'zoe2020three']);
  });

  test('BibTeX entries keep their bytes and the order of the file', () => {
    expect(cutFile('bib', BIB.join('\n'), KEYS)).toBe(`${BIB[0]}\n${BIB[2]}`);
  });

  test('RIS records are found by ID', () => {
    expect(cutFile('ris', RIS.join('\r\n'), KEYS)).toBe(`${RIS[0]}\r\n${RIS[2]}`);
  });

  test('CSV keeps its header, and records with line ends in a cell stay whole', () => {
    const rows = Papa.parse<string[]>(cutFile('csv', CSV, ['shi2023two']).slice(1), { skipEmptyLines: true }).data;
    expect(rows).toEqual([['slug', 'key', 'title'], ['two', 'shi2023two', 'two\r\nlines']]);
  });

  test('CSL-JSON keeps the items with the keys', () => {
    expect(JSON.parse(cutFile('csl.json', CSL, KEYS))).toEqual([{ id: 'guo2024one', title: 'One' }, { id: 'zoe2020three', title: 'Three' }]);
  });

  test.each(['bib', 'ris', 'csl.json', 'csv'] as const)('cutting everything out of %s leaves the file as it was, but for spacing', (format) => {
    const text = { bib: BIB.join('\n'), ris: RIS.join('\r\n'), csv: CSV, 'csl.json': CSL }[format];
    const cut = cutFile(format, text, ['guo2024one', 'shi2023two', 'zoe2020three']);
    expect(cut.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });
});

describe('joining the files of single papers', () => {
  test.each(['bib', 'ris'] as const)('%s', (format) => {
    const files = { bib: BIB, ris: RIS }[format];
    expect(joinFiles(format, files)).toBe(files.join({ bib: '\n', ris: '\r\n' }[format]));
  });

  test('CSL-JSON becomes one list', () => {
    expect(JSON.parse(joinFiles('csl.json', ['[{"id":"a"}]', '[{"id":"b"}]']))).toEqual([{ id: 'a' }, { id: 'b' }]);
  });
});

test.each([['bib', 25, true], ['bib', 26, false], ['csv', 1, false]] as const)('%s of %i papers is fetched paper by paper: %s', (format, papers, expected) => {
  expect(usesSingleFiles(format, papers)).toBe(expected);
});
