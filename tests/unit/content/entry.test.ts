import { expect, test } from 'vitest';
import { z } from 'zod';
import { soundFields } from '../../../src/content/entry.ts';

const SCHEMA = z.strictObject({ a: z.string(), b: z.array(z.strictObject({ c: z.number() })), d: z.string().optional() });
const sound = (raw: unknown): object => soundFields(raw, SCHEMA.safeParse(raw).error?.issues ?? []);

test.each([
  [{ a: 'x', b: [{ c: 1 }] }, { a: 'x', b: [{ c: 1 }] }], [{ a: 1, b: [], d: 'y' }, { b: [], d: 'y' }], [{ a: 'x', b: [{ c: 1 }, { c: 'no' }] }, { a: 'x' }], [{ a: 'x', b: [], e: 1 }, { a: 'x', b: [] }], [null, {}], [[1], {}], ['text', {}],
])('of %j the fields %j are sound', (raw, fields) => {
  expect(sound(raw)).toEqual(fields);
});
