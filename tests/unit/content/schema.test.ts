import { expect, test } from 'vitest';
import { entrySchemas, glossarySchema, siteSchema, venuesSchema, vocabularySchema, type Vocabulary } from '../../../src/content/schema.ts';

const value = (label: string) => ({ label, definition: `What ${label} means.` });
const VOCABULARY: Vocabulary = {
  kinds: { study: value('Study') }, stages: { mixing: value('Mixing') }, modalities: { loaf: value('Loaf') }, languages: { en: value('English') }, domains: { bakery: value('Bakery') }, techniques: { tasting: value('Tasting') },
  metrics: { score: value('Score') }, directions: { improves: value('Improves') }, stances: { supports: value('Supports') }, confidences: { thin: value('Thin') }, groups: { craft: value('Craft') }, relations: { uses: { ...value('Uses'), inverse: 'Used by' } },
};
const { paper, topic, question, path } = entrySchemas(VOCABULARY);

const PAPER = {
  title: 'A Loaf', authors: ['Ada Miller'], published: '2021-03', arxiv: '2103.01230', tldr: 'A loaf.', kind: 'study', topics: ['dough'], stages: ['mixing'], modalities: ['loaf'], domains: ['bakery'], techniques: ['tasting'],
  findings: [{ claim: 'It rises.', value: '5', direction: 'improves' }], keywords: Array.from({ length: 12 }, (_, i) => `question ${i}`), basis: { source: 'abstract', date: '2024-01-01' },
};

test('a paper with its required fields is accepted, and has no relations unless it names some', () => {
  expect(paper.parse(PAPER)).toEqual({ ...PAPER, related: [] });
});

test.each(Object.keys(PAPER))('a paper needs its %s', (field) => {
  expect(paper.safeParse(Object.fromEntries(Object.entries(PAPER).filter(([key]) => key !== field))).success).toBe(false);
});

test.each([
  ['a short name', { shortName: 'Loaf' }], ['a DOI', { doi: '10.18653/v1/2020.acl-main.740' }], ['an Anthology id', { aclAnthology: '2020.acl-main.740' }], ['an old Anthology id', { aclAnthology: 'N18-1001' }], ['a forum', { openreview: 'abc_DEF-12' }],
  ['links', { links: { code: ['https://example.org/a'], models: [], data: ['https://example.org/b'], project: ['https://example.org/c'] } }], ['an old number', { arxiv: '0704.0001' }], ['a day', { published: '2021-03-04' }],
])('%s is accepted', (_name, over) => {
  expect(paper.safeParse({ ...PAPER, ...over }).error).toBeUndefined();
});

test.each([
  ['an unknown field', { extra: 1 }], ['eleven keywords', { keywords: PAPER.keywords.slice(1) }], ['26 keywords', { keywords: Array.from({ length: 26 }, (_, i) => `k${i}`) }], ['four topics', { topics: ['a', 'b', 'c', 'd'] }], ['no findings', { findings: [] }], ['13 findings', { findings: Array.from({ length: 13 }, () => PAPER.findings[0]) }],
  ['no authors', { authors: [] }], ['401 authors', { authors: Array.from({ length: 401 }, (_, i) => `A ${i}`) }], ['seven techniques', { techniques: Array.from({ length: 7 }, () => 'tasting') }], ['nine relations', { related: Array.from({ length: 9 }, () => ({ paper: 'a', relation: 'uses', note: 'n' })) }],
])('%s is refused', (_name, over) => {
  expect(paper.safeParse({ ...PAPER, ...over }).success).toBe(false);
});

test('without a vocabulary any value of a facet passes, and the rest is still held to the rules', () => {
  const open = entrySchemas(undefined).paper;
  expect(open.safeParse({ ...PAPER, kind: 'anything' }).success).toBe(true);
  expect(open.safeParse({ ...PAPER, tldr: '' }).success).toBe(false);
});

test('a topic, a question and a path are accepted', () => {
  const step = { topic: 'dough', why: 'First.' };
  expect(topic.safeParse({ title: 'T', blurb: 'B.', order: 1, group: 'craft', updated: '2024-01-01' }).error).toBeUndefined();
  expect(question.safeParse({ title: 'Q?', answer: 'A.', confidence: 'thin', topics: ['dough'], evidence: ['a', 'b'].map((slug) => ({ paper: slug, stance: 'supports', says: 'S.' })), updated: '2024-01-01' }).error).toBeUndefined();
  expect(path.safeParse({ title: 'P', audience: 'All', order: 1, steps: [step, step, step], updated: '2024-01-01' }).error).toBeUndefined();
});

test.each([[{}], [{ paper: 'a', topic: 'b' }], [{ paper: 'a', topic: 'b', question: 'c' }]])('a step of a path names one thing, not %j', (names) => {
  const steps = [names, { paper: 'a' }, { paper: 'b' }].map((step) => ({ ...step, why: 'W.' }));
  const result = path.safeParse({ title: 'P', audience: 'All', order: 1, steps, updated: '2024-01-01' });
  expect(result.error?.issues).toMatchObject([{ path: ['steps', 0], message: 'must name exactly one of paper, topic, question.' }]);
});

test('settings, venues, glossary and vocabulary are accepted', () => {
  expect(siteSchema.parse({ title: 'A', tagline: 'B', description: 'C', field: 'D', language: 'en-GB', publisher: 'E', repository: 'a/b.c', version: '1.0.0', updated: '2024-01-01', contentLicense: { name: 'CC', url: 'https://example.org/' } }).otherAtlases).toEqual([]);
  expect(venuesSchema.safeParse([{ slug: 'acl', short: 'ACL', name: 'ACL', type: 'conference' }]).success).toBe(true);
  expect(glossarySchema.safeParse([{ id: 'a', term: 'A', definition: 'D.' }]).success).toBe(true);
  expect(vocabularySchema.safeParse(VOCABULARY).success).toBe(true);
});

test.each([['https://example.org/atlas/', true], ['http://localhost:4321/atlas/', true], ['http://127.0.0.1:4321/', true], ['http://example.org/', false], ['http://localhost.example.org/', false], ['javascript:alert(1)', false], ['//example.org/', false]])('another atlas may be at %s: %s', (url, allowed) => {
  expect(siteSchema.shape.otherAtlases.safeParse([{ name: 'Other', url }]).success).toBe(allowed);
});
