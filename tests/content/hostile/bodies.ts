import { OTHER_PAPER, PAPER, PATH, QUESTION, TOPIC, lineStarting, placeName, textOfFile, withFile, type Break } from './edit.ts';

const NOT_MARKDOWN = 'this is not valid Markdown:';
const BRACES = 'braces and expressions in them are not allowed in content.';

/** A paragraph that no body may hold; the fault stands on its first line unless `on` says which. */
const BAD_PARAGRAPHS: readonly (readonly [name: string, markdown: string, says: string, on?: number])[] = [
  ['an import', 'import fs from "node:fs"', 'imports and exports are not allowed'],
  ['an import for its effect', 'import "./evil.js"', 'imports and exports are not allowed'],
  ['an export', 'export const x = 1', 'imports and exports are not allowed'],
  ['a default export', 'export default 1', 'imports and exports are not allowed'],
  ['an exported function', 'export function evil() { return 1 }', BRACES],
  ['an expression', '{process.exit()}', BRACES],
  ['an expression in a sentence', 'The loaf {globalThis.x} rose.', BRACES],
  ['empty braces', '{}', BRACES], ['a comment in braces', '{/* hidden */}', BRACES], ['an open brace', 'a { b', BRACES], ['a closing brace', 'a } b', BRACES], ['braces in code', '`{x}`', BRACES],
  ['a template in braces', '{`${x}`}', BRACES], ['many open braces', '{'.repeat(6000), BRACES], ['braces nested in attributes', '<a b={'.repeat(1500), BRACES],
  ['a script', '<script>alert(1)</script>', 'raw HTML such as <script> is not allowed.'],
  ['a script in a sentence', 'The <script>alert(1)</script> loaf.', 'raw HTML such as <script> is not allowed.'],
  ['an image element', '<img src="x" onerror="alert(1)" />', 'raw HTML such as <img> is not allowed.'],
  ['a frame', '<iframe src="https://example.org/"></iframe>', 'raw HTML such as <iframe> is not allowed.'],
  ['a drawing', '<svg onload="alert(1)" />', 'raw HTML such as <svg> is not allowed.'],
  ['a style', '<style>body</style>', 'raw HTML such as <style> is not allowed.'],
  ['a division', '<div onclick="x">a</div>', 'raw HTML such as <div> is not allowed.'],
  ['a line break element', 'a<br/>b', 'raw HTML such as <br> is not allowed.'],
  ['an element with a hyphen', '<my-element />', 'raw HTML such as <my-element> is not allowed.'],
  ['an element left open', 'a <b', NOT_MARKDOWN], ['an HTML comment', 'a <!-- b --> c', NOT_MARKDOWN], ['a doctype', '<!doctype html>', NOT_MARKDOWN], ['a processing instruction', '<?php x ?>', NOT_MARKDOWN], ['an autolink', '<https://example.org>', NOT_MARKDOWN], ['a mail autolink', '<a@example.org>', NOT_MARKDOWN],
  ['a fragment', '<>a</>', 'fragments are not allowed.'], ['a fragment in a sentence', 'a <>b</> c', 'fragments are not allowed.'],
  ['an unknown component', '<Chart />', 'the component <Chart> is not allowed.'], ['a member component', '<Paper.Card id="cold-proof" />', 'the component <Paper.Card> is not allowed.'], ['a component with a namespace', '<Paper:x id="cold-proof" />', 'the component <Paper:x> is not allowed.'],
  ['a component named like a method of objects', '<constructor id="a" />', 'raw HTML such as <constructor> is not allowed.'], ['a component in the wrong case', '<paper id="cold-proof" />', 'raw HTML such as <paper> is not allowed.'], ['__proto__ as a component', '<__proto__ id="a" />', 'the component <__proto__> is not allowed.'],
  ['spread attributes', '<Paper {...x} />', BRACES], ['an expression attribute', '<Paper id={1} />', BRACES],
  ['an attribute without a value', '<Paper id />', 'has an attribute that is not a plain string.'], ['an attribute without quotes', '<Paper id=cold-proof />', NOT_MARKDOWN], ['an unknown attribute', '<Paper id="cold-proof" class="x" />', 'has the unknown attribute "class".'], ['an event handler', '<Paper id="cold-proof" onclick="x" />', 'has the unknown attribute "onclick".'], ['an attribute twice', '<Paper id="cold-proof" id="steam-oven" />', 'has the attribute "id" twice.'],
  ['no id', '<Paper />', 'lacks the attribute "id".'], ['an empty id', '<Paper id="" />', 'lacks the attribute "id".'], ['an unknown paper', 'See <Paper id="cold-prof" />.', 'there is no paper "cold-prof". Did you mean "cold-proof"?'], ['__proto__ as an id', '<Paper id="__proto__" />', 'there is no paper "__proto__".'],
  ['a citation of itself', 'See <Paper id="rye-starter" />.', 'the paper "rye-starter" refers to itself.'], ['a hidden character in an id', '<Paper id="cold&#x202E;proof" />', 'there is no paper'], ['a paper that wraps words', '<Paper id="cold-proof">words</Paper>', '<Paper> may not wrap text.'],
  ['an unknown term', '<Term id="starters">x</Term>', 'there is no term "starters". Did you mean "starter"?'], ['a term without words', '<Term id="starter"></Term>', '<Term> is empty.'], ['a term that closes itself', '<Term id="starter" />', '<Term> is empty.'], ['a term left open', 'a <Term id="starter">b', NOT_MARKDOWN], ['a closing tag alone', 'a </Term>', NOT_MARKDOWN],
  ['a term in a term', '<Term id="starter">a <Term id="hydration">b</Term></Term>', '<Term> may hold plain words only.'], ['a link in a term', '<Term id="starter">a [b](https://example.org/)</Term>', '<Term> may hold plain words only.'], ['a paper in a link', '[see <Paper id="cold-proof" />](https://example.org/)', 'a link may hold plain words only.'], ['a term in a link', '[<Term id="starter">a</Term>](https://example.org/)', 'a link may hold plain words only.'], ['a paragraph in a term', '<Term id="starter">\n\npara\n\n</Term>', '<Term> may hold plain words only.', 2],
  ['a finding without a row', '<Finding />', 'lacks the attribute "n".'], ['row 0', '<Finding n="0" />', 'is not a row number.'], ['row 3 of 2', '<Finding n="3" />', 'the paper "rye-starter" has no finding 3. It has 2.'], ['row 1e1', '<Finding n="1e1" />', 'is not a row number.'], ['a finding of nobody', '<Finding paper="nobody" n="1" />', 'there is no paper "nobody".'], ['a row that another paper lacks', '<Finding paper="cold-proof" n="9" />', 'the paper "cold-proof" has no finding 9. It has 2.'],
  ['an image', '![a](https://example.org/a.png)', '"image" is not allowed here.'], ['an image by reference', '![a][b]\n\n[b]: https://example.org/a.png', '"imageReference" is not allowed here.'], ['a link by reference', 'see [a][b]\n\n[b]: https://example.org/', '"linkReference" is not allowed here.'], ['a definition', '[b]: https://example.org/', '"definition" is not allowed here.'], ['a hostile definition', '[b]: javascript:alert(1)', '"definition" is not allowed here.'],
  ['a table', '| a | b |\n|---|---|\n| 1 | 2 |', 'tables are not allowed.'], ['a table without edges', 'a | b\n--- | ---\n1 | 2', 'tables are not allowed.'], ['a footnote', 'text[^1]', 'footnotes are not allowed.'], ['struck out text', 'a ~~b~~ c', 'struck out text is not allowed.'],
  ['a link without words', '[](https://example.org/)', 'the link has no words.'], ['a link with a title', '[a](https://example.org/ "b")', 'a link may not have a title.'], ['an encoded scheme', '[a](&#106;avascript:alert(1))', 'links with "javascript:" are not allowed.'], ['a scheme with a tab in it', '[a](<java&#9;script:alert(1)>)', 'links with "javascript:" are not allowed.'],
  ['an encoded override', 'a &#x202E; b', 'the text holds the invisible or control character U+202E.'], ['an encoded zero-width space', 'a&ZeroWidthSpace;b', 'the text holds the invisible or control character U+200B.'], ['an encoded NUL', 'a &#0; b', 'the text holds the invisible or control character U+FFFD.'], ['an encoded soft hyphen', 'a&shy;b', 'the text holds the invisible or control character U+00AD.'], ['an encoded mark in a term', '<Term id="starter">a &rlm; b</Term>', 'the text holds the invisible or control character U+200F.'],
  ['a heading of level 1', '# A', 'a heading of level 1 is not allowed.'], ['an underlined heading of level 1', 'A\n===', 'a heading of level 1 is not allowed.'], ['a heading of level 4', '#### A', 'a heading of level 4 is not allowed.'], ['an empty heading', '###', 'the heading has no words.'], ['a heading of signs', '### ★', 'the heading has no words.'], ['a heading twice', '### Results', 'the heading "Results" stands twice.'],
  ['lists in lists in lists', `${'- '.repeat(2000)}a`, 'the text is nested too deeply.'], ['quotes in quotes', '>'.repeat(4000), 'the text is nested too deeply.'], ['emphasis in emphasis', `${'**'.repeat(90)}a${'**'.repeat(90)}`, 'the text is nested too deeply.'],
];

