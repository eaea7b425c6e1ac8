import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { contentPolicy, origins, withPolicy } from '../../../src/site/policy.ts';

const page = (head: string): string => `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body></body></html>`;
const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const sources = (html: string, directive: string): string[] => {
  const found = contentPolicy(html, []).split('; ').find((part) => part.startsWith(`${directive} `));
  return found ? found.split(' ').slice(1) : [];
};

test('a page without inline styles or scripts allows its own origin only', () => {
  expect(contentPolicy(page(''), [])).toBe("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'");
});

test.each([
  ['a style sheet', '<style>a{color:red}</style>', 'style-src', 'a{color:red}'],
  ['a style sheet with attributes', '<style media="print">b{}</style>', 'style-src', 'b{}'],
  ['a script', '<script>go()</script>', 'script-src', 'go()'],
  ['a module', '<script type="module">import "x"</script>', 'script-src', 'import "x"'],
])('%s inside the page is allowed by its hash', (_name, html, directive, text) => {
  expect(sources(page(html), directive)).toEqual(["'self'", hash(text)]);
});

test.each([
  ['JSON-LD', '<script type="application/ld+json">{"a":1}</script>'],
  ['a script with an address', '<script type="module" src="/assets/a.js"></script>'],
])('%s needs no hash', (_name, html) => {
  expect(sources(page(html), 'script-src')).toEqual(["'self'"]);
});

test('the same script twice is listed once', () => {
  expect(sources(page('<script>a</script><script>a</script>'), 'script-src')).toHaveLength(2);
});

test('no page excuses inline code in general', () => {
  expect(contentPolicy(page('<script>a</script><style>b</style>'), ['https://example.org'])).not.toMatch(/unsafe-|\*|data:/);
});

test('only the origins of other atlases may be asked', () => {
  const connect = origins(['https://example.org/atlas/', 'https://example.org/second/', 'http://other.example:8080/']);
  expect(connect).toEqual(['https://example.org', 'http://other.example:8080']);
  expect(contentPolicy(page(''), connect)).toContain("connect-src 'self' https://example.org http://other.example:8080;");
});

test('the policy stands before everything that it governs, and after the character set', () => {
  expect(withPolicy(page('<style>a{}</style>'), [])).toMatch(/<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="[^"]+"><meta name="referrer" content="same-origin"><style>/);
});

test('text that looks like a replacement pattern is left as it is', () => {
  expect(withPolicy(page('<title>$& and $1</title>'), [])).toContain('<title>$& and $1</title>');
});

test('a page that declares no character set is refused', () => {
  expect(() => withPolicy('<html><head></head></html>', [])).toThrow(/no <meta charset="utf-8">/);
});
