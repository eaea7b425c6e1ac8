import type { z } from 'zod';
import { didYouMean } from './nearest.ts';
import { problemAt, type Source } from './source.ts';
import type { FieldPath, Problem } from './problems.ts';

type Issue = z.core.$ZodIssue;
type Words = readonly [message: string, hint: string];

const valueAt = (data: unknown, path: FieldPath): unknown =>
  path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string | number, unknown>)[key] : undefined), data);

const show = (value: unknown): string => {
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

/** What the schema language calls a type, in words for people. */
const TYPES: Readonly<Record<string, string>> = { string: 'text', array: 'a list', object: 'a group of fields', record: 'a group of fields', int: 'a whole number', number: 'a number' };
const typeInWords = (expected: string): string => TYPES[expected] ?? expected;

const listOf = (values: readonly string[]): string => `${values.slice(0, 8).join(', ')}${values.length > 8 ? ', …' : ''}`;

function inWords(issue: Issue, value: unknown): Words {
  switch (issue.code) {
    case 'invalid_value': {
      const known = issue.values.map(String);
      if (value === undefined) return ['the field is missing.', `Allowed: ${listOf(known)}.`];
      return [`${show(value)} is not an allowed value.`, typeof value === 'string' ? didYouMean(value, known, 'content/vocabulary.yaml') : `Allowed: ${listOf(known)}.`];
    }
    case 'invalid_type':
      if (value === undefined) return ['the field is missing.', `Add it as ${typeInWords(issue.expected)}.`];
      return [`${show(value)} is not ${typeInWords(issue.expected)}.`, issue.expected === 'string' && typeof value !== 'object' ? 'Quote it.' : 'Correct it.'];
    case 'invalid_key':
      return [`the name ${show(issue.path.at(-1))} ${issue.issues[0]?.message ?? 'is not allowed.'}`, 'Rename it.'];
    case 'too_small':
      if (issue.origin === 'array' && Array.isArray(value)) return [`the list has ${value.length} items; at least ${issue.minimum} are wanted.`, 'Add what is missing.'];
      break;
    case 'too_big':
      if (issue.origin === 'array' && Array.isArray(value)) return [`the list has ${value.length} items; at most ${issue.maximum} are allowed.`, 'Shorten it.'];
      if (issue.origin === 'string') return [`the text has ${String(value).length} characters; at most ${issue.maximum} are allowed.`, 'Shorten it.'];
      break;
    default:
  }
  return [`${typeof value === 'object' ? 'the entry' : show(value)} ${issue.message}`, 'Correct it.'];
}

/** Turns what the schema found into problems in words, with the nearest known value where a list is closed. */
export function issuesToProblems(source: Pick<Source, 'file' | 'lineOf'>, issues: readonly Issue[], data: unknown): Problem[] {
  return issues.flatMap((issue) => {
    const path = issue.path.filter((part): part is string | number => typeof part !== 'symbol');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => problemAt(source, [...path, key], `the field "${key}" is not known.`, 'Fields are listed in CONTRIBUTING.md.'));
    }
    return [problemAt(source, path, ...inWords(issue, valueAt(data, path)))];
  });
}
