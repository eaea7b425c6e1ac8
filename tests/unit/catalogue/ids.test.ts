import { expect, test } from 'vitest';
import { citationKeys, citationKeyStem, slugify, toAscii, uniqueSlugs } from '../../../src/catalogue/ids.ts';

test.each([['Ana Marasović', 'Ana Marasovic'], ['Łukasz Gößling', 'Lukasz Gossling'], ['Đặng Ægir', 'Dang AEgir'], ['李', '']])('%s is %s in ASCII', (text, ascii) => expect(toAscii(text)).toBe(ascii));

test.each([['Noah A. Smith', 'noah-a-smith'], ['Rob van der Goot', 'rob-van-der-goot'], ["O'Neil", 'oneil'], ['  --x--  ', 'x'], ['李', '']])('the slug of "%s" is "%s"', (text, slug) => expect(slugify(text)).toBe(slug));

test('slugs that clash are numbered, and a text without letters still gets one', () => {
  expect(uniqueSlugs(['José', 'Jose', 'José!', '李', '王'])).toEqual(['jose', 'jose-2', 'jose-3', 'item', 'item-2']);
});

test.each([
  ['Gururangan', 2020, "Don't Stop Pretraining: Adapt Language Models", 'gururangan2020dont'],
  ['van der Goot', 2022, 'The MTL of Everything', 'vandergoot2022mtl'],
  ['Marasović', 2021, 'How to Do It', 'marasovic2021it'],
  ['NVIDIA', 2025, 'Pretraining Large Language Models with NVFP4', 'nvidia2025pretraining'],
  ['李', 2024, 'The', 'anon2024the'],
])('%s %i "%s" is cited as %s', (family, year, title, key) => expect(citationKeyStem(family, year, title)).toBe(key));

test('keys are unique and do not depend on the order of the list', () => {
  const inputs = [{ id: 'b', stem: 'li2024data' }, { id: 'a', stem: 'li2024data' }, { id: 'c', stem: 'li2024data' }, { id: 'd', stem: 'wu2024data' }];
  const keys = citationKeys(inputs);
  expect(Object.fromEntries(keys)).toEqual({ a: 'li2024data', b: 'li2024datab', c: 'li2024datac', d: 'wu2024data' });
  expect(citationKeys([...inputs].reverse())).toEqual(keys);
});

test('a thirtieth paper with the same stem still has a key of its own', () => {
  const keys = citationKeys(Array.from({ length: 30 }, (_, i) => ({ id: String(i).padStart(2, '0'), stem: 'li2024x' })));
  expect(new Set(keys.values()).size).toBe(30);
});
