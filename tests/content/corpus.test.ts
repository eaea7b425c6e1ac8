import { expect, test } from 'vitest';
import { buildCatalogue } from '../../src/catalogue/catalogue.ts';
import { realContent } from './corpus.ts';

const catalogue = buildCatalogue(realContent());
const { papers, topics, questions, paths, glossary, vocabulary } = catalogue;

test.each([
  ['papers', papers, 119], ['topics', topics, 18], ['questions', questions, 14], ['reading paths', paths, 6], ['glossary terms', glossary, 90],
] as const)('the atlas holds enough %s', (_what, items, least) => expect(items.length).toBeGreaterThanOrEqual(least));

test('every paper is cited by a key of its own', () => expect(new Set(papers.map(({ key }) => key)).size).toBe(papers.length));

test('no two authors share a page', () => expect(new Set(catalogue.authors.map(({ slug }) => slug)).size).toBe(catalogue.authors.length));

test('no two papers have the same one-sentence summary', () => expect(new Set(papers.map(({ tldr }) => tldr)).size).toBe(papers.length));

test.each(topics.map((topic) => [topic.slug, topic] as const))('the overview of %s cites at least half of its papers', (_slug, { body, mainPapers }) => {
  const cited = mainPapers.filter((slug) => body.includes(`<Paper id="${slug}"`));
  expect(cited.length).toBeGreaterThanOrEqual(mainPapers.length / 2);
});

test('a paper that is related to others is reached from each of them', () => {
  const oneWay = papers.flatMap(({ slug, related }) => related.filter(({ paper }) => !catalogue.paper(paper).related.some((back) => back.paper === slug)).map(({ paper }) => `${slug} -> ${paper}`));
  expect(oneWay).toEqual([]);
});

test('every term of the glossary leads somewhere', () => {
  expect(glossary.filter(({ see }) => !see?.papers?.length && !see?.topics?.length).map(({ id }) => id)).toEqual([]);
});

test('every value of a facet is used by a paper: nothing is offered that finds nothing', () => {
  const used = {
    kinds: papers.map(({ kind }) => kind), stages: papers.flatMap(({ stages }) => stages), modalities: papers.flatMap(({ modalities }) => modalities), languages: papers.flatMap(({ languages = [] }) => languages),
    domains: papers.flatMap(({ domains }) => domains), techniques: papers.flatMap(({ techniques }) => techniques),
  };
  const idle = Object.entries(used).flatMap(([facet, values]) => Object.keys(vocabulary[facet as keyof typeof used]).filter((value) => !values.includes(value)).map((value) => `${facet}: ${value}`));
  expect(idle).toEqual([]);
});

test('no keyword of a paper is a keyword of many: what fits ten papers finds none', () => {
  const count = new Map<string, number>();
  for (const keyword of papers.flatMap(({ keywords }) => keywords)) count.set(keyword.toLowerCase(), (count.get(keyword.toLowerCase()) ?? 0) + 1);
  expect([...count].filter(([, times]) => times > 3)).toEqual([]);
});
