import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContentFolder } from '../../../src/content/read.ts';

let folder = '';
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'atlas-read-')); mkdirSync(join(folder, 'papers')); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const found = (): readonly (readonly [string, string | undefined])[] => readContentFolder(folder).map(({ file, fault }) => [file, fault]);

test('files come in name order, with paths that start with content/', () => {
  for (const name of ['site.yaml', 'papers/b.mdx', 'papers/a.mdx']) writeFileSync(join(folder, name), name);
  expect(found()).toEqual([['content/papers/a.mdx', undefined], ['content/papers/b.mdx', undefined], ['content/site.yaml', undefined]]);
  expect(new TextDecoder().decode(readContentFolder(folder)[0]?.bytes)).toBe('papers/a.mdx');
});

test('what systems leave behind is passed over, a hidden entry is not', () => {
  for (const name of ['.DS_Store', 'LICENSE', 'papers/.gitkeep', 'papers/.a.mdx.swp', 'papers/.a.mdx']) writeFileSync(join(folder, name), 'x');
  expect(found()).toEqual([['content/papers/.a.mdx', undefined]]);
});

test('links are not followed', () => {
  symlinkSync('/etc/passwd', join(folder, 'papers/a.mdx'));
  symlinkSync('/etc', join(folder, 'papers/etc'));
  symlinkSync('..', join(folder, 'papers/round'));
  symlinkSync('nowhere', join(folder, 'papers/broken.mdx'));
  expect(found()).toEqual(['a.mdx', 'broken.mdx', 'etc', 'round'].map((name) => [`content/papers/${name}`, 'the file is a symbolic link.']));
});

test('a folder that is named like a file is reported with what it holds', () => {
  mkdirSync(join(folder, 'papers/x.mdx'));
  writeFileSync(join(folder, 'papers/x.mdx/a.mdx'), 'x');
  expect(found()).toEqual([['content/papers/x.mdx', 'this is not a file.'], ['content/papers/x.mdx/a.mdx', undefined]]);
});

test('a huge file is not read', () => {
  writeFileSync(join(folder, 'papers/a.mdx'), '');
  truncateSync(join(folder, 'papers/a.mdx'), 3_000_000_000);
  expect(readContentFolder(folder)).toEqual([{ file: 'content/papers/a.mdx', bytes: new Uint8Array(), fault: 'the file has 3000000000 bytes.' }]);
});

test('a folder that is not there is empty', () => {
  expect(readContentFolder(join(folder, 'nowhere'))).toEqual([]);
});
