import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkSite } from '../../../src/site-check/check-site.ts';
import { parsePage } from '../../../src/site-check/parse-page.ts';
import type { Site } from '../../../src/site-check/types.ts';
import { POLICY, html, page, site, told } from './pages.ts';

const FILE = 'papers/a/index.html';
const HOME = page('index.html');
/** Faults of a site of a home page and one other. */
const faults = (parts: Parameters<typeof html>[1], over: Partial<Site> = {}): readonly string[] => told(checkSite(site([HOME, page(FILE, parts)], over)));

test('a sound site has no faults', () => {
  expect(faults({ body: '<h1>A</h1><h2 id="b">B</h2><a href="#b">b</a><a href="/atlas/">home</a><a href="../../style.css">file</a><a href="https://other.org/" rel="noopener external">other</a><a href="mailto:a@example.org">write</a><img src="/atlas/logo.svg" alt="">' })).toEqual([]);
});

test.each<readonly [string, Parameters<typeof html>[1], string]>([
  ['no title', { title: '' }, 'title: the page has 1 titles; it needs one with words.'],
  ['two titles', { head: '<title>b</title>' }, 'title: the page has 2 titles; it needs one with words.'],
  ['an empty description', { description: ' ' }, 'description: the page has 1 descriptions; it needs one with words.'],
  ['a canonical address of another page', { canonical: 'https://example.org/atlas/' }, 'canonical: the canonical address is https://example.org/atlas/; it must be https://example.org/atlas/papers/a/.'],
  ['a canonical address without its slash', { canonical: 'https://example.org/atlas/papers/a' }, 'canonical: the canonical address is https://example.org/atlas/papers/a; it must be https://example.org/atlas/papers/a/.'],
  ['no h1', { body: '<p>a</p>' }, 'one-h1: the page has 0 headings of level 1; it needs exactly one.'],
  ['two h1', { body: '<h1>a</h1><h1>b</h1>' }, 'one-h1: the page has 2 headings of level 1; it needs exactly one.'],
  ['a skipped level', { body: '<h1>a</h1><h3>b</h3>' }, 'heading-order: the heading "b" of level 3 follows one of level 1.'],
  ['a heading before the h1', { body: '<h2>a</h2><h1>b</h1>' }, 'heading-order: the heading "a" of level 2 follows nothing.'],
  ['an empty heading', { body: '<h1>a</h1><h2> </h2>' }, 'heading-text: a heading of level 2 has no words.'],
  ['an id twice', { body: '<h1 id="a">a</h1><p id="a">b</p>' }, 'unique-id: the id "a" stands twice.'],
  ['an id with space', { body: '<h1 id="a b">a</h1>' }, 'unique-id: the id "a b" is empty or holds space.'],
  ['an image without alt', { body: '<h1>a</h1><img src="/atlas/logo.svg">' }, 'image-alt: the image /atlas/logo.svg has no alternative text.'],
  ['a style attribute', { body: '<h1 style="color:red">a</h1>' }, 'inline-style: a <h1> has a style attribute; move it to the style sheet.'],
  ['an event handler', { body: '<h1 onclick="x">a</h1>' }, 'event-handler: a handler stands in the page (h1 onclick); move it to a script.'],
  ['a dead link', { body: '<h1>a</h1><a href="../b/">b</a>' }, 'missing-target: the link "../b/" leads to papers/b/index.html, which does not exist.'],
  ['a link without its slash', { body: '<h1>a</h1><a href="/atlas/papers/a">b</a>' }, 'missing-target: the link "/atlas/papers/a" leads to papers/a, which does not exist. Only the slash at the end is missing.'],
  ['a dead fragment', { body: '<h1>a</h1><a href="/atlas/#b">b</a>' }, 'missing-fragment: the link "/atlas/#b": index.html has no id "b".'],
  ['a root-absolute link', { body: '<h1>a</h1><a href="/papers/a/">b</a>' }, 'base-path: the link "/papers/a/" leads outside /atlas/; make addresses with href().'],
  ['a script link', { body: '<h1>a</h1><a href="javascript:x">b</a>' }, 'scheme: the link "javascript:x" has the scheme javascript:'],
  ['a link that is no address', { body: '<h1>a</h1><a href="https://">b</a>' }, 'address: the link "https://" is no address.'],
  ['a link out without rel', { body: '<h1>a</h1><a href="https://other.org/">b</a>' }, 'link-rel: the link "https://other.org/" (b) leads to another site without rel="noopener external".'],
  ['a link out without https', { body: '<h1>a</h1><a href="http://other.org/" rel="noopener">b</a>' }, 'https: the link "http://other.org/" is not an https address.'],
  ['a picture of another origin', { body: '<h1>a</h1><img alt="" src="https://other.org/a.png">' }, 'other-origin: <img> fetches https://other.org/a.png from another origin.'],
  ['a missing picture', { body: '<h1>a</h1><img alt="" src="/atlas/b.png">' }, 'missing-target: <img> "/atlas/b.png" leads to b.png, which does not exist.'],
  ['a missing alternate', { head: '<link rel="alternate" href="/atlas/a.md">' }, 'missing-target: <link> "/atlas/a.md" leads to a.md, which does not exist.'],
  ['a missing sharing picture', { head: '<meta property="og:image" content="https://example.org/atlas/a.jpg">' }, 'missing-target: <meta og:image> "https://example.org/atlas/a.jpg" leads to a.jpg, which does not exist.'],
  ['no policy', { policy: '' }, 'policy: the page has 0 content security policies; it needs one.'],
  ['a policy without a directive', { policy: `<meta http-equiv="Content-Security-Policy" content="${POLICY.replace("; base-uri 'none'", '')}">` }, 'policy: the policy does not state base-uri.'],
  ['a policy that excuses inline code', { policy: `<meta http-equiv="Content-Security-Policy" content="${POLICY.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")}">` }, "policy: the policy weakens script-src: 'self' 'unsafe-inline'."],
  ['a policy that lets every host in', { policy: `<meta http-equiv="Content-Security-Policy" content="${POLICY.replace("script-src 'self'", 'script-src https:')}">` }, 'policy: the policy weakens script-src: https:.'],
  ['an inline script that the policy does not know', { head: '<script>alert(1)</script>' }, 'policy: the policy does not allow the inline script "alert(1)…".'],
  ['an inline style that the policy does not know', { head: '<style>a{}</style>' }, 'policy: the policy does not allow the inline style "a{}…".'],
  ['a policy behind a script', { policy: `<script src="/atlas/style.css"></script><meta http-equiv="Content-Security-Policy" content="${POLICY}">` }, 'policy: the content security policy stands behind a script or style, which it then does not govern.'],
])('a page with %s fails', (_name, parts, fault) => {
  expect(faults(parts)).toContain(`${FILE} ${fault}`);
});

