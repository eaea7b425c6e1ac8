import { expect, test } from 'vitest';
import { compareBuilds } from '../../../src/site-check/compare.ts';

const build = (files: Readonly<Record<string, string>>) => new Map(Object.entries(files).map(([file, text]) => [file, new TextEncoder().encode(text)]));

test('two builds with the same bytes do not differ', () => {
  expect(compareBuilds(build({ a: 'x', b: '' }), build({ b: '', a: 'x' }))).toEqual([]);
});

test.each([
  ['a changed byte', { a: 'made at 10:01' }, { a: 'made at 10:02' }, [{ file: 'a', message: 'differs from byte 12 on:\n  first:  "made at 10:01"\n  second: "made at 10:02"' }]],
  ['a longer file', { a: 'x' }, { a: 'xy' }, [{ file: 'a', message: 'differs from byte 1 on:\n  first:  "x"\n  second: "xy"' }]],
  ['a file of one build', { a: 'x', b: 'y' }, { a: 'x', c: 'y' }, [{ file: 'b', message: 'only the first build has it.' }, { file: 'c', message: 'only the second build has it.' }]],
])('%s is named', (_name, first, second, differences) => {
  expect(compareBuilds(build(first), build(second))).toEqual(differences);
});
