import { expect, test } from 'vitest';
import { z } from 'zod';
import { issuesToProblems } from '../../../src/content/schema-issues.ts';

const source = { file: 'content/a.mdx', lineOf: (path: readonly (string | number)[]) => 10 + path.length };

function say(schema: z.ZodType, data: unknown): readonly string[] {
  const result = schema.safeParse(data);
  return issuesToProblems(source, result.error?.issues ?? [], data).map(({ line, field, message, hint }) => `${line} ${field}: ${message} ${hint}`);
}

test.each([
  ['a missing text', z.strictObject({ a: z.string() }), {}, '11 a: the field is missing. Add it as text.'],
  ['a missing list', z.strictObject({ a: z.array(z.string()) }), {}, '11 a: the field is missing. Add it as a list.'],
  ['a missing group', z.strictObject({ a: z.strictObject({}) }), {}, '11 a: the field is missing. Add it as a group of fields.'],
  ['a number for text', z.strictObject({ a: z.string() }), { a: 2103.0123 }, '11 a: 2103.0123 is not text. Quote it.'],
  ['a list for text', z.strictObject({ a: z.string() }), { a: ['b'] }, '11 a: ["b"] is not text. Correct it.'],
  ['text for a number', z.strictObject({ a: z.number().int() }), { a: '1' }, '11 a: "1" is not a number. Correct it.'],
  ['a broken number', z.strictObject({ a: z.number().int() }), { a: 1.5 }, '11 a: 1.5 is not a whole number. Correct it.'],
  ['not a number', z.strictObject({ a: z.number() }), { a: Number.NaN }, '11 a: NaN is not a number. Correct it.'],
  ['an unknown field', z.strictObject({}), { b: 1 }, '11 b: the field "b" is not known. Fields are listed in CONTRIBUTING.md.'],
  ['an unknown value', z.strictObject({ a: z.enum(['study', 'method']) }), { a: 'studi' }, '11 a: "studi" is not an allowed value. Did you mean "study"? Known values are in content/vocabulary.yaml.'],
  ['a missing value', z.strictObject({ a: z.enum(['study', 'method']) }), {}, '11 a: the field is missing. Allowed: study, method.'],
  ['a short list', z.strictObject({ a: z.array(z.string()).min(2) }), { a: ['b'] }, '11 a: the list has 1 items; at least 2 are wanted. Add what is missing.'],
  ['a long list', z.strictObject({ a: z.array(z.string()).max(1) }), { a: ['b', 'c'] }, '11 a: the list has 2 items; at most 1 are allowed. Shorten it.'],
  ['a long text', z.strictObject({ a: z.string().max(3) }), { a: 'abcd' }, '11 a: the text has 4 characters; at most 3 are allowed. Shorten it.'],
  ['a rule in words', z.strictObject({ a: z.string().regex(/^b$/, 'must be b.') }), { a: 'c' }, '11 a: "c" must be b. Correct it.'],
  ['a rule over a group', z.array(z.strictObject({ b: z.string() }).refine(() => false, 'must be another.')), [{ b: 'c' }], '11 [1]: the entry must be another. Correct it.'],
  ['a bad name', z.record(z.string().regex(/^b$/, 'must be b.'), z.string()), { 'c d': 'x' }, '11 c d: the name "c d" must be b. Rename it.'],
  ['a field in a list', z.strictObject({ a: z.array(z.strictObject({ b: z.string() })) }), { a: [{ b: 'x' }, {}] }, '13 a[2].b: the field is missing. Add it as text.'],
  ['data that are no group', z.strictObject({}), null, '10 file: null is not a group of fields. Correct it.'],
])('%s', (_name, schema, data, text) => {
  expect(say(schema, data)).toEqual([text]);
});

test('long values are cut in messages', () => {
  expect(say(z.string().regex(/^$/, 'must be empty.'), 'x'.repeat(100))[0]).toBe(`10 file: "${'x'.repeat(56)}… must be empty. Correct it.`);
});

test('every issue becomes a problem', () => {
  expect(say(z.strictObject({ a: z.string(), b: z.number() }), { c: 1, d: 2 })).toHaveLength(4);
});
