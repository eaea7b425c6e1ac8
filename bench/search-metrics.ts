/** How well ranked papers answer judged queries. Pure: slugs in, numbers out. */

/** Grade of each paper that answers a query: 2 answers it, 1 helps. Papers that are not named have grade 0. */
export type Grades = Readonly<Record<string, number>>;

/** One judged query with what a search engine gave for it, best first. */
export interface Judged { readonly grades: Grades; readonly ranked: readonly string[] }

export interface Scores {
  readonly queries: number;
  /** Normalised discounted cumulative gain over the first ten, 0 to 1. */
  readonly ndcg10: number;
  /** Mean of 1 / rank of the first paper with the best grade of its query. */
  readonly mrr: number;
  /** Share of queries whose first result has the best grade of the query. */
  readonly success1: number;
  /** Share with such a paper among the first three. */
  readonly success3: number;
  /** Mean share of the graded papers (at most ten) that are among the first ten. */
  readonly recall10: number;
  /** Number of queries with no result at all. */
  readonly unanswered: number;
}

const DEPTH = 10;

/** Gain of a result: 2^grade − 1 (Burges et al., 2005), so that one full answer outweighs several that help. */
const gain = (grade: number): number => 2 ** grade - 1;

/** Discounted cumulative gain (Järvelin and Kekäläinen, 2002) of grades in rank order, the first at rank 1. */
const dcg = (grades: readonly number[]): number => grades.slice(0, DEPTH).reduce((sum, grade, i) => sum + gain(grade) / Math.log2(i + 2), 0);

const graded = (grades: Grades): readonly number[] => Object.values(grades).filter((grade) => grade > 0).sort((a, b) => b - a);

/** nDCG over the first ten: 1 when no order could be better, 0 when none of them is graded or there is nothing to find. */
export function ndcg({ grades, ranked }: Judged): number {
  const ideal = dcg(graded(grades));
  return ideal === 0 ? 0 : dcg(ranked.map((slug) => grades[slug] ?? 0)) / ideal;
}

/** Rank, from 1, of the first result with the best grade that the query has; Infinity when there is none. */
export function firstRank({ grades, ranked }: Judged): number {
  const best = graded(grades)[0];
  const at = best === undefined ? -1 : ranked.findIndex((slug) => grades[slug] === best);
  return at < 0 ? Number.POSITIVE_INFINITY : at + 1;
}

/** Share of the graded papers among the first ten; of ten where more than ten are graded. */
export function recall({ grades, ranked }: Judged): number {
  const wanted = Math.min(DEPTH, graded(grades).length);
  return wanted === 0 ? 0 : ranked.slice(0, DEPTH).filter((slug) => (grades[slug] ?? 0) > 0).length / wanted;
}

/** Means over queries. Throws when there are none, since a mean of nothing would pass any floor. */
export function score(judged: readonly Judged[]): Scores {
  if (judged.length === 0) throw new Error('There are no judged queries to score.');
  const mean = (value: (query: Judged) => number): number => judged.reduce((sum, query) => sum + value(query), 0) / judged.length;
  return {
    queries: judged.length,
    ndcg10: mean(ndcg),
    mrr: mean((query) => 1 / firstRank(query)),
    success1: mean((query) => Number(firstRank(query) === 1)),
    success3: mean((query) => Number(firstRank(query) <= 3)),
    recall10: mean(recall),
    unanswered: judged.filter(({ ranked }) => ranked.length === 0).length,
  };
}
