import type { Alternative, Concept } from './expand.ts';
import type { Field } from './fields.ts';
import type { Occurrence, Postings } from './index-format.ts';

/**
 * Ranks pages by BM25F (Robertson, Zaragoza and Taylor, 2004) over the concepts of a query: the occurrences of a
 * concept are summed over weighted fields before they saturate, and count by the rarity of the concept. On top
 * come coverage (a page that answers the whole need beats one that repeats a part of it) and nearness (words of
 * the query that stand together in one field).
 */

export const FIELD_WEIGHTS: Readonly<Record<Field, number>> = { title: 4.5, name: 11.3, keywords: 1.9, tldr: 2.1, labels: 0.95, authors: 1, venue: 1.5, text: 1.85 };

export const RANKING = {
  /** Saturation of repeated occurrences (k1 of BM25). */
  saturation: 5.6,
  /** Exponent of the share of the query's rarity that a page covers. */
  coverage: 0.32,
  /** Weight of two concepts that stand together, relative to the rarer one's idf. */
  nearness: 0.7,
  /** What an alternative of several words counts for where they stand apart. */
  apart: 0.6,
  /** How much strength makes a concept fully covered. */
  covered: 2.3,
  /** How far apart two words still stand together, in words of a field without stop words. */
  window: 5,
} as const;

export interface Match { readonly concept: Concept; readonly alternative: Alternative; readonly fields: readonly Field[] }
export interface Ranked {
  readonly page: number;
  readonly score: number;
  /** Share of the query's rarity that the page covers, 0 to 1. */
  readonly coverage: number;
  readonly matches: readonly Match[];
}

export interface RankInput {
  readonly concepts: readonly Concept[];
  /** Occurrences of an index key by page; undefined when its chunk could not be loaded or has no such word. */
  postings(key: string): Postings | undefined;
  /** Number of pages among which rarity is counted. */
  readonly pages: number;
  /** Whether a page may be a result and counts for rarity. */
  accept(page: number): boolean;
}

interface Hit { readonly weight: number; readonly occurrences: readonly Occurrence[]; readonly alternative: Alternative }

/** Fields whose words keep no order that means anything: nearness is not looked for in them. */
const UNORDERED: ReadonlySet<Field> = new Set(['text', 'labels', 'venue']);

/** Occurrences of several keys that stand in one field, near each other where the field has an order. */
function together(lists: readonly (readonly Occurrence[])[]): readonly Occurrence[] {
  const [first = [], ...rest] = lists;
  return first.filter(({ field, at }) => rest.every((list) => list.some((other) => other.field === field && (UNORDERED.has(field) || Math.abs(other.at - at) <= lists.length + 1))));
}

/** Pages on which an alternative stands. All its keys must; where they are apart it counts for half. */
function hitsOf(alternative: Alternative, input: RankInput): Map<number, Hit> {
  const hits = new Map<number, Hit>();
  const lists = alternative.keys.map((key) => input.postings(key));
  const [first, ...rest] = lists;
  if (!first || rest.some((list) => list === undefined)) return hits;
  for (const [page, occurrences] of first) {
    if (!input.accept(page)) continue;
    const all = [occurrences];
    for (const list of rest) { const found = list?.get(page); if (found) all.push(found); }
    if (all.length < alternative.keys.length) continue;
    const near = all.length === 1 ? occurrences : together(all);
    if (near.length > 0) hits.set(page, { weight: alternative.weight, occurrences: near, alternative });
    else hits.set(page, { weight: alternative.weight * RANKING.apart, occurrences: all.reduce((a, b) => (a.length < b.length ? a : b)), alternative });
  }
  return hits;
}

/** Weighted, saturated strength of a concept on a page, from all its alternatives there: the best counts, others add a little. */
function strength(hits: readonly Hit[]): number {
  const byField = new Map<Field, number>();
  for (const { weight, occurrences } of hits) {
    const count = new Map<Field, number>();
    for (const { field } of occurrences) count.set(field, (count.get(field) ?? 0) + 1);
    for (const [field, n] of count) byField.set(field, Math.max(byField.get(field) ?? 0, weight * (1 + Math.log(n))));
  }
  let total = 0;
  for (const [field, n] of byField) total += FIELD_WEIGHTS[field] * n;
  return total / (total + RANKING.saturation);
}

interface Placed { readonly field: Field; readonly at: number; readonly weight: number }

/** Occurrences of a concept on a page in the fields that have an order. */
const placed = (hits: readonly Hit[]): readonly Placed[] =>
  hits.flatMap(({ weight, occurrences }) => occurrences.filter(({ field }) => !UNORDERED.has(field)).map(({ field, at }) => ({ field, at, weight })));

/** Best weighted nearness of two concepts on a page: 1 when adjacent, less within the window, 0 beyond. */
function nearness(a: readonly Placed[], b: readonly Placed[]): number {
  let best = 0;
  for (const left of a) for (const right of b) {
    const gap = Math.abs(left.at - right.at);
    if (gap === 0 || gap > RANKING.window || left.field !== right.field) continue;
    best = Math.max(best, Math.min(left.weight, right.weight) * (1 - (gap - 1) / (RANKING.window + 1)) * Math.min(1, FIELD_WEIGHTS[left.field] / 3));
  }
  return best;
}

/** Pages by falling score; equal scores by page number, which is the catalogue's order. */
export function rank(input: RankInput): readonly Ranked[] {
  const conceptHits = input.concepts.map((concept) => {
    const byPage = new Map<number, Hit[]>();
    for (const alternative of concept.alternatives) {
      for (const [page, hit] of hitsOf(alternative, input)) {
        const list = byPage.get(page);
        if (list) list.push(hit); else byPage.set(page, [hit]);
      }
    }
    // Rarity is that of the concept as typed: a rare synonym must not make a common word rare.
    const df = byPage.size;
    const idf = Math.log(1 + (input.pages - df + 0.5) / (df + 0.5));
    return { concept, byPage, idf: df === 0 ? 0 : idf };
  });
  const wanted = conceptHits.reduce((sum, { idf, concept }) => sum + idf * concept.share, 0);
  const pages = new Set(conceptHits.flatMap(({ byPage }) => [...byPage.keys()]));
  const ranked: Ranked[] = [];
  for (const page of pages) {
    let score = 0;
    let covered = 0;
    const matches: Match[] = [];
    const present = conceptHits.flatMap((item) => { const hits = item.byPage.get(page); return hits ? [{ ...item, hits }] : []; });
    for (const { concept, idf, hits } of present) {
      const value = strength(hits);
      score += idf * concept.share * value;
      covered += idf * concept.share * Math.min(1, value * RANKING.covered) * Math.max(...hits.map((hit) => hit.weight));
      const best = hits.reduce((a, b) => (b.weight > a.weight ? b : a));
      matches.push({ concept, alternative: best.alternative, fields: [...new Set(hits.flatMap((hit) => hit.occurrences.map(({ field }) => field)))] });
    }
    const places = present.map(({ hits }) => placed(hits));
    present.forEach((a, i) => present.slice(i + 1).forEach((b, j) => {
      score += RANKING.nearness * Math.min(a.idf * a.concept.share, b.idf * b.concept.share) * nearness(places[i] ?? [], places[i + 1 + j] ?? []);
    }));
    const coverage = wanted > 0 ? covered / wanted : 1;
    ranked.push({ page, score: score * coverage ** RANKING.coverage, coverage, matches });
  }
  return ranked.sort((a, b) => b.score - a.score || a.page - b.page);
}
