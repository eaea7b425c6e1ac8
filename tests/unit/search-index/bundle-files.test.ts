import { beforeAll, expect, test } from 'vitest';
import type { Card, PageTable } from '../../../src/search/bundle.ts';
import type { LexiconChunk } from '../../../src/search/lexicon.ts';
import { buildCatalogue } from '../../../src/catalogue/catalogue.ts';
import { searchBundle, type BundleFile } from '../../../src/search-index/bundle-files.ts';
import { bundleFiles, catalogue, content } from '../search/made-up.ts';

let files: readonly BundleFile[];
let table: PageTable;
const read = <T>(path: string): T => {
  const file = files.find((item) => item.path === path);
  if (!file) throw new Error(`${path} is not in the bundle.`);
  return JSON.parse(new TextDecoder().decode(file.bytes)) as T;
};
beforeAll(async () => { files = await bundleFiles(); table = read('pages.json'); });

test('the same content gives the same bytes', async () => {
  const again = await searchBundle(catalogue);
  expect(again.map(({ path }) => path)).toEqual(files.map(({ path }) => path));
  for (const [i, { path, bytes }] of again.entries()) expect(Buffer.compare(bytes, files[i]?.bytes ?? new Uint8Array()), path).toBe(0);
});

test('other content has another version, so that parts of two deployments never mix', async () => {
  const other = await searchBundle(buildCatalogue({ ...content, papers: content.papers.map((paper) => (paper.slug === 'up' ? { ...paper, data: { ...paper.data, tldr: 'Loaves fall.' } } : paper)) }));
  const otherTable = JSON.parse(new TextDecoder().decode(other.find(({ path }) => path === 'pages.json')?.bytes)) as PageTable;
  expect(otherTable.version).not.toBe(table.version);
});

test('every file but the table of pages and Pagefind’s own carries the version in its path', () => {
  for (const { path } of files) if (path !== 'pages.json') expect(path.startsWith(`${table.version}/`) || path.startsWith('pagefind/'), path).toBe(true);
});

test('no path occurs twice', () => {
  expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
});

test('every page of the table has a card', () => {
  const kinds: Readonly<Record<string, string>> = { p: 'paper', t: 'topic', q: 'question', g: 'term', r: 'path' };
  for (const id of table.pages) expect(read<Card>(`${table.version}/cards/${kinds[id.charAt(0)]}/${id.slice(2)}.json`).title, id).toBeTruthy();
});

test('the letters of the table are those that have words', () => {
  expect([...table.letters].sort()).toEqual(files.flatMap(({ path }) => /\/words\/(.)\.json$/.exec(path)?.[1] ?? []).sort());
});

test('common English words that no page has in any form are filed as such', () => {
  const words = files.filter(({ path }) => /\/words\/.\.json$/.test(path)).flatMap(({ path }) => read<LexiconChunk>(path).english.split(' '));
  expect(words).toContain('cancer');
  expect(words).not.toContain('flavour');
  expect(words).not.toContain('gluten');
  expect(words.filter((word) => word.length > 0 && word.length < 5)).toEqual([]);
});

test('names of a term carry the keys under which they stand, and those that stand nowhere carry none', () => {
  const groups = read<string[][]>(`${table.version}/aliases.json`);
  expect(groups).toContainEqual(['Starter|starter', 'SD|sd', 'mother dough', 'wild yeast culture|wild yeast cultur']);
});

test.each([
  ['a topic names its papers by how much they are about it', 'topic/oven', [['steam-oven', 1], ['salt-timing', 0.75], ['cold-proof', 1]]],
  ['a question names its evidence', 'question/steam', [['steam-oven', 1]]],
  ['a term names the papers it is shown with', 'term/starter', [['rye-starter', 1]]],
])('%s', (_name, card, near) => {
  expect(read<Card>(`${table.version}/cards/${card}.json`).near).toEqual(near);
});

test('a related paper is near', () => {
  expect(read<Card>(`${table.version}/cards/paper/rye-starter.json`).near.map(([slug]) => slug)).toContain('cold-proof');
});

test('Pagefind’s own interfaces are left out', () => {
  expect(files.filter(({ path }) => /-ui\.|highlight/.test(path))).toEqual([]);
});
