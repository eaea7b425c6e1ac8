import type { z } from 'zod';
import type { Citation } from './inspect-body.ts';
import type { PaperEntry, PathEntry, QuestionEntry, TopicEntry } from './schema.ts';
import type { Source } from './source.ts';

/** One entry that passed its schema. */
export interface Entry<T> { readonly slug: string; readonly data: T; readonly body: string; readonly source: Source; readonly citations: readonly Citation[] }

/**
 * An entry on its way through the check. `data` holds the fields that are sound, so that one broken field does
 * not hide what is wrong with the others; `whole` says whether that is all of them.
 */
export interface Draft<T> extends Entry<Partial<T>> { readonly whole: T | undefined }

export interface Drafts {
  readonly papers: readonly Draft<PaperEntry>[];
  readonly topics: readonly Draft<TopicEntry>[];
  readonly questions: readonly Draft<QuestionEntry>[];
  readonly paths: readonly Draft<PathEntry>[];
}

/** The top-level fields of `raw` in which the schema found no fault. */
export function soundFields<T extends object>(raw: unknown, issues: readonly z.core.$ZodIssue[]): Partial<T> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return {};
  const broken = new Set(issues.flatMap((issue) => (issue.path.length > 0 ? [issue.path[0]] : issue.code === 'unrecognized_keys' ? issue.keys : [])));
  // A field without a fault has the shape of the schema; only defaults are not filled in, and those are optional here.
  return Object.fromEntries(Object.entries(raw).filter(([key]) => !broken.has(key))) as Partial<T>;
}
