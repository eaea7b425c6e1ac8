import { expect, test } from 'vitest';
import { parsePage } from '../../../src/site-check/parse-page.ts';

const parse = (text: string) => parsePage('a/index.html', text);

test('the head of a page is read', () => {
  expect(parse('<html lang="en"><head><title> A &amp;\n B </title><meta name="description" content="C"><meta name="robots" content="NOINDEX"><link rel="canonical" href="/a/"><meta property="og:image" content="/a.jpg"><link rel="alternate" href="/a.md"></head>')).toMatchObject({
    language: 'en', titles: ['A & B'], descriptions: ['C'], robots: 'noindex', canonicals: ['/a/'], mentions: [{ url: '/a.jpg', element: 'meta og:image' }, { url: '/a.md', element: 'link' }],
  });
});

test('headings and links carry their whole text', () => {
  expect(parse('<h1>A <em>b</em></h1><h2></h2><a href="/x" rel="noopener  External">go <b>on</b></a><a id="y">no link</a>')).toMatchObject({
    headings: [{ level: 1, text: 'A b' }, { level: 2, text: '' }], links: [{ href: '/x', rel: ['noopener', 'external'], text: 'go on' }], ids: ['y'],
  });
});

test.each([
  ['<script src="/a.js"></script>', '/a.js'], ['<link rel="stylesheet" href="/a.css">', '/a.css'], ['<link rel="preload" href="/a.woff2">', '/a.woff2'], ['<img src="/a.png" alt="">', '/a.png'], ['<img alt="" srcset="/a.png 1x, /b.png 2x">', '/a.png /b.png'], ['<source srcset="/a.webp">', '/a.webp'],
  ['<video src="/a.mp4" poster="/a.jpg"></video>', '/a.mp4 /a.jpg'], ['<iframe src="/a"></iframe>', '/a'], ['<object data="/a"></object>', '/a'], ['<svg><use href="/a.svg#x"/></svg>', '/a.svg#x'], ['<link rel="icon" href="/a.svg">', '/a.svg'],
])('%s fetches %s', (text, urls) => {
  expect(parse(text).resources.map(({ url }) => url).join(' ')).toBe(urls);
});

test('what stands in a page as code or style is found', () => {
  expect(parse('<p style="color:red" onclick="x()">a</p><img src="x"><style>b{}</style><script>c()</script><script type="application/ld+json">{}</script>')).toMatchObject({
    styledElements: ['p'], handlers: ['p onclick'], imagesWithoutAlt: ['x'], styles: ['b{}'], scripts: [{ type: '', text: 'c()' }, { type: 'application/ld+json', text: '{}' }],
  });
});

test('a template is no part of the page, and the title of a drawing is not the page\'s', () => {
  expect(parse('<template><h1 id="a">x</h1></template><svg><title>drawing</title></svg><h1>y</h1>')).toMatchObject({ headings: [{ level: 1, text: 'y' }], ids: [], titles: [] });
});

test('a policy is first when no script or style stands before it', () => {
  const policy = '<meta http-equiv="Content-Security-Policy" content="x">';
  expect(parse(`${policy}<style></style>`).policies).toEqual([{ content: 'x', first: true }]);
  expect(parse(`<style></style>${policy}`).policies).toEqual([{ content: 'x', first: false }]);
});

test.each([['0; url=/atlas/x/', '/atlas/x/'], ['0;URL=\'/x/\'', '/x/']])('a page with the refresh %j sends readers to %s', (content, target) => {
  expect(parse(`<meta http-equiv="refresh" content="${content}">`).refresh).toBe(target);
});
