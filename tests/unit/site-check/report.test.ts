import { expect, test } from 'vitest';
import { formatFaults } from '../../../src/site-check/report.ts';

test('a fault that many pages share is told once', () => {
  const faults = [...['a', 'b', 'c', 'd', 'e'].map((file) => ({ file, rule: 'title', message: 'no title.' })), { file: 'a', rule: 'image-alt', message: 'no text.' }];
  expect(formatFaults(faults)).toBe('a\n  image-alt: no text.\na, b, c and 2 more\n  title: no title.');
});
