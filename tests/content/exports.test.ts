import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../src/catalogue/catalogue.ts';
import type { Paper } from '../../src/catalogue/types.ts';
import { apa } from '../../src/export/apa.ts';
import { bibtexFile } from '../../src/export/bibtex.ts';
import { citedYear, containerTitle, cslJson, toCsl, type CslItem, type CslName } from '../../src/export/csl.ts';
import { FINDING_COLUMNS, findingsCsv, guardCell, PAPER_COLUMNS, papersCsv } from '../../src/export/csv.ts';
import { papersJson, paperJson, topicsJson } from '../../src/export/records.ts';
import { risFile } from '../../src/export/ris.ts';
import { coins } from '../../src/export/coins.ts';
import { citationTags } from '../../src/export/metadata.ts';
import { link, realContent } from './corpus.ts';
import { readBibtex, readRis, withoutSuffix } from '../unit/export/read-back.ts';
import { typeFromContextObject, typeFromTags } from '../unit/export/zotero.ts';
import { schemaCheck } from '../unit/export/schema-check.ts';

const content = realContent();
const catalogue = buildCatalogue(content);
const { papers } = catalogue;

const venueOf = (paper: Paper): string | undefined => paper.venue && containerTitle(paper.venue);
const expected = (paper: Paper) => ({ key: paper.key as string | undefined, title: paper.title, authors: paper.authors.map((author) => author.name) as readonly string[], year: citedYear(paper), venue: venueOf(paper), doi: paper.doi, arxiv: paper.arxiv });
const compared = ({ key, title, authors, year, venue, doi, arxiv }: ReturnType<typeof expected>) => ({ key, title, authors, year, venue, doi, arxiv });

test('citation keys and slugs are unique', () => {
  expect(new Set(papers.map((paper) => paper.key)).size).toBe(papers.length);
  expect(new Set(papers.map((paper) => paper.slug)).size).toBe(papers.length);
});

describe('an independent reader gets every paper back equal: title, authors in order, year, venue, ids', () => {
  test('from BibTeX', () => {
    expect(readBibtex(bibtexFile(papers)).map(({ arxiv, ...entry }) => compared({ ...entry, arxiv: arxiv ?? '' }))).toEqual(papers.map(expected));
  });

  test('from RIS', () => {
    const wanted = papers.map((paper) => ({ ...expected(paper), key: undefined, authors: withoutSuffix(paper.authors) }));
    expect(readRis(risFile(papers)).map(({ arxiv, ...entry }) => compared({ ...entry, arxiv: arxiv ?? '' }))).toEqual(wanted);
  });

  test('from CSL-JSON', () => {
    const name = (author: CslName): string => ('literal' in author ? author.literal : [author.given, author['non-dropping-particle'], author.family, author.suffix].filter(Boolean).join(' '));
    const back = (JSON.parse(cslJson(papers)) as CslItem[]).map((item) => ({
      key: item['citation-key'], title: item.title, authors: item.author.map(name), year: item.issued['date-parts'][0][0], venue: item['container-title'], doi: item.DOI, arxiv: (item.number ?? item.note ?? '').replace('arXiv:', ''),
    }));
    expect(back).toEqual(papers.map(expected));
  });

  test('from CSV', () => {
    const { data, errors } = Papa.parse<Record<string, string>>(papersCsv(papers, link).replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true });
    expect(errors).toEqual([]);
    const back = data.map((row) => ({ key: row.key, title: row.title, authors: row.authors?.split('; '), year: Number(row.year), venue: row.venue || undefined, doi: row.doi || undefined, arxiv: row.arxiv?.replace('arXiv:', '') }));
    expect(back).toEqual(papers.map((paper) => ({ ...expected(paper), title: guardCell(paper.title), venue: paper.venue?.text })));
  });
});

test('APA is what citeproc makes of every paper', () => {
  expect(papers.map(apa)).toEqual(papers.map((paper) => plugins.output.format('bibliography', [toCsl(paper)], { format: 'text', template: 'apa' }).trim()));
});

test.each([
  ['papers.csv', papersCsv(papers, link), PAPER_COLUMNS, papers.length],
  ['findings.csv', findingsCsv(catalogue, link), FINDING_COLUMNS, catalogue.findings.length],
])('%s has its header, one row a record and the same columns in every row', (_name, text, columns, rows) => {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true });
  expect(data[0]).toEqual([...columns]);
  expect(data).toHaveLength(rows + 1);
  expect(data.filter((row) => row.length !== columns.length)).toEqual([]);
});

test.each([
  ['papers', [papersJson(catalogue, link)]],
  ['topics', [topicsJson(catalogue, link)]],
  ['paper', papers.map((paper) => paperJson(paper, link))],
])('%s.json fits its published schema', (name, texts) => {
  const check = schemaCheck(name, catalogue.vocabulary);
  expect(texts.flatMap((text) => check(JSON.parse(text)))).toEqual([]);
});

test.each(['paper', 'topic', 'question', 'path'] as const)('the schema that editors use accepts the frontmatter of every %s', (kind) => {
  const check = schemaCheck(`content-${kind}`, catalogue.vocabulary);
  const entries = content[`${kind}s`].map(({ source }) => ({ file: source.file, problems: check(source.data) }));
  expect(entries.filter((entry) => entry.problems.length > 0)).toEqual([]);
});

test('the schema that editors use refuses an unknown value and an unknown field', () => {
  const [paper] = content.papers;
  const check = schemaCheck('content-paper', catalogue.vocabulary);
  expect(check({ ...(paper?.source.data as object), kind: 'poem', colour: 'red' })).toHaveLength(2);
});

test('Zotero takes every page and every list entry for the right type of item', () => {
  const typeOf = (paper: Paper): string => (!paper.venue ? 'preprint' : paper.venue.series.type === 'journal' ? 'journalArticle' : 'conferencePaper');
  expect(papers.map((paper) => typeFromTags(citationTags(paper)))).toEqual(papers.map(typeOf));
  expect(papers.map((paper) => typeFromContextObject(coins(paper)))).toEqual(papers.map(typeOf));
});
