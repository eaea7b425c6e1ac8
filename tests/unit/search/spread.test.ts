import { expect, test } from 'vitest';
import { SPREAD, hubsAmong, spread, type Scored } from '../../../src/search/spread.ts';

type Near = Readonly<Record<string, readonly (readonly [string, number])[]>>;
const slugs = (papers: readonly Scored[]): string[] => papers.map(({ slug }) => slug);
const paper = (slug: string, score: number): Scored => ({ slug, score });
const spreading = (papers: readonly Scored[], near: Near): readonly Scored[] => spread(papers, (slug) => near[slug]);

test('a neighbour of the best paper overtakes a paper that is about as good', () => {
  expect(slugs(spreading([paper('a', 10), paper('b', 5), paper('c', 4.9)], { a: [['c', 1]] }))).toEqual(['a', 'c', 'b']);
});

test('a neighbour without the words is a result after those that have them well', () => {
  expect(slugs(spreading([paper('a', 10), paper('b', 9)], { a: [['x', 1]] }))).toEqual(['a', 'b', 'x']);
});

test('a nearer neighbour gains more', () => {
  const found = new Map(spreading([paper('a', 10)], { a: [['x', 1], ['y', 0.5]] }).map(({ slug, score }) => [slug, score]));
  expect(found.get('x')).toBeGreaterThan(found.get('y') ?? Infinity);
});

test('what all together may give has a limit', () => {
  const seeds = Array.from({ length: SPREAD.seeds }, (_, i) => paper(`s${i}`, 10));
  const found = spreading(seeds, Object.fromEntries(seeds.map(({ slug }) => [slug, [['x', 1] as const]])));
  expect(found.find(({ slug }) => slug === 'x')?.score).toBeCloseTo(10 * SPREAD.share * SPREAD.most);
});

test('only the best papers speak for their neighbours', () => {
  const papers = Array.from({ length: SPREAD.seeds + 1 }, (_, i) => paper(`s${i}`, 20 - i));
  expect(slugs(spreading(papers, { [`s${SPREAD.seeds}`]: [['x', 1]] }))).not.toContain('x');
});

test('a topic, question or term that the query names lifts its papers', () => {
  expect(slugs(spread([paper('a', 10), paper('b', 9.9)], () => undefined, [{ coverage: 1, near: [['b', 1], ['x', 1]] }]))).toEqual(['b', 'a', 'x']);
});

test('no paper is lost or listed twice, and equals keep their order', () => {
  const papers = [paper('b', 3), paper('a', 3), paper('c', 1)];
  expect(spreading(papers, {})).toEqual(papers);
  expect(slugs(spreading(papers, { b: [['a', 1], ['c', 1]] })).sort()).toEqual(['a', 'b', 'c']);
});

test.each<[string, readonly Scored[]]>([['no papers', []], ['papers without a score', [paper('a', 0)]]])('%s stay as they are', (_name, papers) => {
  expect(spreading(papers, { a: [['x', 1]] })).toEqual(papers);
});

test('only pages that cover enough of the query speak, the best few', () => {
  expect(hubsAmong([{ coverage: 0.1 }, { coverage: 0.9 }, { coverage: 1 }])).toEqual([{ coverage: 1 }, { coverage: 0.9 }]);
  expect(hubsAmong(Array.from({ length: 20 }, () => ({ coverage: 1 })))).toHaveLength(SPREAD.hubs);
});
