import { expect, test } from 'vitest';
import { pathOf, resolve } from '../../../src/site-check/address.ts';

const SITE = { origin: 'https://example.org', base: '/atlas/' };

test.each([['index.html', '/atlas/'], ['papers/ul2/index.html', '/atlas/papers/ul2/'], ['404.html', '/atlas/404.html'], ['papers/myindex.html', '/atlas/papers/myindex.html']])('%s is served at %s', (file, path) => {
  expect(pathOf('/atlas/', file)).toBe(path);
});

test.each([
  ['/atlas/papers/ul2/', { kind: 'file', file: 'papers/ul2/index.html', fragment: '' }], ['/atlas/', { kind: 'file', file: 'index.html', fragment: '' }], ['../glm/#results', { kind: 'file', file: 'papers/glm/index.html', fragment: 'results' }], ['#a%20b', { kind: 'file', file: 'papers/ul2/index.html', fragment: 'a b' }],
  ['/atlas/papers/ul2.bib?x=1', { kind: 'file', file: 'papers/ul2.bib', fragment: '' }], ['/atlas/papers/caf%C3%A9/', { kind: 'file', file: 'papers/café/index.html', fragment: '' }], ['https://example.org/atlas/feed.xml', { kind: 'file', file: 'feed.xml', fragment: '' }],
  ['/papers/ul2/', { kind: 'outside-base', path: '/papers/ul2/' }], ['../../../x', { kind: 'outside-base', path: '/x' }], ['//other.org/x', { kind: 'other-origin' }], ['http://example.org/atlas/', { kind: 'other-origin' }], ['mailto:a@example.org', { kind: 'other-scheme', scheme: 'mailto:' }], ['javascript:x', { kind: 'other-scheme', scheme: 'javascript:' }], ['https://', { kind: 'broken' }],
])('from a paper, %s leads to %j', (address, target) => {
  expect(resolve(SITE, 'papers/ul2/index.html', address)).toMatchObject(target);
});
