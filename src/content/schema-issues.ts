import type { z } from 'zod';
import { didYouMean } from './nearest.ts';
import { problemAt, type Source } from './source.ts';
import type { FieldPath, Problem } from './problems.ts';

type Issue = z.core.$ZodIssue;

const valueAt = (data: unknown, path: FieldPath): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | undefined)?.[key], data);

const show = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

/** Turns what the schema found into problems in words, with the nearest known value where a list is closed. */
export function issuesToProblems(source: Source, issues: readonly Issue[], data: unknown): Problem[] {
  return issues.flatMap((issue) => {
    const path = issue.path.filter((part): part is string | number => typeof part !== 'symbol');
    const value = valueAt(data, path);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => problemAt(source, [...path, key], `the field "${key}" is not known.`, 'Fields are listed in CONTRIBUTING.md.'));
    }
    if (issue.code === 'invalid_value') {
      if (value === undefined) return [problemAt(source, path, 'the field is missing.', `Allowed: ${issue.values.slice(0, 8).join(', ')}${issue.values.length > 8 ? ', …' : ''}.`)];
      return [problemAt(source, path, `${show(value)} is not an allowed value.`, didYouMean(String(value), issue.values.map(String), 'content/vocabulary.yaml'))];
    }
    if (issue.code === 'invalid_type') {
      if (value === undefined) return [problemAt(source, path, 'the field is missing.', `Add it as ${issue.expected}.`)];
      return [problemAt(source, path, `${show(value)} is not of type ${issue.expected}.`, issue.expected === 'string' ? 'Quote it.' : 'Correct it.')];
    }
    if (issue.code === 'too_small' && issue.origin === 'array') return [problemAt(source, path, `the list has ${(value as unknown[]).length} items; at least ${issue.minimum} are wanted.`, 'Add what is missing.')];
    if (issue.code === 'too_big' && issue.origin === 'array') return [problemAt(source, path, `the list has ${(value as unknown[]).length} items; at most ${issue.maximum} are allowed.`, 'Shorten it.')];
    if (issue.code === 'too_big' && issue.origin === 'string') return [problemAt(source, path, `the text has ${String(value).length} characters; at most ${issue.maximum} are allowed.`, 'Shorten it.')];
    return [problemAt(source, path, `${show(value)} ${issue.message}`, 'Correct it.')];
  });
}
