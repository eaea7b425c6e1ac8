import type { FacetIndex, PaperIndex } from './data.ts';
import { modeOf, withMode, type ExplorerState, type Mode, type Sort } from './state.ts';

/** What a click on a value would leave. */
export interface ValueCount {
  /** Papers with this value that pass every other facet: what including it would add or show. */
  readonly count: number;
  /** Papers left once the value is excluded. */
  readonly without: number;
}

export interface Filtered {
  /** Numbers of the papers that pass, in the order of the candidates. */
  readonly shown: readonly number[];
  /** Counts by facet, values in the order of the index. */
  readonly counts: Readonly<Record<string, readonly ValueCount[]>>;
}

interface Test { readonly facet: FacetIndex; readonly include: ReadonlySet<number>; readonly exclude: ReadonlySet<number> }

function testsOf(index: PaperIndex, state: Pick<ExplorerState, 'include' | 'exclude'>): readonly Test[] {
  return index.facets.map((facet) => {
    const numbers = (values: readonly string[] = []) => new Set(values.flatMap((value) => facet.numberOf.get(value) ?? []));
    return { facet, include: numbers(state.include[facet.id]), exclude: numbers(state.exclude[facet.id]) };
  });
}

const includes = ({ facet, include }: Test, paper: number): boolean => include.size === 0 || (facet.of[paper]?.some((value) => include.has(value)) ?? false);
const excludes = ({ facet, exclude }: Test, paper: number): boolean => exclude.size > 0 && (facet.of[paper]?.some((value) => exclude.has(value)) ?? false);

/**
 * Filters candidates: OR within a facet, AND across facets, NOT for excluded values. Counts of a facet ignore
 * the values included in that facet itself, so that a second value of it still shows what it would add.
 */
export function filterPapers(index: PaperIndex, state: Pick<ExplorerState, 'include' | 'exclude'>, candidates: readonly number[]): Filtered {
  const tests = testsOf(index, state);
  const shown: number[] = [];
  const pools = tests.map(() => [] as number[]);
  for (const paper of candidates) {
    if (tests.some((test) => excludes(test, paper))) continue;
    const failed = tests.flatMap((test, i) => (includes(test, paper) ? [] : [i]));
    if (failed.length === 0) { shown.push(paper); for (const pool of pools) pool.push(paper); }
    else if (failed.length === 1) pools[failed[0] ?? 0]?.push(paper);
  }
  const counts = Object.fromEntries(tests.map((test, i) => [test.facet.id, countValues(test, pools[i] ?? [], shown)]));
  return { shown, counts };
}

function tally(facet: FacetIndex, papers: readonly number[]): readonly number[] {
  const totals = facet.values.map(() => 0);
  for (const paper of papers) for (const value of facet.of[paper] ?? []) totals[value] = (totals[value] ?? 0) + 1;
  return totals;
}

function countValues({ facet, include }: Test, pool: readonly number[], shown: readonly number[]): readonly ValueCount[] {
  const inPool = tally(facet, pool);
  const inShown = tally(facet, shown);
  return facet.values.map((_, value) => {
    // Excluding the only included value lifts that inclusion, so what is left comes from the whole pool.
    const liftsInclusion = include.size === 1 && include.has(value);
    const without = liftsInclusion ? pool.length - (inPool[value] ?? 0) : shown.length - (inShown[value] ?? 0);
    return { count: inPool[value] ?? 0, without };
  });
}

/** Puts papers in order. `papers` are in order of relevance where there is one. */
export function sortPapers(index: PaperIndex, papers: readonly number[], sort: Sort): readonly number[] {
  if (sort === 'relevance') return papers;
  const rank = (paper: number): number => index.titleRank[paper] ?? 0;
  return [...papers].sort((a, b) => (sort === 'title' ? rank(a) - rank(b) : sort === 'oldest' ? b - a : a - b));
}

export interface ActiveFilter { readonly facet: string; readonly value: string; readonly mode: Exclude<Mode, 'off'> }

/** Filters in force, in the order of the index. */
export function activeFilters(index: PaperIndex, state: ExplorerState): readonly ActiveFilter[] {
  return index.facets.flatMap((facet) => facet.values.flatMap(({ id }) => {
    const mode = modeOf(state, facet.id, id);
    return mode === 'off' ? [] : [{ facet: facet.id, value: id, mode }];
  }));
}

/**
 * Sets a value's mode. Where that would leave nothing although there was something before (the last value of a
 * facet that still had papers is switched off), the values of that facet that have no papers go too.
 */
export function changeMode(index: PaperIndex, state: ExplorerState, candidates: readonly number[], facet: string, value: string, mode: Mode): ExplorerState {
  const next = withMode(state, facet, value, mode);
  if (filterPapers(index, next, candidates).shown.length > 0 || filterPapers(index, state, candidates).shown.length === 0) return next;
  const { [facet]: _without, ...include } = next.include;
  return { ...next, include };
}

export interface Relaxation extends ActiveFilter { /** Papers shown once this filter is removed. */ readonly shown: number }

/** When nothing passes: which single filters, taken away, bring papers back, most papers first. */
export function relaxations(index: PaperIndex, state: ExplorerState, candidates: readonly number[]): readonly Relaxation[] {
  return activeFilters(index, state)
    .map((filter) => ({ ...filter, shown: filterPapers(index, withMode(state, filter.facet, filter.value, 'off'), candidates).shown.length }))
    .filter((relaxation) => relaxation.shown > 0)
    .sort((a, b) => b.shown - a.shown);
}
