import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { clip, fit, wrap } from '../../../src/pictures/layout.ts';
import { paletteFrom } from '../../../src/pictures/tokens.ts';

/** Every character is as wide as the type is large. */
const measureAt = (size: number) => (text: string) => text.length * size;
const measure = measureAt(1);

test.each([
  ['one two three', 7, ['one two', 'three']],
  ['one two three', 13, ['one two three']],
  ['extraordinary it is', 5, ['extraordinary', 'it is']],
  ['', 5, []],
])('"%s" in %i pixels breaks between words', (text, width, lines) => {
  expect(wrap(text, width, measure)).toEqual(lines);
});

test('a long title shrinks until it fits, whole', () => {
  const title = 'word '.repeat(20).trim();
  const block = fit(title, { width: 100, height: 60 }, [20, 10, 5], 1, measureAt);
  expect(block.size).toBe(5);
  expect(block.lines.join(' ')).toBe(title);
});

test('a short title stays large', () => {
  expect(fit('word', { width: 100, height: 60 }, [20, 10, 5], 1, measureAt)).toEqual({ size: 20, lines: ['word'] });
});

test('a text that goes on ends after a whole word', () => {
  expect(clip(['one two', 'three four', 'five'], 2, 10, measure)).toEqual(['one two', 'three …']);
  expect(clip(['one two'], 2, 10, measure)).toEqual(['one two']);
});

test('pictures use the light colours of the style sheet', () => {
  expect(paletteFrom(readFileSync('src/styles/global.css', 'utf8')).accent).toMatch(/^#[0-9a-f]{6}$/);
});

test('a missing colour token is named', () => {
  expect(() => paletteFrom('--color-paper: red;')).toThrow('--color-paper');
});
