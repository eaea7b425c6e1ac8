import { expect, test } from 'vitest';
import { countWords, escapeHtml, headingId, parseBody, renderHtml, renderMarkdown, textOf, type Resolver } from '../../../src/content/markdown.ts';

const resolver: Resolver = { paper: (id) => `[paper ${id}]`, term: (id, text) => `[term ${id}: ${text}]`, finding: (paper, n) => `[finding ${paper || 'own'} ${n}]` };

test.each([
  ['A *b* **c** `d<e`.', '<p>A <em>b</em> <strong>c</strong> <code>d&lt;e</code>.</p>'],
  ['## A & B', '<h2 id="a-b">A &amp; B</h2>'],
  ['- a\n- b', '<ul><li><p>a</p></li><li><p>b</p></li></ul>'],
  ['1. a\n2. b', '<ol><li><p>a</p></li><li><p>b</p></li></ol>'],
  ['3. a\n4. b', '<ol start="3"><li><p>a</p></li><li><p>b</p></li></ol>'],
  ['> a', '<blockquote><p>a</p></blockquote>'],
  ['```js\n<script>\n```', '<pre><code>&lt;script&gt;</code></pre>'],
  ['a  \nb', '<p>a<br>b</p>'],
  ['a\n\n***\n\nb', '<p>a</p><hr><p>b</p>'],
  ['[a "b"](https://example.org/?a=1&b=2)', '<p><a href="https://example.org/?a=1&amp;b=2" rel="noopener external">a “b”</a></p>'],
  ['&lt;script&gt; \\<b> 1 < 2', '<p>&lt;script&gt; &lt;b&gt; 1 &lt; 2</p>'],
  ['See <Paper id="ul2" />.', '<p>See [paper ul2].</p>'],
  ['<Paper id="ul2" />', '<p>[paper ul2]</p>'],
  ['A <Term id="t">b *c*</Term> d', '<p>A [term t: b <em>c</em>] d</p>'],
  ['Rows <Finding n="2" /> <Finding paper="ul2" n="1" />', '<p>Rows [finding own 2] [finding ul2 1]</p>'],
  ['It isn\'t "so", <Paper id="ul2" />\'s authors say', '<p>It isn’t “so”, [paper ul2]’s authors say</p>'],
])('%j is rendered', (body, html) => {
  expect(renderHtml(body, resolver)).toBe(html);
});

test.each(['<script>alert(1)</script>', '![a](https://example.org/a.png)', '<div>x</div>', '{1 + 1}', 'import a from "b"', '<Chart />'])('%j would render as nothing even without the check', (body) => {
  expect(renderHtml(body, resolver).replace(/<\/?p>/g, '')).toBe('');
});

test.each([
  ['A *b* <Paper id="ul2" /> c.', 'A *b* [paper ul2] c.'],
  ["A <Paper id='ul2' />.", 'A [paper ul2].'],
  ['😀 é <Term id="t">b *c*</Term> d', '😀 é [term t: b *c*] d'],
  ['`<Paper id="ul2" />` <Paper\n  id="ul2" />', '`<Paper id="ul2" />` [paper ul2]'],
  ['## H\n\n<Finding n="1" /><Finding paper="x" n="2" />\n', '## H\n\n[finding own 1][finding x 2]'],
])('%j becomes plain Markdown', (body, markdown) => {
  expect(renderMarkdown(body, resolver)).toBe(markdown);
});

test('the visible text of a body has the words of terms and no tags', () => {
  expect(textOf(parseBody('## A\n\nb <Term id="t">c</Term> <Paper id="p" /> *d*'))).toBe('A\nb c  d');
});

test('text nested without end does not exhaust the stack', () => {
  expect(textOf(parseBody('>'.repeat(5000) + 'a'))).toBe('');
});

test.each([['', 0], ['one', 1], ['one — two', 2], ['  a\n b ', 2], ['3.5 %', 1], ['日本 語', 2]])('%j has %i words', (text, words) => {
  expect(countWords(text)).toBe(words);
});

test.each([['Limits and open questions', 'limits-and-open-questions'], ['Café 2.0!', 'cafe-2-0'], ['★', '']])('the heading %j has the id %j', (text, id) => {
  expect(headingId(text)).toBe(id);
});

test('signs that HTML reads are escaped', () => {
  expect(escapeHtml('<a href="x">&</a>')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;');
});
