import { expect, test } from 'vitest';
import { checkDates } from '../../../src/content/dates.ts';
import type { PaperEntry, PathEntry, QuestionEntry, TopicEntry } from '../../../src/content/schema.ts';
import { draft, drafts, sourceOf, told } from './drafts.ts';

const TODAY = '2024-04-15';
const faults = (data: Partial<PaperEntry>): readonly string[] => told(checkDates(drafts({ papers: [draft('a.mdx', data)] }), undefined, TODAY));
const basis = (date: string): PaperEntry['basis'] => ({ source: 'abstract', date });

test.each(['2024-04-15', '2024-04', '2020-02-29', '1950-01-01'])('%s is a day or month that can be', (published) => {
  expect(faults({ published })).toEqual([]);
});

test.each([
  ['2024-04-16', '2024-04-16 lies in the future.'], ['2024-05', '2024-05 lies in the future.'], ['2024-02-30', '2024-02-30 is not a day of the calendar.'], ['2023-02-29', '2023-02-29 is not a day of the calendar.'], ['1949-12-31', '1949-12-31 is too early.'],
])('%s is refused', (published, message) => {
  expect(faults({ published })).toEqual([`a.mdx published: ${message}`]);
});

test('a summary is not older than its paper, to the precision of the two dates', () => {
  expect(faults({ published: '2021-03', basis: basis('2021-03-01') })).toEqual([]);
  expect(faults({ published: '2021-03-02', basis: basis('2021-03-01') })).toEqual(['a.mdx basis.date: 2021-03-01 lies before the paper was published (2021-03-02).']);
});

test('corrections come after the summary, newest last', () => {
  const corrections = ['2024-01-01', '2024-03-01', '2024-02-01'].map((date) => ({ date, what: 'x' }));
  expect(faults({ basis: basis('2024-02-01'), corrections })).toEqual([
    'a.mdx corrections[1].date: 2024-01-01 lies before 2024-02-01, the date above it.',
    'a.mdx corrections[3].date: 2024-02-01 lies before 2024-03-01, the date above it.',
  ]);
});

test.each([['0704.0001', true], ['2404.00001', true], ['0703.0001', false], ['2405.00001', false]])('an arXiv number may be %s: %s', (arxiv, allowed) => {
  expect(faults({ arxiv }).length === 0).toBe(allowed);
});

test('topics, questions, paths and the site are held to the same rules', () => {
  const late = { updated: '2025-01-01' };
  const entries = drafts({ topics: [draft<TopicEntry>('b.mdx', late)], questions: [draft<QuestionEntry>('b.mdx', late)], paths: [draft<PathEntry>('b.mdx', late)] });
  const problems = checkDates(entries, { data: { updated: '2025-01-01' }, source: sourceOf('site.yaml') }, TODAY);
  expect(told(problems)).toEqual([...Array<string>(3).fill('b.mdx updated: 2025-01-01 lies in the future.'), 'site.yaml updated: 2025-01-01 lies in the future.']);
});

test('fields that are broken or missing are passed over', () => {
  expect(faults({})).toEqual([]);
});
