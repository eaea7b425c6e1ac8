import { expect, test } from 'vitest';
import { FACETS, facetLabel, facetValues } from '../../../src/catalogue/facets.ts';
import type { Catalogue, Paper } from '../../../src/catalogue/types.ts';
import { facetById, readFacetFile, valueLabel } from '../../../src/explorer/data.ts';
import { encodeFacets, encodeTitles } from '../../../src/explorer/encode.ts';
import { readTitlesFile } from '../../../src/explorer/titles.ts';

const paper = (slug: string, title: string, year: number, part: Partial<Paper> = {}): Paper => ({
  slug, title, year, key: `${slug}${year}`, citation: `${slug} (${year})`, name: title, authors: [], venue: undefined, published: `${year}-01-01`, arxiv: '2401.00001', tldr: '', kind: 'study',
  topics: ['data'], stages: ['pre-training'], modalities: ['text'], domains: ['general'], techniques: ['replay'], findings: [], related: [], keywords: [], basis: { source: 'abstract', date: '2026-01-01' }, updated: '2026-01-01', body: '', ...part,
});
const PAPERS = [
  paper('new', 'Été', 2025, { topics: ['scale', 'data'], languages: ['pl', 'de'], links: { code: ['https://example.org/'] } }),
  paper('mid', 'eagle 10', 2024, { kind: 'method', venue: { text: 'ACL 2024', year: 2024, series: { slug: 'acl', short: 'ACL', name: 'ACL', type: 'conference' } } }),
  paper('old', 'Eagle 9', 2019),
];
const label = (text: string) => ({ label: text, definition: text });
const CATALOGUE = {
  papers: PAPERS, venues: [{ series: { slug: 'acl', short: 'ACL', name: 'ACL', type: 'conference' }, papers: ['mid'] }],
  topics: ['data', 'scale'].map((slug) => ({ slug, title: slug.toUpperCase() })),
  vocabulary: { kinds: { study: label('Study'), method: label('Method') }, stages: {}, modalities: {}, languages: { pl: label('Polish'), de: label('German') }, domains: {}, techniques: {} },
} as unknown as Catalogue;
const INDEX = readFacetFile(JSON.parse(JSON.stringify(encodeFacets(CATALOGUE))));

test('the file says of every paper exactly the values that the catalogue gives it, the main one first', () => {
  for (const [i, { slug }] of PAPERS.entries()) {
    expect(INDEX.slugs[i]).toBe(slug);
    for (const facet of FACETS) {
      const found = facetById(INDEX, facet);
      expect(found?.of[i]?.map((number) => found.values[number]?.id)).toEqual(facetValues(PAPERS[i] as Paper, facet));
    }
  }
});

test('values are named as everywhere on the site', () => {
  for (const facet of INDEX.facets) {
    for (const { id } of facet.values) expect(valueLabel(INDEX, facet.id, id)).toBe(facetLabel(CATALOGUE, facet.id as (typeof FACETS)[number], id));
  }
});

test('years stand newest first, other values most frequent first and then by name', () => {
  const order = (facet: string) => facetById(INDEX, facet)?.values.map((value) => value.label);
  expect(order('year')).toEqual(['2025', '2024', '2019']);
  expect(order('kind')).toEqual(['Study', 'Method']);
  expect(order('language')).toEqual(['German', 'Polish']);
});

test('titles are ranked without regard to case and accents, and by the size of their numbers', () => {
  expect(INDEX.titleRank.map((rank, i) => [rank, PAPERS[i]?.title]).toSorted().map(([, title]) => title)).toEqual(['Eagle 9', 'eagle 10', 'Été']);
});

test('the titles file brings slug, title, citation and key of every paper', () => {
  expect([...readTitlesFile(JSON.parse(JSON.stringify(encodeTitles(CATALOGUE)))).values()]).toEqual(PAPERS.map(({ slug, title, citation, key }) => ({ slug, title, citation, key })));
});
