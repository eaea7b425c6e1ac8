import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Grades } from './search-metrics.ts';

/** A query as readers put it, with the papers that answer it, judged by reading abstracts. */
export interface JudgedQuery {
  readonly query: string;
  /** What kind of need it is, e.g. `name`, `variant`, `paraphrase`. */
  readonly kind: string;
  /** A keeps near the papers' words, B avoids them, C says it in everyday words. */
  readonly set: string;
  /** `held-out` queries are looked at once, when the search is finished. */
  readonly split: 'tune' | 'held-out';
  readonly grades: Grades;
}

/** Kinds of queries that name one paper, which is to come first. */
export const NAMES: ReadonlySet<string> = new Set(['name', 'title']);

/** The judged queries of one split from `queries-*.yaml` in a folder. */
export function judgedQueries(folder: string, split: JudgedQuery['split']): readonly JudgedQuery[] {
  return readdirSync(folder).filter((name) => /^queries-.*\.yaml$/.test(name)).sort()
    .flatMap((name) => parse(readFileSync(join(folder, name), 'utf8')) as JudgedQuery[])
    .filter((query) => query.split === split);
}
