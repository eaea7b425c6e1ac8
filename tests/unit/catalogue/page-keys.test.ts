import { expect, test } from 'vitest';
import { buildCatalogue, type LinkableContent } from '../../../src/catalogue/catalogue.ts';
import { pageKeys } from '../../../src/catalogue/page-keys.ts';
import { content } from './made-up.ts';

type Papers = LinkableContent['papers'];
/** The made-up content, with `gamma` added, a newest paper that nothing else mentions and that cites `alpha` in its text. */
const base: LinkableContent = {
  ...content,
  papers: [...content.papers, ...content.papers.filter(({ slug }) => slug === 'alpha').map(({ data }) => ({
    slug: 'gamma', body: 'Like <Paper id="alpha" />.', data: { ...data, title: 'Gamma', published: '2025-01-01', shortName: 'Ga', arxiv: '2501.00001' },
  }))],
};

const keysOf = (of: LinkableContent): ReadonlyMap<string, string> => {
  const catalogue = buildCatalogue(of);
  const keys = pageKeys(catalogue);
  return new Map([...catalogue.papers.map((paper) => [paper.slug, keys.paper(paper)] as const), ...catalogue.authors.map((author) => [author.name, keys.author(author)] as const)]);
};

const before = keysOf(base);
/** Pages whose key another content changes. */
const changed = (after: LinkableContent): readonly string[] => [...keysOf(after)].filter(([page, key]) => before.get(page) !== key).map(([page]) => page).sort();
const everything = [...before.keys()].sort();

const withPaper = (slug: string, change: (paper: Papers[number]) => Papers[number]): LinkableContent => ({ ...base, papers: base.papers.map((paper) => (paper.slug === slug ? change(paper) : paper)) });
const withData = (slug: string, data: Partial<Papers[number]['data']>): LinkableContent => withPaper(slug, (paper) => ({ ...paper, data: { ...paper.data, ...data } }));

test('the same content has the same keys', () => expect(changed(structuredClone(base))).toEqual([]));

test.each([
  ['its summary', withData('old', { tldr: 'It spins.' })],
  ['a finding', withData('old', { findings: [{ claim: 'It is best.', value: '3 points', direction: 'improves' }] })],
  ['its text', withPaper('old', (paper) => ({ ...paper, body: 'More.' }))],
  ['its links', withData('old', { links: { code: ['https://example.org/new'] } })],
])('a paper with another version of %s touches its own page, papers related to it and its authors', (_name, after) => {
  expect(changed(after)).toEqual(['Ada Lovelace', 'Rob van der Goot', 'beta', 'old']);
});

test('a paper that is cited in the text of another touches that one too', () => {
  expect(changed(withData('alpha', { tldr: 'It spins.' }))).toEqual(['NVIDIA', 'alpha', 'gamma']);
});

test.each<[string, LinkableContent]>([
  ['the title of a paper', withData('old', { title: 'Older' })],
  ['the date of a paper', withData('old', { published: '2021-01-01' })],
  ['the authors of a paper', withData('old', { authors: ['Ada Lovelace'] })],
  ['a paper more', { ...base, papers: [...base.papers, ...base.papers.filter(({ slug }) => slug === 'alpha').map((paper) => ({ ...paper, slug: 'delta' }))] }],
  ['the settings of the site', { ...base, site: { ...base.site, title: 'Another atlas' } }],
  ['a label', { ...base, vocabulary: { ...base.vocabulary, kinds: { ...base.vocabulary.kinds, method: { label: 'Way', definition: 'x' } } } }],
  ['a definition', { ...base, glossary: base.glossary.map((term) => ({ ...term, definition: 'y' })) }],
  ['a question', { ...base, questions: base.questions.map((question) => ({ ...question, body: 'More.' })) }],
  ['a topic', { ...base, topics: base.topics.map((topic) => ({ ...topic, data: { ...topic.data, title: `${topic.data.title} more` } })) }],
])('%s touches every page', (_name, after) => {
  expect(everything.filter((page) => !changed(after).includes(page) && keysOf(after).has(page))).toEqual([]);
});
