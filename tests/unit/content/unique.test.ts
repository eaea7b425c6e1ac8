import { expect, test } from 'vitest';
import type { Draft } from '../../../src/content/entry.ts';
import type { PaperEntry, PathEntry, QuestionEntry, TopicEntry } from '../../../src/content/schema.ts';
import { checkGlossary, checkUnique, checkVenueNames } from '../../../src/content/unique.ts';
import { draft, drafts, sourceOf, told } from './drafts.ts';

const NO_FILES = new Map<string, string>();

test.each([['arxiv', '2103.00001'], ['doi', '10.1234/A'], ['aclAnthology', '2020.acl-main.1'], ['openreview', 'abcdef'], ['title', 'A Loaf']])('two papers may not share their %s, however it is written', (field, value) => {
  const papers = [draft<PaperEntry>('a.mdx', { [field]: value }), draft<PaperEntry>('b.mdx', { [field]: value.toUpperCase() })];
  expect(told(checkUnique(drafts({ papers }), NO_FILES))).toEqual([`b.mdx ${field}: "${value.toUpperCase()}" is also in a.mdx.`]);
});

test.each(['topics', 'questions', 'paths'] as const)('two %s may not share a title', (folder) => {
  const entry = (file: string, title?: string): Draft<TopicEntry & QuestionEntry & PathEntry> => draft<TopicEntry & QuestionEntry & PathEntry>(file, title === undefined ? {} : { title });
  const entries = [entry('a.mdx', 'One'), entry('b.mdx', 'one'), entry('c.mdx'), entry('d.mdx')];
  expect(told(checkUnique(drafts({ [folder]: entries }), NO_FILES))).toEqual(['b.mdx title: "one" is also in a.mdx.']);
});

test('a former slug is in no other use', () => {
  const papers = [draft<PaperEntry>('a.mdx', { redirectFrom: ['old', 'b'] }), draft<PaperEntry>('b.mdx', { redirectFrom: ['old'] })];
  expect(told(checkUnique(drafts({ papers }), new Map([['a', 'a.mdx'], ['b', 'b.mdx']])))).toEqual(['a.mdx redirectFrom[2]: "b" is in use by b.mdx.', 'b.mdx redirectFrom[1]: "old" is in use by a.mdx.']);
});

test('an id and a name of the glossary belong to one term', () => {
  const glossary = [{ id: 'a', term: 'Starter', abbreviations: ['SD'], definition: 'x' }, { id: 'a', term: 'Other', aliases: ['sd', 'starter'], definition: 'x' }, { id: 'c', term: 'Third', aliases: ['third'], definition: 'x' }];
  expect(told(checkGlossary(glossary, sourceOf('g.yaml')))).toEqual([
    'g.yaml [2].id: the id "a" stands twice.', 'g.yaml [2]: "sd" also names "a".', 'g.yaml [2]: "starter" also names "a".', 'g.yaml [3]: "third" also names "c".',
  ]);
});

test('a slug and a name of the venues belong to one venue', () => {
  const venues = [{ slug: 'a', short: 'ACL', name: 'A', type: 'conference' as const }, { slug: 'a', short: 'B', name: 'B', type: 'journal' as const, also: ['acl'] }];
  expect(told(checkVenueNames(venues, sourceOf('v.yaml')))).toEqual(['v.yaml [2].slug: the slug "a" stands twice.', 'v.yaml [2]: "acl" also names "a".']);
});
