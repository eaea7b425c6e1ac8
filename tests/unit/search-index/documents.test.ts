import { expect, test } from 'vitest';
import { documentHtml, searchDocuments, type SearchDocument } from '../../../src/search-index/documents.ts';
import { buildCatalogue } from '../../../src/catalogue/catalogue.ts';
import { catalogue, content } from '../search/made-up.ts';

const documents = searchDocuments(catalogue);
const documentOf = (id: string): SearchDocument => {
  const found = documents.find((document) => document.id === id);
  if (!found) throw new Error(`There is no document ${id}.`);
  return found;
};
/** The value that Pagefind gets for a field. */
const field = (id: string, name: string): string | undefined => new RegExp(`meta="${name}\\[title\\]" title="([^"]*)"`).exec(documentHtml(documentOf(id), 'en'))?.[1];

test('every paper, topic, question, term and path is found, papers first', () => {
  const { papers, topics, questions, glossary, paths } = catalogue;
  expect(documents).toHaveLength(papers.length + topics.length + questions.length + glossary.length + paths.length);
  expect(documents.slice(0, papers.length).map(({ id }) => id)).toEqual(papers.map(({ slug }) => `p:${slug}`));
});

test.each([
  ['a paper', 'p:rye-starter', 'papers/rye-starter/'], ['a topic', 't:oven', 'topics/oven/'], ['a question', 'q:steam', 'questions/steam/'], ['a term', 'g:starter', 'glossary/#starter'], ['a path', 'r:first-loaf', 'paths/first-loaf/'],
])('%s leads to its page', (_name, id, path) => {
  expect(documentOf(id).path).toBe(path);
});

test.each([
  ['title', 'A Rye Starter Ripens Faster'], ['name', 'RyeRise. rye starter. 2103.01230'], ['keywords', 'bread quickly. impatient bakers'],
  ['labels', 'Dough. Soaking. Loaf. Proving.'], ['authors', 'Ada Miller, Ben Baker'], ['venue', 'arXiv 2021'],
])('a paper is found by its %s', (name, expected) => {
  expect(field('p:rye-starter', name)).toBe(expected);
});

test('of a body only the words that no other field has are indexed, each once, without small words and headings', () => {
  expect(field('p:rye-starter', 'text')).toBe('sour culture takes days thermometer stays thirty degrees taller');
});

test('compounds are indexed joined and by their parts', () => {
  const paper = { ...documentOf('p:up'), words: 'A Qwen3-4B model' };
  expect(documentHtml(paper, 'en')).toContain('title="qwen34b qwen3 4 b model"');
});

test('a part with digits is given as a word also where a field has the compound', () => {
  const paper = { ...documentOf('p:up'), tldr: 'We use Qwen3-4B.', words: '' };
  expect(documentHtml(paper, 'en')).toContain('meta="text[title]" title="qwen3"');
});

test('the card keeps the body whole', () => {
  expect(documentOf('p:rye-starter').body).toBe('A sour culture takes days. The thermometer stays at thirty degrees. The loaf is taller.');
});

test('the card reads citations and figures as the page shows them, and the index leaves the names of cited papers out', () => {
  const told = buildCatalogue({ ...content, papers: content.papers.map((paper) => (paper.slug === 'up' ? { ...paper, body: 'After <Paper id="cold-proof" /> loaves gain <Finding n="1" /> of <Term id="starter">height</Term>.' } : paper)) });
  const document = searchDocuments(told).find(({ id }) => id === 'p:up');
  expect(document?.body).toBe('After Miller (2020) loaves gain 2 cm of height. The loaf is taller.');
  expect(document?.words).not.toContain('Miller');
});

test('the body of a page that is not a paper is not indexed', () => {
  for (const { id } of documents) if (!id.startsWith('p:')) expect(field(id, 'text'), id).toBeUndefined();
});

test('text that looks like HTML stays text', () => {
  const html = documentHtml({ ...documentOf('p:up'), tldr: '<script>x</script> "quoted"', meta: { ...documentOf('p:up').meta, title: '"><b>' } }, 'en');
  expect(html).not.toMatch(/<script|"><b>/);
  expect(html).toContain('&lt;script&gt;');
});
