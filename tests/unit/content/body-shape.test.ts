import { expect, test } from 'vitest';
import { checkBodyShape } from '../../../src/content/body-shape.ts';
import { parseEntry } from '../../../src/content/source.ts';

const source = parseEntry('content/a.mdx', '---\ntitle: A\n---\nbody');
const SECTIONS = ['Problem', 'Approach', 'Results', 'Limits and open questions'];
const faults = (folder: 'papers' | 'topics' | 'questions' | 'paths', words: number, headings: readonly string[] | undefined = SECTIONS): readonly string[] =>
  checkBodyShape(folder, source, { problems: [], citations: [], words, headings }).map(({ line, message, hint }) => `${line} ${message} ${hint}`);

test.each([['papers', 150], ['papers', 350], ['topics', 250], ['topics', 600], ['questions', 120], ['questions', 600], ['paths', 0], ['paths', 400]] as const)('%s may have %i words', (folder, words) => {
  expect(faults(folder, words)).toEqual([]);
});

test.each([
  ['papers', 149, 'the body has 149 words; at least 150 are wanted. Say what is missing for a reader.'], ['papers', 351, 'the body has 351 words; at most 350 are allowed. Shorten it.'],
  ['topics', 249, 'the body has 249 words; at least 250 are wanted. Say what is missing for a reader.'], ['questions', 601, 'the body has 601 words; at most 600 are allowed. Shorten it.'], ['paths', 401, 'the body has 401 words; at most 400 are allowed. Shorten it.'],
] as const)('%s may not have %i words', (folder, words, fault) => {
  expect(faults(folder, words)).toEqual([`4 ${fault}`]);
});

test.each([[[], 'missing'], [['Problem|Approach|Results', 'Limits and open questions'], '"Problem|Approach|Results", "Limits and open questions"'], [[...SECTIONS].reverse(), '"Limits and open questions", "Results", "Approach", "Problem"']])('a paper may not have the headings %j', (headings, shown) => {
  expect(faults('papers', 200, headings)).toEqual([`4 the headings are ${shown}. Use these, in this order: Problem, Approach, Results, Limits and open questions.`]);
});

test('other entries choose their headings, and a body that could not be read is not measured', () => {
  expect(faults('topics', 300, ['Anything'])).toEqual([]);
  expect(checkBodyShape('papers', source, { problems: [], citations: [], words: 0, headings: undefined })).toEqual([]);
});