const inPaper: readonly Break[] = BAD_PARAGRAPHS.map(([name, markdown, says, on = 0]) => {
  const heading = lineStarting(PAPER, '## Results');
  const lines = textOfFile(PAPER).split('\n');
  lines.splice(heading, 0, '', markdown, '');
  return { name: `${placeName(PAPER, 'body')} holds ${name}`, files: withFile(PAPER, lines.join('\n')), file: PAPER, line: heading + 2 + on, field: 'body', says };
});

const bodyOf = (file: string): number => textOfFile(file).split('\n').indexOf('---', 1) + 2;
const frontmatterOf = (file: string): string => textOfFile(file).split('\n').slice(0, bodyOf(file) - 1).join('\n');
const sound = (file: string): string => textOfFile(file).slice(frontmatterOf(file).length + 1);

/** Whole bodies in place of the sound ones. The fault stands on the first line of the body. */
const WHOLE: readonly (readonly [file: string, name: string, body: string, says: string])[] = [
  [PAPER, 'is missing', '', 'the body has 0 words; at least 150 are wanted.'], [PAPER, 'lacks its headings', 'words '.repeat(200), 'the headings are missing.'],
  [PAPER, 'is too long', 'words '.repeat(400), 'the body has 400 words; at most 350 are allowed.'], [PAPER, 'is far too long', 'words '.repeat(3000), 'characters; at most 12000 are allowed.'],
  [PAPER, 'has its headings in another order', sound(PAPER).replace('## Problem', '## X').replace('## Approach', '## Problem').replace('## X', '## Approach'), 'the headings are "Approach", "Problem"'],
  [PAPER, 'joins two headings', sound(PAPER).replace(/## Problem\n[\s\S]*?## Approach/, '## Problem|Approach'), 'the headings are "Problem|Approach"'],
  [PAPER, 'has one heading more', `${sound(PAPER)}\n## Notes\n\nMore.\n`, 'the headings are'], [PAPER, 'has a heading in lower case', sound(PAPER).replace('## Results', '## results'), 'the headings are'],
  [TOPIC, 'is missing', '', 'the body has 0 words; at least 250 are wanted.'], [TOPIC, 'is too short', 'words '.repeat(249), 'the body has 249 words; at least 250 are wanted.'], [TOPIC, 'is too long', 'words '.repeat(601), 'the body has 601 words; at most 600 are allowed.'],
  [QUESTION, 'is too short', 'words '.repeat(119), 'the body has 119 words; at least 120 are wanted.'], [PATH, 'is too long', 'words '.repeat(401), 'the body has 401 words; at most 400 are allowed.'],
  [TOPIC, 'has a finding of nobody', `<Finding n="1" /> ${'words '.repeat(250)}`, '<Finding> lacks the attribute "paper".'], [QUESTION, 'cites an unknown paper', `<Paper id="nobody" /> ${'words '.repeat(150)}`, 'there is no paper "nobody".'], [PATH, 'cites an unknown term', '<Term id="nothing">x</Term>', 'there is no term "nothing".'],
  [TOPIC, 'skips a level', `### A\n\n${'words '.repeat(250)}`, 'the heading skips a level.'],
  [OTHER_PAPER, 'is one line of signs', '*'.repeat(11_000), 'the body has 0 words'],
];

const whole: readonly Break[] = WHOLE.map(([file, name, body, says]) => ({
  name: `${placeName(file, 'body')} ${name}`, files: withFile(file, `${frontmatterOf(file)}\n${body}\n`), file, line: bodyOf(file), field: 'body', says,
}));

export const bodyBreaks: readonly Break[] = [...inPaper, ...whole];
