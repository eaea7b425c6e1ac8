import { expect, test } from 'vitest';
import { brokenTargets, fixedSeconds, growthExponent, type Measured } from '../../../bench/growth.ts';

const sizes = (time: (papers: number) => number, second = 0.2): readonly Measured[] =>
  [119, 1000, 4000].map((papers) => ({ papers, seconds: time(papers), secondSeconds: time(papers) * second }));

test('a build that grows linearly from a fixed start keeps the promises', () => {
  expect(brokenTargets(sizes((papers) => 3 + papers / 100))).toEqual([]);
});

test('what every build costs is told apart from what a paper costs', () => {
  const [small, middle, large] = sizes((papers) => 3 + papers / 100);
  if (!small || !middle || !large) throw new Error('three sizes are made');
  expect(fixedSeconds(small, middle)).toBeCloseTo(3);
  expect(growthExponent(middle, large, 3)).toBeCloseTo(1);
});

test.each([
  ['too slow at 4,000 papers', sizes((papers) => papers / 70), /^4000 papers took 57\.1 s; 50 s are allowed\.$/],
  ['quadratic', sizes((papers) => 1 + (papers / 800) ** 2), /with the power 1\.9\d of their number; it may grow linearly/],
  ['no faster after one edit', sizes((papers) => papers / 100, 0.5), /^After one edit a build of 4000 papers took 20\.0 s of 40\.0 s; a third is allowed\.$/],
])('a build that is %s is reported', (_name, measured, message) => {
  expect(brokenTargets(measured)).toEqual([expect.stringMatching(message)]);
});
