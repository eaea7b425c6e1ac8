import { expect, test } from 'vitest';
import { SCRIPT_BUDGET } from '../../../bench/budgets.ts';
import { brokenBudgets, gzipSize, summarise, weighPage } from '../../../bench/weight.ts';
import { randomNumbers } from '../../../bench/made-up-content.ts';

const nothing = (): undefined => undefined;
const weigh = (html: string, files: Readonly<Record<string, string>> = {}, path = 'papers/a/') => weighPage(path, html, '/atlas/', (file) => files[file]);
/** Text that gzip cannot make much smaller than `bytes`. */
const noise = (bytes: number): string => {
  const random = randomNumbers(1);
  return Array.from({ length: bytes * 2 }, () => Math.floor(random() * 36).toString(36)).join('');
};

test.each([
  ['papers/a/', 'paper'], ['papers/', 'list of papers'], ['authors/x/', 'author'], ['authors/', 'list of authors'],
  ['findings/', 'list of findings'], ['glossary/', 'glossary'], ['topics/x/', 'topic'], ['topics/', 'other page'], ['', 'other page'], ['404.html', 'other page'],
])('%s is a page of the kind "%s"', (path, kind) => {
  expect(weighPage(path, '<p>', '/', nothing).kind.name).toBe(kind);
});

test('the parts of a page are its text, its styles and its inline scripts', () => {
  const { parts } = weigh('<p>text</p><style>a{}</style><script type="module">go()</script>');
  expect(parts).toEqual({ html: gzipSize('<p>text</p>'), styles: gzipSize('a{}'), inlineScripts: gzipSize('go()') });
});

test('data in a script element counts as text of the page', () => {
  const html = '<script type="application/ld+json">{"a":1}</script>';
  expect(weigh(html).parts).toEqual({ html: gzipSize(html), styles: 0, inlineScripts: 0 });
});

test('scripts are weighed with what they import, each file once, but not with what loads on demand', () => {
  const files = {
    'assets/a.js': 'import{x}from"./b.js";import"./c.js";const later=()=>import("./huge.js");',
    'assets/b.js': 'import"./c.js";', 'assets/c.js': 'export{y}from"../c2.js"', 'c2.js': '1', 'assets/huge.js': noise(90_000),
  };
  const { scripts } = weigh('<script type="module" src="/atlas/assets/a.js"></script>', files);
  expect(scripts.files).toBe(4);
  expect(scripts.gzip).toBeLessThan(1000);
});

test.each([
  ['a style sheet outside the page', '<link rel="stylesheet" href="/atlas/a.css">', ['/atlas/a.css']],
  ['a classic script with an address', '<script src="/atlas/a.js"></script>', ['/atlas/a.js']],
  ['a module', '<script type="module" src="/atlas/a.js"></script>', []],
  ['a deferred script', '<script defer src="/atlas/a.js"></script>', []],
  ['an icon', '<link rel="icon" href="/atlas/a.svg">', []],
])('what a page waits for: %s', (_name, html, blocking) => {
  expect(weigh(html).blocking).toEqual(blocking);
});

test('a light page breaks nothing', () => {
  expect(brokenBudgets([weigh('<p>text</p>')])).toEqual([]);
});

test.each([
  ['a paper above 14 kB', '<p>', { page: noise(14_500) }, /^papers\/a\/ weighs \d+ bytes compressed; a page of the kind "paper" may weigh 14000\.$/],
  ['scripts above their budget', '<script type="module" src="/atlas/a.js"></script>', { 'a.js': noise(SCRIPT_BUDGET + 500) }, /^papers\/a\/ loads \d+ bytes of scripts before a search is opened/],
  ['a page that waits', '<script src="/atlas/a.js"></script>', {}, /^papers\/a\/ waits for \/atlas\/a\.js before it shows/],
])('%s is reported with its address and the limit', (_name, html, files, message) => {
  const { page = '', ...assets } = files as Readonly<Record<string, string>>;
  const broken = brokenBudgets([weigh(html + page, assets)]);
  expect(broken).toHaveLength(1);
  expect(broken[0]).toMatch(message);
});

test('each kind is summed up by its median and its heaviest page', () => {
  const pages = [10, 3000, 200].map((bytes, i) => weigh(noise(bytes), {}, `papers/${i}/`));
  const [papers] = summarise(pages);
  expect([papers?.pages, papers?.median.path, papers?.heaviest.path]).toEqual([3, 'papers/2/', 'papers/1/']);
});
