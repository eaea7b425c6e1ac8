import { describe, expect, test } from 'vitest';
import type { PaperRecord } from '../../../src/export/records.ts';
import { compareRows, limitsOf, readCompare, writeCompare, type ComparedPaper } from '../../../src/explorer/compare.ts';
import { INDEX } from './sample.ts';

const known = (slug: string): boolean => ['a', 'b', 'c', 'd', 'e'].includes(slug);
const read = (search: string) => readCompare(new URLSearchParams(search), known);

test.each(['', '?p=a', '?p=c,a,b'])('the address %j comes back with its papers in order', (search) => {
  const { slugs, notes } = read(search);
  expect(notes).toEqual([]);
  expect(writeCompare(slugs)).toBe(search);
});

test('a paper named twice is compared once', () => {
  expect(read('?p=a,b&p=a').slugs).toEqual(['a', 'b']);
});

test('an unknown paper is left out and said', () => {
  expect(read('?p=a,<script>,b')).toEqual({ slugs: ['a', 'b'], notes: ['There is no paper “<script>” in this atlas; it was left out.'] });
});

test('four papers are the most, and that is said', () => {
  expect(read('?p=a,b,c,d,e')).toEqual({ slugs: ['a', 'b', 'c', 'd'], notes: ['Only 4 papers fit side by side; the first 4 of 5 are shown.'] });
});

describe('what a paper leaves open', () => {
  const markdown = '## Results\nGood.\n\n## Limits and open questions\nThe **73%** is *one* figure; [Guo (2023)](https://example.org/a/) differs by `a_b_c`.\n\nSecond paragraph.\n\n## Findings\nA table.\n';

  test('is cut out of its Markdown as plain text, links and emphasis resolved', () => {
    expect(limitsOf(markdown)).toBe('The 73% is one figure; Guo (2023) differs by a_b_c.\n\nSecond paragraph.');
  });

  test('is found when it is the last section', () => {
    expect(limitsOf('## Limits and open questions\nThe end.')).toBe('The end.');
  });

  test('is empty when there is no such section', () => {
    expect(limitsOf('## Results\nGood.')).toBe('');
  });
});

describe('rows', () => {
  const paper = (slug: string, part: Partial<PaperRecord>): ComparedPaper => ({
    limits: '',
    record: {
      slug, key: slug, url: 'https://example.org/', source: `https://example.org/${slug}`, title: slug, authors: ['A B'], published: '2024-01-02', year: 2024, arxiv: '2401.00001',
      tldr: `About ${slug}.`, kind: 'study', topics: ['t'], stages: [], modalities: [], languages: ['pl'], domains: [], techniques: [],
      findings: [{ id: `${slug}/1`, paper: slug, row: 1, claim: 'It helps.', value: '3%', direction: 'improves' }],
      related: [], summary: { basis: 'abstract', written: '2026-01-01', updated: '2026-01-01' }, corrections: [], ...part,
    },
  });
  const rows = compareRows([paper('a', { setup: { tokens: '2B' } }), paper('b', { languages: ['de', 'pl'] })], INDEX);
  const row = (label: string) => rows.find((candidate) => candidate.label === label);

  test('values are named as readers see them', () => {
    expect(row('Language')?.cells).toEqual([[{ text: 'Polish' }], [{ text: 'German' }, { text: 'Polish' }]]);
  });

  test('a cell that one paper lacks is empty, and a row that all lack is left out', () => {
    expect(row('Tokens')?.cells).toEqual([[{ text: '2B' }], []]);
    expect(row('Compute')).toBeUndefined();
  });

  test('rows know whether papers differ in them', () => {
    expect([row('Kind')?.same, row('Language')?.same]).toEqual([true, false]);
  });

  test('a finding leads to its row on the page of its paper', () => {
    expect(row('Findings, as reported')?.cells[1]).toEqual([{ lead: '3%', text: 'It helps.', path: 'papers/b/#finding-1' }]);
  });

  test('one paper alone differs in nothing and hides nothing', () => {
    expect(compareRows([paper('a', {})], INDEX).some((candidate) => candidate.same)).toBe(false);
  });
});
