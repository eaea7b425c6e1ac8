import { expect, test } from 'vitest';
import { checkContent } from '../../../src/content/check.ts';
import { SOUND, TODAY, type Break } from './edit.ts';
import { addressBreaks } from './addresses.ts';
import { bodyBreaks } from './bodies.ts';
import { fileBreaks } from './files.ts';
import { textBreaks } from './texts.ts';
import { valueBreaks } from './values.ts';
import { yamlBreaks } from './yaml.ts';

const breaks: readonly Break[] = [...textBreaks, ...valueBreaks, ...addressBreaks, ...bodyBreaks, ...fileBreaks, ...yamlBreaks];

/** Longest time for one check of the small atlas, in milliseconds: a hang shows, a busy machine does not. */
const TIME_LIMIT = 250;

test('the atlas that is broken below is sound', () => {
  expect(checkContent(SOUND, TODAY).problems).toEqual([]);
});

test('there are at least 300 ways, each with a name of its own', () => {
  expect(breaks.length).toBeGreaterThanOrEqual(300);
  expect(new Set(breaks.map(({ name }) => name)).size).toBe(breaks.length);
});

test.each(breaks)('refused: $name', ({ files, file, line, field, says }) => {
  const started = process.cpuUsage();
  const { problems, content } = checkContent(files, TODAY);
  const { user, system } = process.cpuUsage(started);
  expect(content).toBeUndefined();
  const told = problems.map((problem) => `${problem.file}:${problem.line} ${problem.field}: ${problem.message} ${problem.hint ?? ''}`);
  expect(told).toContainEqual(expect.stringContaining(`${file}:${line} ${field}: `));
  expect(told.filter((text) => text.startsWith(`${file}:${line} ${field}: `))).toContainEqual(expect.stringContaining(says));
  expect((user + system) / 1000).toBeLessThan(TIME_LIMIT);
});
