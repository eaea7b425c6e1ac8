import { globSync, readFileSync } from 'node:fs';
import { parseXml } from '@rgrove/parse-xml';
import { expect, test } from 'vitest';
import { redirectHtml } from '../../../src/export/redirect.ts';
import { LISTS, robotsTxt, sitemapXml } from '../../../src/export/sitemap.ts';

const link = (path: string): string => `https://example.org/a&b/${path}`;

test('the sitemap is XML with each address and the day of its last change', () => {
  const { root } = parseXml(sitemapXml([{ path: '', updated: '2026-11-01' }, { path: 'papers/x/', updated: '2026-11-02' }], link));
  expect(root?.text.split(/\s+/).filter(Boolean)).toEqual(['https://example.org/a&b/2026-11-01', 'https://example.org/a&b/papers/x/2026-11-02']);
});

test('a sitemap of more pages than the format allows is an error that says what to do', () => {
  expect(() => sitemapXml(Array.from({ length: 50_001 }, () => ({ path: '', updated: '2026-11-01' })), link)).toThrow('Split it');
});

test('the sitemap lists every page of its own that may be indexed, and no other', () => {
  const pages = globSync('src/pages/**/*.{astro,mdx}')
    .filter((file) => !file.includes('[') && !/\snoindex[\s>]/.test(readFileSync(file, 'utf8')))
    .map((file) => file.replace(/^src\/pages\//, '').replace(/(?:index)?\.(?:astro|mdx)$/, '').replace(/(?<=[^/])$/, '/'));
  expect([...LISTS].sort()).toEqual(pages.sort());
});

test('robots.txt allows everything and names the sitemap', () => {
  expect(robotsTxt(link)).toBe('User-agent: *\nAllow: /\n\nSitemap: https://example.org/a&b/sitemap.xml\n');
});

test('a moved page sends readers on, is not indexed and names the new address', () => {
  const html = redirectHtml('A <b> & "c"', '/base/papers/new/', 'https://example.org/base/papers/new/', 'en');
  expect(html).toContain('<meta http-equiv="refresh" content="0; url=/base/papers/new/">');
  expect(html).toContain('<link rel="canonical" href="https://example.org/base/papers/new/">');
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html).toContain('<a href="/base/papers/new/">A &lt;b&gt; &amp; &quot;c&quot;</a>');
});
