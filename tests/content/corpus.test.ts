import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildCatalogue } from '../../src/catalogue/catalogue.ts';
import { checkContent } from '../../src/content/check.ts';
import { ContentError } from '../../src/content/problems.ts';
import { readContentFolder } from '../../src/content/read.ts';
import { LEAST_PAPERS_PER_TOPIC } from '../../src/content/references.ts';
import { NOT_ABBREVIATIONS } from './abbreviations.ts';

const checked = checkContent(readContentFolder(join(import.meta.dirname, '../../content')), new Date().toISOString().slice(0, 10));
if (!checked.content) throw new ContentError(checked.problems);
const content = checked.content;
const catalogue = buildCatalogue(content);

test('the content breaks no rule', () => {
  expect(checked.problems).toEqual([]);
});

test.each([['papers', 119], ['topics', 18], ['questions', 14], ['paths', 6], ['glossary', 90]] as const)('there are at least %2$i %1$s', (part, least) => {
  expect(content[part].length).toBeGreaterThanOrEqual(least);
});

test('every value of the vocabulary that a paper may carry is carried by one', () => {
  const used = (values: (paper: (typeof content.papers)[number]['data']) => readonly (string | undefined)[]): ReadonlySet<string | undefined> => new Set(content.papers.flatMap(({ data }) => values(data)));
  const lists = {
    kinds: used(({ kind }) => [kind]), stages: used(({ stages }) => stages), modalities: used(({ modalities }) => modalities), languages: used(({ languages = [] }) => languages), domains: used(({ domains }) => domains),
    techniques: used(({ techniques }) => techniques), metrics: used(({ findings }) => findings.map(({ metric }) => metric)), directions: used(({ findings }) => findings.map(({ direction }) => direction)), relations: used(({ related }) => related.map(({ relation }) => relation)),
  };
  const unused = Object.entries(lists).flatMap(([name, set]) => Object.keys(content.vocabulary[name as keyof typeof lists]).filter((value) => !set.has(value)).map((value) => `${name}.${value}`));
  expect(unused).toEqual([]);
});

test('every venue of the list has a paper', () => {
  const used = new Set(catalogue.papers.map(({ venue }) => venue?.series.slug));
  expect(content.venues.map(({ slug }) => slug).filter((slug) => !used.has(slug))).toEqual([]);
});

test('relations are shown at both ends', () => {
  const related = new Map(catalogue.papers.map(({ slug, related: links }) => [slug, links.map(({ paper }) => paper)]));
  const oneSided = content.papers.flatMap(({ slug, data }) => data.related.filter(({ paper }) => !related.get(paper)?.includes(slug)).map(({ paper }) => `${slug} -> ${paper}`));
  expect(oneSided).toEqual([]);
});

test('no relation is shown twice on a page', () => {
  expect(catalogue.papers.filter(({ related }) => new Set(related.map(({ paper }) => paper)).size !== related.length).map(({ slug }) => slug)).toEqual([]);
});

test.each(content.topics.map(({ slug, citations }) => ({ slug, citations })))('topic $slug holds at least four papers and cites half of them', ({ slug, citations }) => {
  const main = content.papers.filter(({ data }) => data.topics.slice(0, 2).includes(slug)).map((paper) => paper.slug);
  expect(main.length).toBeGreaterThanOrEqual(LEAST_PAPERS_PER_TOPIC);
  const cited = new Set(citations.filter(({ kind }) => kind === 'paper').map(({ id }) => id));
  expect(main.filter((paper) => cited.has(paper)).length * 2).toBeGreaterThanOrEqual(main.length);
});

test.each(content.questions.map(({ slug, data }) => ({ slug, data })))('question $slug asks a question and rests on at least three papers', ({ data }) => {
  expect(data.title).toMatch(/\?$/);
  expect(data.evidence.length).toBeGreaterThanOrEqual(3);
});

test('every paper is reached from a topic, and every topic from a question or a path', () => {
  const asked = new Set([...content.questions.flatMap(({ data }) => data.topics), ...content.paths.flatMap(({ data }) => data.steps.flatMap(({ topic }) => (topic ? [topic] : [])))]);
  expect(catalogue.topics.flatMap(({ papers }) => papers).length).toBeGreaterThanOrEqual(content.papers.length);
  expect(content.topics.filter(({ slug, data }) => !asked.has(slug) && !(data.related ?? []).some((id) => asked.has(id))).map(({ slug }) => slug)).toEqual([]);
});

/** Everything that the glossary or a paper calls by name, whole and word by word. */
const names = new Set([
  ...content.glossary.flatMap(({ term, abbreviations = [], aliases = [] }) => [term, ...abbreviations, ...aliases]),
  ...content.papers.flatMap(({ data }) => (data.shortName === undefined ? [] : [data.shortName])),
].flatMap((name) => [name, ...name.split(/[^\p{L}\p{N}]+/u)]));

const capitals = (word: string): number => word.match(/\p{Lu}/gu)?.length ?? 0;

/** Tokens with two capitals that are neither a known name, its plural, nor an exception with a reason. */
const unexplained = (text: string): readonly string[] => (text.match(/[\p{L}\p{N}]+/gu) ?? [])
  .filter((word) => capitals(word) >= 2 && !names.has(word) && !names.has(word.replace(/s$/, '')) && !Object.hasOwn(NOT_ABBREVIATIONS, word));

test('every abbreviation in a title or a one-sentence summary stands in the glossary', () => {
  expect(content.papers.flatMap(({ slug, data }) => [data.title, data.tldr].flatMap(unexplained).map((word) => `${slug}: ${word}`))).toEqual([]);
});

test('no exception is kept for an abbreviation that is used nowhere', () => {
  const words = new Set(content.papers.flatMap(({ data }) => `${data.title} ${data.tldr}`.match(/[\p{L}\p{N}]+/gu) ?? []));
  expect(Object.keys(NOT_ABBREVIATIONS).filter((word) => !words.has(word))).toEqual([]);
});

test('every paper has keywords that its own page does not have already', () => {
  const poor = content.papers.filter(({ data, body }) => {
    const page = `${data.title} ${data.tldr} ${body}`.toLowerCase();
    return data.keywords.filter((keyword) => !page.includes(keyword.toLowerCase())).length * 2 < data.keywords.length;
  });
  expect(poor.map(({ slug }) => slug)).toEqual([]);
});
