import { expect, test } from 'vitest';
import { buildCatalogue, groupBy } from '../../../src/catalogue/catalogue.ts';
import { FACETS, facetLabel, facetValues } from '../../../src/catalogue/facets.ts';
import { resolveStep } from '../../../src/catalogue/steps.ts';
import { content } from './made-up.ts';

const catalogue = buildCatalogue(content);

test('papers come newest first, then by title without regard to case', () => expect(catalogue.papers.map(({ slug }) => slug)).toEqual(['alpha', 'beta', 'old']));

test('the order of the files does not matter', () => {
  const reversed = buildCatalogue({ ...content, papers: [...content.papers].reverse(), topics: [...content.topics].reverse() });
  expect(JSON.stringify(reversed)).toBe(JSON.stringify(catalogue));
});

test('topics come by group, then by their place, with all their papers and those of which they are the main topic', () => {
  expect(catalogue.topics.map(({ slug, papers, mainPapers }) => ({ slug, papers, mainPapers }))).toEqual([
    { slug: 'knitting', papers: ['beta'], mainPapers: ['beta'] },
    { slug: 'weaving', papers: ['alpha', 'beta', 'old'], mainPapers: ['alpha', 'old'] },
  ]);
});

test('a topic knows its questions, and a paper the questions it is evidence in', () => {
  expect(catalogue.topic('weaving').questions).toEqual(['why']);
  expect(catalogue.questionsAbout('old').map(({ slug }) => slug)).toEqual(['why']);
  expect(catalogue.questionsAbout('beta')).toEqual([]);
});

test('findings are numbered within their paper', () => expect(catalogue.findings.map(({ id }) => id)).toEqual(['alpha/1', 'alpha/2', 'beta/1', 'old/1']));

test.each([['alpha', 'NVIDIA (2024)', 'Al'], ['old', 'Lovelace and van der Goot (2020)', 'Old']])('%s is cited as %s and called %s', (slug, citation, name) => {
  expect(catalogue.paper(slug)).toMatchObject({ citation, name });
});

test('a paper was last updated by its last correction, else when it was written', () => {
  expect(catalogue.paper('beta').updated).toBe('2026-03-01');
  expect(catalogue.paper('old').updated).toBe('2026-01-15');
});

test('a venue belongs to the series with the longest fitting name', () => {
  expect(catalogue.paper('old').venue).toMatchObject({ text: 'Findings of ACL 2020', year: 2020, series: { slug: 'acl-findings' } });
  expect(catalogue.venues.map(({ series, papers }) => [series.slug, papers])).toEqual([['acl-findings', ['old']]]);
});

test('authors come by family name with their papers', () => expect(catalogue.authors.map(({ name, papers }) => [name, papers])).toEqual([['Ada Lovelace', ['beta', 'old']], ['NVIDIA', ['alpha']], ['Rob van der Goot', ['old']]]));

test('years come newest first', () => expect(catalogue.years).toEqual([{ year: 2024, papers: ['alpha', 'beta'] }, { year: 2020, papers: ['old'] }]));

test('terms come by name without regard to case', () => expect(catalogue.glossary.map(({ id }) => id)).toEqual(['adam', 'replay']));

test('a step of a path is a paper, a topic or a question, each with its address', () => {
  expect(catalogue.paths[0]?.steps.map((step) => resolveStep(catalogue, step))).toEqual([
    { kind: 'Paper', title: 'Old', path: 'papers/old/', why: 'a' }, { kind: 'Topic', title: 'Weaving', path: 'topics/weaving/', why: 'b' }, { kind: 'Question', title: 'Why?', path: 'questions/why/', why: 'c' },
  ]);
});

test.each(['paper', 'topic', 'question', 'term'] as const)('asking for a %s that does not exist fails with a sentence', (kind) => {
  expect(() => catalogue[kind]('none')).toThrow(`There is no ${kind} "none".`);
});

test('every facet of a paper has values, and every value a label', () => {
  const values = Object.fromEntries(FACETS.map((facet) => [facet, facetValues(catalogue.paper('beta'), facet).map((value) => facetLabel(catalogue, facet, value))]));
  expect(values).toEqual({ topic: ['Knitting', 'Weaving'], kind: ['METHOD'], stage: ['PRE-TRAINING'], modality: ['TEXT'], language: ['PL'], domain: ['GENERAL'], technique: ['REPLAY'], year: ['2024'], venue: ['Preprint'], code: ['No code known'] });
  expect(facetValues(catalogue.paper('old'), 'code')).toEqual(['yes']);
  expect(facetLabel(catalogue, 'venue', 'acl-findings')).toBe('Findings of ACL');
});

test('groups keep the order in which they first appear; an item may be in several', () => {
  expect([...groupBy(['bc', 'a', 'b'], (item) => [...item])]).toEqual([['b', ['bc', 'b']], ['c', ['bc']], ['a', ['a']]]);
});
