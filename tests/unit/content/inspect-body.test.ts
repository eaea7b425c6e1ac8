import { expect, test } from 'vitest';
import { inspectBody } from '../../../src/content/inspect-body.ts';

const inspect = (body: string) => inspectBody('content/a.mdx', body, 10);
const faults = (body: string): readonly string[] => inspect(body).problems.map(({ line, message }) => `${line} ${message}`);

test('a body is its citations, headings and words', () => {
  expect(inspect('## One\n\nA <Paper id="p" /> and <Term id="t">two words</Term>.\n\n### Two\n\n<Finding n="3" /> <Finding paper="q" n="1" />\n\n## Three')).toEqual({
    problems: [],
    citations: [
      { kind: 'paper', id: 'p', line: 12, field: 'body' }, { kind: 'term', id: 't', line: 12, field: 'body' },
      { kind: 'finding', id: '', n: 3, line: 16, field: 'body' }, { kind: 'finding', id: 'q', n: 1, line: 16, field: 'body' },
    ],
    headings: ['One', 'Three'],
    words: 7,
  });
});

test.each(['A line with > and < and &amp; and "quotes".', '- a\n  - b\n    1. c', '> a\n>\n> - b', '[a *b*](https://example.org/)', 'about ~20B, ~30B', 'https://example.org in plain text', '```\n| a | b |\n|---|---|\n```', 'a | b'])('%j is allowed', (body) => {
  expect(faults(body)).toEqual([]);
});

test('every fault is reported, each on its line', () => {
  expect(faults('import a from "b"\n\n# A\n\n<script>x</script>\n\n[a](javascript:x)\n\n{b}\n\n![c](https://example.org/)')).toEqual([
    '18 braces and expressions in them are not allowed in content.',
    '10 imports and exports are not allowed in content.', '12 a heading of level 1 is not allowed.', '14 raw HTML such as <script> is not allowed.', '16 links with "javascript:" are not allowed.', '20 "image" is not allowed here.',
  ]);
});

test('a body that cannot be read is reported at the line of the parser', () => {
  expect(inspect('a\n\nb <c')).toMatchObject({ headings: undefined, problems: [{ line: 12, field: 'body' }] });
  expect(faults('a\n\nb <c')[0]).toMatch(/^12 this is not valid Markdown: Unexpected/);
});

test('braces do not bring a second message about the hole they leave', () => {
  expect(faults('<Paper id={1} />')).toEqual(['10 braces and expressions in them are not allowed in content.']);
});

test('braces never reach the parser, which would take minutes over these', () => {
  const started = performance.now();
  expect(faults('<a b={'.repeat(2000))).toHaveLength(1);
  expect(performance.now() - started).toBeLessThan(250);
});
