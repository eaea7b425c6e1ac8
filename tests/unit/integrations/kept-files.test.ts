import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { codeStamp, KeptFiles } from '../../../src/integrations/kept-files.ts';

let home = '';
beforeEach(() => { home = mkdtempSync(join(tmpdir(), 'atlas-kept-')); });
afterEach(() => rmSync(home, { recursive: true, force: true }));

const out = (file: string): string => join(home, 'site', file);
const record = (): string => join(home, 'cache', 'record.json');

function write(file: string, text: string): void {
  mkdirSync(dirname(out(file)), { recursive: true });
  writeFileSync(out(file), text);
}

/** As if some time had passed between one build and the next. */
function age(): void {
  for (const entry of readdirSync(join(home, 'site'), { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) utimesSync(join(entry.parentPath, entry.name), 1_700_000_000, 1_700_000_000);
  }
}

interface Run { readonly stamp?: string; readonly trust?: boolean; readonly breakOff?: boolean }

/** Builds pages from keys and returns those that were written, not kept. */
function build(pages: Readonly<Record<string, string>>, { stamp = 'code', trust = true, breakOff = false }: Run = {}): readonly string[] {
  const kept = new KeptFiles(record(), join(home, 'site'), stamp);
  kept.begin(trust);
  for (const [file, key] of Object.entries(pages)) kept.expect(file, key);
  const written = Object.keys(pages).filter((file) => !kept.keep(file));
  for (const file of written) write(file, `made from ${pages[file]}`);
  write('list.html', 'a file without a key');
  if (!breakOff) kept.end();
  return written;
}

const pages = { 'a/index.html': '1', 'b/index.html': '1' };

test('a second build keeps what shows the same and writes what shows something else', () => {
  expect(build(pages)).toEqual(Object.keys(pages));
  expect(build({ ...pages, 'b/index.html': '2' })).toEqual(['b/index.html']);
  expect(build({ ...pages, 'b/index.html': '2' })).toEqual([]);
});

test.each<[string, () => void, Run]>([
  ['the code has changed', () => undefined, { stamp: 'other code' }],
  ['everything is asked for', () => undefined, { trust: false }],
  ['the last build broke off', () => { build(pages, { breakOff: true }); }, {}],
  ['the record is gone', () => { rmSync(record()); }, {}],
  ['the record is cut short', () => { writeFileSync(record(), '{"stamp":"code","fi'); }, {}],
  ['the built folder is gone', () => { rmSync(join(home, 'site'), { recursive: true }); }, {}],
])('nothing is kept when %s', (_name, happen, run) => {
  build(pages);
  happen();
  expect(build(pages, run)).toEqual(Object.keys(pages));
});

test('a file that somebody changed after the build is written again', () => {
  build(pages);
  write('a/index.html', 'made from !');
  utimesSync(out('a/index.html'), 1_700_000_000, 1_700_000_000);
  expect(build(pages)).toEqual(['a/index.html']);
});

test('a page that is no more, and a file that no build made, leave the folder', () => {
  build(pages);
  write('left/over.txt', 'by somebody else');
  utimesSync(out('left/over.txt'), 1_700_000_000, 1_700_000_000);
  build({ 'a/index.html': '1' });
  expect([existsSync(out('a/index.html')), existsSync(out('b')), existsSync(out('left'))]).toEqual([true, false, false]);
});

test('a build from nothing empties the folder but leaves its repository', () => {
  write('stale.html', 'stale');
  write('.git/HEAD', 'ref');
  age();
  build(pages);
  expect([existsSync(out('stale.html')), existsSync(out('.git/HEAD'))]).toEqual([false, true]);
});

test('the stamp of the code changes with each file, its name and the settings', () => {
  write('src/a.ts', '1');
  const stamp = (settings: readonly unknown[] = []): string => codeStamp(join(home, 'site'), ['src'], settings);
  const stamps = [stamp(), stamp(['https://example.org'])];
  write('src/a.ts', '2');
  stamps.push(stamp());
  write('src/b.ts', '');
  stamps.push(stamp());
  expect(new Set(stamps).size).toBe(4);
  expect(stamp()).toBe(stamps[3]);
});
