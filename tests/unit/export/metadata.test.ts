import { describe, expect, test } from 'vitest';
import { coins } from '../../../src/export/coins.ts';
import { citationTags, jsonLd, scriptJson } from '../../../src/export/metadata.ts';
import { reportUrl } from '../../../src/export/report.ts';
import type { SiteSettings } from '../../../src/content/schema.ts';
import { conference, journal, madeUpPaper } from './made-up.ts';
import { typeFromContextObject, typeFromTags } from './zotero.ts';

const link = (path: string): string => `https://example.org/atlas/${path}`;
const openGraph = [{ name: 'og:type', content: 'article' }];

describe.each([
  ['a preprint', madeUpPaper(), 'preprint'],
  ['a conference paper', madeUpPaper({ venue: conference }), 'conferencePaper'],
  ['a workshop paper', madeUpPaper({ venue: { ...conference, series: { ...conference.series, type: 'workshop' } } }), 'conferencePaper'],
  ['a journal paper', madeUpPaper({ venue: journal }), 'journalArticle'],
])('Zotero takes %s for one', (_name, paper, type) => {
  test('from the page', () => expect(typeFromTags([...openGraph, ...citationTags(paper)])).toBe(type));
  test('from a list', () => expect(typeFromContextObject(coins(paper))).toBe(type));
});

test('without a container or type Zotero would guess a journal article', () => {
  expect(typeFromTags([{ name: 'citation_title', content: 'x' }])).toBe('journalArticle');
});

test('authors stand one a tag, in order, family name first', () => {
  const tags = citationTags(madeUpPaper({ authors: ['NVIDIA', 'Rob van der Goot'] }));
  expect(tags.filter((tag) => tag.name === 'citation_author').map((tag) => tag.content)).toEqual(['NVIDIA', 'van der Goot, Rob']);
});

test('a COinS span names every author and the DOI', () => {
  const fields = new URLSearchParams(coins(madeUpPaper({ venue: conference, doi: '10.1/x' })));
  expect(fields.getAll('rft.au')).toEqual(['Lovelace, Ada', 'van der Goot, Rob']);
  expect(fields.get('rft_id')).toBe('info:doi/10.1/x');
});

test.each(['</script><script>alert(1)</script>', '<!--', '\u2028'])('JSON in a script element cannot end it: %j', (text) => {
  const json = scriptJson({ text });
  expect(json).not.toMatch(/[<>\u2028]/);
  expect(JSON.parse(json)).toEqual({ text });
});

test('JSON-LD tells people from groups and names every identity of the paper', () => {
  const data = JSON.parse(jsonLd(madeUpPaper({ authors: ['NVIDIA', 'Ada Lovelace'], doi: '10.1/x' }), link)) as Record<string, unknown>;
  expect(data).toMatchObject({
    '@type': 'ScholarlyArticle', author: [{ '@type': 'Organization', name: 'NVIDIA' }, { '@type': 'Person', name: 'Ada Lovelace' }],
    sameAs: ['https://arxiv.org/abs/2004.10964', 'https://doi.org/10.1/x'], mainEntityOfPage: 'https://example.org/atlas/papers/made-up/',
  });
});

describe('report an error', () => {
  const site = { repository: 'owner/name' } as SiteSettings;
  test('opens an issue with what a maintainer needs', () => {
    const url = new URL(reportUrl(madeUpPaper(), { site }, link) ?? '');
    expect(url.origin + url.pathname).toBe('https://github.com/owner/name/issues/new');
    for (const part of ['made-up', '2004.10964', 'https://example.org/atlas/papers/made-up/', '2026-11-01']) expect(url.searchParams.get('body')).toContain(part);
  });
  test('is not offered without a repository', () => {
    expect(reportUrl(madeUpPaper(), { site: { ...site, repository: undefined } }, link)).toBeUndefined();
  });
});
