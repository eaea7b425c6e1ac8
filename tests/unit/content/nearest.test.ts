import { expect, test } from 'vitest';
import { didYouMean, editDistance, nearest } from '../../../src/content/nearest.ts';

test.each([
  ['', '', 0], ['a', 'a', 0], ['', 'abc', 3], ['abc', '', 3], ['abc', 'abd', 1], ['abc', 'abcd', 1], ['abc', 'bc', 1], ['abcd', 'acbd', 1], ['kitten', 'sitting', 3], ['ab', 'ba', 1], ['abc', 'xyz', 3],
])('%j and %j are %i edits apart', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
  expect(editDistance(a, b, distance)).toBe(distance);
});

test.each([['kitten', 'sitting', 2], ['a', 'abcdef', 3], ['abc', 'xyz', 0]])('%j and %j are more than %i edits apart', (a, b, limit) => {
  expect(editDistance(a, b, limit)).toBe(limit + 1);
});

test.each([
  ['quantization', ['distillation', 'quantisation'], 'quantisation'], ['PRE-TRAINING', ['pre-training', 'mid-training'], 'pre-training'], ['ab', ['cd', 'ac', 'ab'], 'ab'], ['x', ['alphabet'], undefined], ['anything', [], undefined], ['entirely other words', ['words of another kind'], undefined],
])('the nearest to %j among %j is %j', (value, known, expected) => {
  expect(nearest(value, known)).toBe(expected);
});

test('a message names the nearest value, or where values stand', () => {
  expect(didYouMean('studi', ['study'], 'a.yaml')).toBe('Did you mean "study"? Known values are in a.yaml.');
  expect(didYouMean('else', ['method'], 'a.yaml')).toBe('Known values are in a.yaml.');
});
