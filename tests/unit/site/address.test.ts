import { expect, test } from 'vitest';
import { joinBase, siteAddress } from '../../../src/site/address.ts';

test.each([
  ['nothing set: the local server', {}, 'http://localhost:4321', '/'],
  ['a project repository on GitHub', { GITHUB_REPOSITORY: 'Ada/Atlas' }, 'https://ada.github.io', '/Atlas/'],
  ['a user repository on GitHub', { GITHUB_REPOSITORY: 'Ada/ada.github.io' }, 'https://ada.github.io', '/'],
  ['an address of one\'s own is at the root', { SITE_URL: 'https://atlas.example', GITHUB_REPOSITORY: 'ada/atlas' }, 'https://atlas.example', '/'],
  ['an address and a path', { SITE_URL: 'https://example.org/', BASE_PATH: 'atlas' }, 'https://example.org', '/atlas/'],
  ['a path alone', { BASE_PATH: '/atlas' }, 'http://localhost:4321', '/atlas/'],
  ['a path with folders and too many slashes', { BASE_PATH: '//a//b/' }, 'http://localhost:4321', '/a/b/'],
  ['the root asked for by name', { BASE_PATH: '/', GITHUB_REPOSITORY: 'ada/atlas' }, 'https://ada.github.io', '/'],
  ['empty settings count as unset', { SITE_URL: '', BASE_PATH: '', GITHUB_REPOSITORY: 'ada/atlas' }, 'https://ada.github.io', '/atlas/'],
])('%s', (_name, env, site, base) => {
  expect(siteAddress(env)).toEqual({ site, base });
});

test.each(['example.org', 'https://example.org/atlas/', 'ftp://example.org', 'https://'])('SITE_URL "%s" is refused in words', (SITE_URL) => {
  expect(() => siteAddress({ SITE_URL })).toThrow(`SITE_URL is "${SITE_URL}"; it must be an origin such as https://example.org, the path goes into BASE_PATH.`);
});

test.each([
  ['/', '', '/'], ['/', 'papers/', '/papers/'], ['/', '/papers/', '/papers/'],
  ['/atlas/', '', '/atlas/'], ['/atlas', 'papers/x/', '/atlas/papers/x/'], ['atlas', '//papers/', '/atlas/papers/'],
  ['/a/b/', 'glossary/#term', '/a/b/glossary/#term'], ['/atlas/', 'search/?q=a/b', '/atlas/search/?q=a/b'],
])('the base %j and the path %j make %j', (base, path, joined) => {
  expect(joinBase(base, path)).toBe(joined);
});
