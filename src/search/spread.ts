import type { Card } from './bundle.ts';

/** A paper with what it scored by its own words. */
export interface Scored { readonly slug: string; readonly score: number }

export const SPREAD = {
  /** How many of the best papers speak for their neighbours. */
  seeds: 10,
  /** What a full neighbour of the best paper gains, as a share of the best score. */
  share: 0.3,
  /** Exponent of the likeness of neighbours: higher trusts only the nearest. */
  sharpness: 1.5,
  /** Most that all seeds together may give, in full neighbours. */
  most: 2.4,
  /** How many topics, questions and terms speak for their papers. */
  hubs: 3,
  /** Coverage of the query from which such a page speaks. */
  hubCoverage: 0.12,
  /** What a paper gains from a page that covers the whole query, as a share of the best score. */
  hubShare: 0.35,
  /** Exponent of the coverage. */
  hubSharpness: 0.9,
} as const;

/** A topic, question or term that a query names, and the papers it holds. */
export interface Hub { readonly coverage: number; readonly near: Card['near'] }

/** The pages among `others` (best first) that cover enough of the query to speak for their papers. */
export const hubsAmong = <T extends { readonly coverage: number }>(others: readonly T[]): readonly T[] =>
  [...others].sort((a, b) => b.coverage - a.coverage).slice(0, SPREAD.hubs).filter(({ coverage }) => coverage >= SPREAD.hubCoverage);

/**
 * Lets the best papers speak for the papers nearest to them, so that what a need is about counts besides the words
 * in which it is put (pseudo-relevance feedback over a graph of neighbours that is made at build). Returns papers by
 * falling score; those that have none of the words are among them where their neighbours are good. Topics, questions
 * and terms that the query names lift their papers in the same way.
 */
export function spread(papers: readonly Scored[], nearOf: (slug: string) => Card['near'] | undefined, hubs: readonly Hub[] = []): readonly Scored[] {
  const best = papers[0]?.score ?? 0;
  if (best <= 0) return papers;
  const gain = new Map<string, number>();
  for (const { slug, score } of papers.slice(0, SPREAD.seeds)) {
    const near = nearOf(slug) ?? [];
    const closest = near[0]?.[1] ?? 1;
    for (const [other, likeness] of near) gain.set(other, Math.min(SPREAD.most, (gain.get(other) ?? 0) + (score / best) * (likeness / closest) ** SPREAD.sharpness));
  }
  const lift = new Map<string, number>();
  for (const { coverage, near } of hubs) {
    for (const [slug, likeness] of near) lift.set(slug, Math.max(lift.get(slug) ?? 0, likeness * coverage ** SPREAD.hubSharpness));
  }
  const scores = new Map(papers.map(({ slug, score }) => [slug, score]));
  for (const slug of [...gain.keys(), ...lift.keys()]) if (!scores.has(slug)) scores.set(slug, 0);
  const place = new Map(papers.map(({ slug }, i) => [slug, i]));
  return [...scores]
    .map(([slug, score]): Scored => ({ slug, score: score + best * (SPREAD.share * (gain.get(slug) ?? 0) + SPREAD.hubShare * (lift.get(slug) ?? 0)) }))
    .sort((a, b) => b.score - a.score || (place.get(a.slug) ?? Infinity) - (place.get(b.slug) ?? Infinity) || (a.slug < b.slug ? -1 : 1));
}
