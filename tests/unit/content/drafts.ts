import type { Draft, Drafts } from '../../../src/content/entry.ts';
import type { Citation } from '../../../src/content/inspect-body.ts';
import type { Problem } from '../../../src/content/problems.ts';
import type { Source } from '../../../src/content/source.ts';

/** A source whose every field stands on line 1. */
export const sourceOf = (file: string): Source => ({ file, data: undefined, body: '', bodyLine: 1, lineOf: () => 1, problems: [] });

export const draft = <T>(file: string, data: Partial<T>, citations: readonly Citation[] = []): Draft<T> => ({
  slug: file.replace(/^.*\/|\.mdx$/g, ''), data, whole: undefined, body: '', citations, source: sourceOf(file),
});

export const drafts = (over: Partial<Drafts>): Drafts => ({ papers: [], topics: [], questions: [], paths: [], ...over });

export const told = (problems: readonly Problem[]): readonly string[] => problems.map(({ file, field, message }) => `${file} ${field}: ${message}`);
