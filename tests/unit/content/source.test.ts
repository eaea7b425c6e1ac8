import { expect, test } from 'vitest';
import { decode, parseEntry, problemAt } from '../../../src/content/source.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const entry = (text: string) => parseEntry('content/papers/a.mdx', text);

test('line ends of Windows and decomposed letters make no difference', () => {
  expect(decode('a', bytes('one\r\ncafe\u0301\r\n'), 100)).toEqual({ text: 'one\ncafé\n' });
});

test.each([
  ['nothing', '', 'the file is empty.', 1], ['space', ' \r\n ', 'the file is empty.', 1], ['a byte too many', 'x'.repeat(101), 'the file has 101 bytes; at most 100 are allowed.', 1],
  ['a byte order mark', '\uFEFFa', 'the file starts with a byte order mark.', 1], ['a lone carriage return', 'a\nb\rc', 'the line holds the invisible or control character U+000D.', 2], ['a NUL', 'a\n\nb\0', 'the line holds the invisible or control character U+0000.', 3],
])('%s is refused', (_name, text, message, line) => {
  expect(decode('a', bytes(text), 100)).toMatchObject({ problem: { file: 'a', line, field: 'file', message } });
});

test('bytes that are no UTF-8 are refused', () => {
  expect(decode('a', Uint8Array.of(0x61, 0xff), 100)).toEqual({ problem: { file: 'a', line: 1, field: 'file', message: 'the file is not valid UTF-8.', hint: 'Save it as UTF-8.' } });
});

test('an entry is its data, its body and the lines of both', () => {
  const source = entry('---\ntitle: A\nlist:\n  - b\n---\n\n## Body\n');
  expect(source).toMatchObject({ data: { title: 'A', list: ['b'] }, body: '\n## Body\n', bodyLine: 6, problems: [] });
  expect([source.lineOf(['title']), source.lineOf(['list']), source.lineOf(['list', 0]), source.lineOf(['missing']), source.lineOf([])]).toEqual([2, 3, 4, 2, 2]);
});

test.each(['', 'body', '---\ntitle: A\n', ' ---\n---\n', '----\n----\n', '---\na: b ---\n'])('%j has no frontmatter', (text) => {
  expect(entry(text).problems).toEqual([{ file: 'content/papers/a.mdx', line: 1, field: 'file', message: 'the file does not start with frontmatter between two lines of three hyphens.', hint: 'Start it with "---", the fields, and "---" again.' }]);
});

test('three hyphens inside a line do not end the frontmatter', () => {
  expect(entry('---\ntitle: a --- b\nnote: c---\n---\nbody')).toMatchObject({ data: { title: 'a --- b', note: 'c---' }, body: 'body' });
});

test('frontmatter may be empty and the body may be missing', () => {
  expect(entry('---\n---')).toMatchObject({ data: null, body: '', problems: [] });
});

test('a problem stands at its field, or at the nearest one above that exists', () => {
  const source = entry('---\na:\n  b: 1\n---\n');
  expect(problemAt(source, ['a', 'b'], 'm')).toEqual({ file: 'content/papers/a.mdx', line: 3, field: 'a.b', message: 'm' });
  expect(problemAt(source, ['a', 'c', 0], 'm', 'h')).toEqual({ file: 'content/papers/a.mdx', line: 2, field: 'a.c[1]', message: 'm', hint: 'h' });
});