test('a page without its language fails', () => {
  expect(told(checkSite(site([HOME, parsePage(FILE, html(FILE).replace(' lang="en"', ''))])))).toEqual([`${FILE} language: the page does not say its language; write <html lang>.`]);
});

test('inline code that the policy names by its hash, and data, may stand in a page', () => {
  const hash = `'sha256-${createHash('sha256').update('go()').digest('base64')}'`;
  expect(faults({ policy: `<meta http-equiv="Content-Security-Policy" content="${POLICY.replace("script-src 'self'", `script-src ${hash}`)}">`, head: '<script>go()</script><script type="application/ld+json">{}</script>' })).toEqual([]);
});

test('titles and descriptions are unique among pages that search engines show', () => {
  expect(faults({ title: 'Title of index.html', description: 'About index.html' })).toEqual([`${FILE} unique-title: "Title of index.html" also stands in index.html.`, `${FILE} unique-description: "About index.html" also stands in index.html.`]);
  expect(faults({ title: 'Title of index.html', head: '<meta name="robots" content="noindex">' })).toEqual([]);
});

test('the sitemap lists the pages that search engines may show, and nothing else', () => {
  const sitemap = (...addresses: readonly string[]): Partial<Site> => ({ sitemap: `<urlset>${addresses.map((address) => `<url><loc>https://example.org/atlas/${address}</loc></url>`).join('')}</urlset>` });
  expect(faults({}, sitemap('', 'papers/a/'))).toEqual([]);
  expect(faults({}, sitemap('', '', 'papers/b/'))).toEqual([
    'sitemap.xml sitemap: https://example.org/atlas/ is listed twice.', 'sitemap.xml sitemap: https://example.org/atlas/papers/b/ is listed but is no page that may be shown in search.', `${FILE} sitemap: the sitemap does not list this page.`,
  ]);
  expect(faults({ head: '<meta name="robots" content="noindex">' }, sitemap(''))).toEqual([]);
});

test('a page that sends readers on needs a place to send them to, and no more', () => {
  const redirect = (to: string): string => `<!DOCTYPE html><html lang="en"><head><title>Moved</title><meta http-equiv="refresh" content="0; url=${to}"></head><body><h1>Moved</h1></body></html>`;
  expect(told(checkSite(site([HOME, parsePage('papers/old/index.html', redirect('/atlas/'))])))).toEqual([]);
  expect(told(checkSite(site([HOME, parsePage('papers/old/index.html', redirect('/atlas/none/'))])))).toEqual(['papers/old/index.html missing-target: the page that sends readers on to "/atlas/none/" leads to none/index.html, which does not exist.']);
});

test('style sheets name what exists on the own site', () => {
  const css = 'a{background:url(logo.svg)}b{background:url("data:image/png;base64,x")}c{background:url(#d)}@font-face{src:url(\'fonts/x.woff2\')}@import "https://other.org/a.css";';
  expect(told(checkSite(site([HOME]), new Map([['style.css', css]])))).toEqual(['style.css missing-target: the style sheet names "fonts/x.woff2", which does not exist.', 'style.css other-origin: the style sheet fetches "https://other.org/a.css" from outside the site.']);
});
