import { beforeAll, expect, test } from 'vitest';
import { NAMES, judgedQueries } from '../../bench/judged-queries.ts';
import { firstRank, score, type Judged, type Scores } from '../../bench/search-metrics.ts';
import { openBundle, type Bundle } from '../../src/search/bundle.ts';
import { search } from '../../src/search/search.ts';
import { searchBundle } from '../../src/search-index/bundle-files.ts';
import { readerOver } from '../unit/search/made-up.ts';
import { realCatalogue } from './real-catalogue.ts';

const catalogue = realCatalogue();
const queries = judgedQueries('tests/search', 'tune');
let bundle: Bundle;
const judged = new Map<string, Judged>();

beforeAll(async () => {
  bundle = await openBundle(readerOver(await searchBundle(catalogue)));
  for (const { query, grades } of queries) judged.set(query, { grades, ranked: (await search(bundle, query)).papers.map(({ target }) => target.slug) });
}, 120_000);

const scoresOf = (belongs: (query: (typeof queries)[number]) => boolean): Scores => score(queries.filter(belongs).flatMap(({ query }) => judged.get(query) ?? []));

test.each([
  ['near the papers’ vocabulary', 'A', 0.965, 0.975],
  ['in the reader’s own words', 'B', 0.81, 0.79],
  ['in everyday words', 'C', 0.9, 0.88],
])('needs %s are answered: set %s has nDCG@10 of at least %d and success at 1 of at least %d', (_name, set, ndcg10, success1) => {
  const scores = scoresOf((query) => query.set === set);
  expect(scores.ndcg10).toBeGreaterThanOrEqual(ndcg10);
  expect(scores.success1).toBeGreaterThanOrEqual(success1);
});

test('a paper that is asked for by its name or title comes first', () => {
  const missed = queries.filter(({ kind }) => NAMES.has(kind)).filter(({ query }) => firstRank(judged.get(query) ?? { grades: {}, ranked: [] }) !== 1);
  expect(missed.map(({ query }) => query)).toEqual([]);
});

test('no query is left without an answer', () => {
  expect(scoresOf(() => true).unanswered).toBe(0);
});

test('every judged paper is a paper of the atlas', () => {
  const known = new Set(catalogue.papers.map(({ slug }) => slug));
  expect(queries.flatMap(({ query, grades }) => Object.keys(grades).filter((slug) => !known.has(slug)).map((slug) => `${query}: ${slug}`))).toEqual([]);
});

test('every paper is found first by its title, its short name and its arXiv number', async () => {
  const missed: string[] = [];
  for (const { slug, title, shortName, arxiv } of catalogue.papers) {
    for (const name of [title, title.toLowerCase(), shortName, arxiv]) {
      if (name && (await search(bundle, name)).papers[0]?.target.slug !== slug) missed.push(`${name} is not ${slug}`);
    }
  }
  expect(missed).toEqual([]);
});

test('every author finds the papers that bear the name', async () => {
  const missed: string[] = [];
  for (const { name, papers } of catalogue.authors) {
    const found = (await search(bundle, `author:"${name}"`)).papers.map(({ target }) => target.slug);
    for (const slug of papers) if (!found.includes(slug)) missed.push(`${name}: ${slug}`);
  }
  expect(missed).toEqual([]);
});
