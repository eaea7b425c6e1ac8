import { expect, test } from 'vitest';
import { ContentError, formatFieldPath, formatProblems, type Problem } from '../../../src/content/problems.ts';

const problem = (over: Partial<Problem>): Problem => ({ file: 'content/a.mdx', line: 1, field: 'title', message: 'it is wrong.', ...over });

test.each([[[], 'file'], [['title'], 'title'], [['findings', 1, 'metric'], 'findings[2].metric'], [[0, 'id'], '[1].id'], [['a', 0, 1], 'a[1][2]']])('the path %j is read as %s', (path, text) => {
  expect(formatFieldPath(path)).toBe(text);
});

test('problems are sorted by file, line and field', () => {
  expect(formatProblems([problem({ file: 'content/b.mdx' }), problem({ line: 10 }), problem({ line: 9, field: 'b' }), problem({ line: 9, field: 'a', hint: 'Mend it.' })])).toBe([
    'content/a.mdx:9 a: it is wrong. Mend it.', 'content/a.mdx:9 b: it is wrong.', 'content/a.mdx:10 title: it is wrong.', 'content/b.mdx:1 title: it is wrong.',
  ].join('\n'));
});

test('a hostile name cannot start a line of its own or colour the terminal', () => {
  expect(formatProblems([problem({ file: 'content/a\n::error::x\x1b[31m.mdx' })])).toBe('content/a\\u{a}::error::x\\u{1b}[31m.mdx:1 title: it is wrong.');
});

test('the error counts its problems', () => {
  expect(new ContentError([problem({})]).message).toBe('The content has 1 problem:\ncontent/a.mdx:1 title: it is wrong.');
  expect(new ContentError([problem({}), problem({ line: 2 })]).message).toMatch(/^The content has 2 problems:\n/);
});
