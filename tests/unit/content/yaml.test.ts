import { expect, test } from 'vitest';
import { parseYaml } from '../../../src/content/yaml.ts';

const faults = (text: string, limit?: number) => parseYaml('a.yaml', text, 1, limit).problems.map(({ line, field, message }) => `${line} ${field}: ${message}`);

test('plain data is read with the core schema: dates, yes and no are text', () => {
  expect(parseYaml('a.yaml', 'a: 2024-01-01\nb: no\nc: 1\nd: [x, "y"]\ne: |\n  two\n  lines\n', 1)).toMatchObject({ data: { a: '2024-01-01', b: 'no', c: 1, d: ['x', 'y'], e: 'two\nlines\n' }, problems: [] });
});

test.each([
  ['a: &x 1', '1 a: YAML anchors are not allowed.'], ['a: *x', '1 a: YAML aliases are not allowed.'], ['a: !!str 1', '1 a: YAML tags are not allowed.'], ['a: !x 1', '1 a: YAML tags are not allowed.'],
  ['a:\n  <<: { b: 1 }', '2 a: YAML merge keys are not allowed.'], ['%YAML 1.1\n---\na: b', '1 file: YAML directives are not allowed.'], ['a: 1\nb: 2\na: 3', '3 a: the field "a" stands twice.'], ['a:\n  b: 1\n  b: 2', '3 a.b: the field "b" stands twice.'],
  ['a:\n  __proto__: {}', '2 a.__proto__: the field name "__proto__" is reserved.'], ['1: a', '1 file: a field name is not plain text.'], ['a: "x\\u202ey"', '1 a: the text holds the invisible or control character U+202E.'],
  ['a: 1\nb: [1\nc: 2', '2 b: this is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ].'], ['a: b: c', '1 a: this is not valid YAML: Nested mappings are not allowed in compact mappings.'], ['- a\n- b: c: d', '2 file: this is not valid YAML: Nested mappings are not allowed in compact mappings.'],
  [`a: 1\nb: ${'['.repeat(13)}${']'.repeat(13)}`, '2 b: the data is nested too deeply.'], [`a:\n  ${'- '.repeat(12)}x`, '2 a: the data is nested too deeply.'],
])('%j is refused at its place', (text, fault) => {
  expect(faults(text)).toContain(fault);
});

test('every fault is reported, not the first only', () => {
  expect(faults('a: &x 1\nb: !y 2\nc: 3\nc: 4')).toEqual(['1 a: YAML anchors are not allowed.', '2 b: YAML tags are not allowed.', '4 c: the field "c" stands twice.']);
});

test('twelve levels of brackets are read', () => {
  expect(faults(`a: ${'['.repeat(12)}${']'.repeat(12)}`)).toEqual([]);
});

test('brackets in text are not nesting', () => {
  expect(faults(`a: "${'[{'.repeat(30)}"\nb: word ${'[{'.repeat(30)}\n# ${'[{'.repeat(30)}`)).toEqual([]);
});

test('more parts than the limit are refused', () => {
  expect(faults('a: [1, 2, 3]', 6)).toEqual([]);
  expect(faults('a: [1, 2, 3]', 5)).toEqual(['1 file: the data has more than 5 parts.']);
});

test('an alias is refused where it stands and nothing is expanded', () => {
  expect(faults('a: &x [1]\nb: [*x, *x]')).toEqual(['1 a: YAML anchors are not allowed.', '2 b[1]: YAML aliases are not allowed.', '2 b[2]: YAML aliases are not allowed.']);
});

test('lines are those of the file', () => {
  const { lineOf } = parseYaml('a.mdx', 'a: 1\nb:\n  - c: 2\n', 10);
  expect([lineOf(['a']), lineOf(['b']), lineOf(['b', 0]), lineOf(['b', 0, 'c']), lineOf(['b', 0, 'd']), lineOf(['z'])]).toEqual([10, 11, 12, 12, 12, 10]);
});
