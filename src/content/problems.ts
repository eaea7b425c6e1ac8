import { printable } from './text-rules.ts';

/** One thing that is wrong with one content file. Data first; `formatProblems` makes it readable. */
export interface Problem {
  /** Path relative to the project, e.g. `content/papers/muppet.mdx`. */
  readonly file: string;
  /** Line in the file, counted from 1. */
  readonly line: number;
  /** Dotted path of the field, e.g. `findings[2].metric`, or `body`, or `file`. */
  readonly field: string;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What to do about it, in one sentence. */
  readonly hint?: string;
}

export type FieldPath = readonly (string | number)[];

/** `['findings', 1, 'metric']` becomes `findings[2].metric`: people count rows from one. */
export function formatFieldPath(path: FieldPath): string {
  let out = '';
  for (const part of path) {
    if (typeof part === 'number') out += `[${part + 1}]`;
    else out += out === '' ? part : `.${part}`;
  }
  return out === '' ? 'file' : out;
}

const byPlace = (a: Problem, b: Problem): number =>
  a.file.localeCompare(b.file, 'en') || a.line - b.line || a.field.localeCompare(b.field, 'en');

/** One line per problem, sorted by place: `file:line field: message hint`, with hidden characters spelled out. */
export function formatProblems(problems: readonly Problem[]): string {
  return [...problems]
    .sort(byPlace)
    .map(({ file, line, field, message, hint }) => printable(`${file}:${line} ${field}: ${message}${hint ? ` ${hint}` : ''}`))
    .join('\n');
}

/** Thrown where content must be sound to go on; carries every problem, not the first only. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    super(`The content has ${count}:\n${formatProblems(problems)}`);
    this.name = 'ContentError';
    this.problems = problems;
  }
}
