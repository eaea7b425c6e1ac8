import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkedContent } from '../../../src/content/checked.ts';
import { ContentError } from '../../../src/content/problems.ts';

const TODAY = '2026-12-31';
let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'atlas-checked-'));
  cpSync('tests/fixtures/small-atlas', join(home, 'content'), { recursive: true });
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const read = () => checkedContent(join(home, 'content'), join(home, 'cache'), TODAY);
const cacheFile = (): string => join(home, 'cache', 'content.json');
const siteFile = (): string => join(home, 'content', 'site.yaml');
/** Puts a title into the cache that no file has, to see whether an answer comes from there. */
const markCache = (): void => writeFileSync(cacheFile(), readFileSync(cacheFile(), 'utf8').replace(/"site":\{"title":"[^"]*"/, '"site":{"title":"from the cache"'));

test('content that did not change is taken from the cache, the same as when it was checked', () => {
  const checked = read();
  expect(read()).toEqual(checked);
  markCache();
  expect(read().site.title).toBe('from the cache');
});

test.each([
  ['a changed file', () => writeFileSync(siteFile(), `${readFileSync(siteFile(), 'utf8')}# one more line\n`)],
  ['a cache that a broken-off build left', () => writeFileSync(cacheFile(), readFileSync(cacheFile(), 'utf8').slice(0, 100))],
  ['a cache that is gone', () => rmSync(cacheFile())],
])('%s makes it check again', (_name, happen) => {
  const { title } = read().site;
  markCache();
  happen();
  expect(read().site.title).toBe(title);
});

test('content with problems is refused, also when it was sound before', () => {
  read();
  writeFileSync(siteFile(), 'title: 7\n');
  expect(read).toThrow(ContentError);
});
