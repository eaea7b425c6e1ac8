import { expect, test } from 'vitest';
import type { Citation } from '../../../src/content/inspect-body.ts';
import { LEAST_PAPERS_PER_TOPIC, checkGlossaryReferences, checkReferences, type Known } from '../../../src/content/references.ts';
import type { PaperEntry, PathEntry, QuestionEntry, TopicEntry } from '../../../src/content/schema.ts';
import { draft, drafts, sourceOf, told } from './drafts.ts';

const KNOWN: Known = { papers: new Set(['ul2', 'glm']), topics: new Set(['scaling', 'forgetting']), questions: new Set(['why']), terms: new Set(['loss']) };
const cite = (kind: Citation['kind'], id: string, n?: number): Citation => ({ kind, id, ...(n !== undefined && { n }), line: 7, field: 'body' });
const finding = (claim: string): PaperEntry['findings'][number] => ({ claim, value: '1', direction: 'improves' });
const ofPaper = (data: Partial<PaperEntry>, citations: readonly Citation[] = []) => told(checkReferences(drafts({ papers: [draft('papers/ul2.mdx', data, citations)] }), KNOWN));

test('references to what exists are accepted', () => {
  expect(ofPaper({ topics: ['scaling'], related: [{ paper: 'glm', relation: 'uses', note: 'n' }], findings: [finding('a')] }, [cite('paper', 'glm'), cite('term', 'loss'), cite('finding', '', 1), cite('finding', 'glm', 5)])).toEqual([]);
});

test.each<readonly [string, Partial<PaperEntry>, string]>([
  ['an unknown topic', { topics: ['scalling'] }, 'topics[1]: there is no topic "scalling".'],
  ['an unknown paper', { related: [{ paper: 'gml', relation: 'uses', note: 'n' }] }, 'related[1].paper: there is no paper "gml".'],
  ['itself', { related: [{ paper: 'ul2', relation: 'uses', note: 'n' }] }, 'related[1].paper: the paper "ul2" refers to itself.'],
  ['a paper twice', { related: ['glm', 'glm'].map((paper) => ({ paper, relation: 'uses', note: 'n' })) }, 'related[2]: "glm" stands twice.'],
  ['a keyword twice', { keywords: ['Small model', 'small MODEL'] }, 'keywords[2]: "small MODEL" stands twice.'],
  ['an author twice', { authors: ['A', 'A'] }, 'authors[2]: "A" stands twice.'],
  ['a link twice', { links: { code: ['https://a.org/', 'https://a.org/'] } }, 'links.code[2]: "https://a.org/" stands twice.'],
  ['a finding twice', { findings: [finding('It rises.'), finding('It rises.')] }, 'findings[2]: "It rises. · 1" stands twice.'],
])('a paper may not name %s', (_name, data, fault) => {
  expect(ofPaper(data)).toEqual([`papers/ul2.mdx ${fault}`]);
});

test.each<readonly [string, Citation, string]>([
  ['an unknown paper', cite('paper', 'gln'), 'there is no paper "gln".'], ['itself', cite('paper', 'ul2'), 'the paper "ul2" refers to itself.'], ['an unknown term', cite('term', 'los'), 'there is no term "los".'],
  ['a row it lacks', cite('finding', '', 2), 'the paper "ul2" has no finding 2.'], ['a row of nobody', cite('finding', 'gpt', 1), 'there is no paper "gpt".'],
])('the body of a paper may not cite %s', (_name, citation, fault) => {
  expect(ofPaper({ findings: [finding('a')] }, [citation])).toEqual([`papers/ul2.mdx body: ${fault}`]);
});

test('the same sentence may stand for two benchmarks', () => {
  expect(ofPaper({ findings: [{ ...finding('a'), benchmark: 'GLUE' }, { ...finding('a'), benchmark: 'MMLU' }] })).toEqual([]);
});

test('a topic needs four papers as main or second topic', () => {
  const papers = Array.from({ length: LEAST_PAPERS_PER_TOPIC }, (_, i) => draft<PaperEntry>(`papers/p${i}.mdx`, { topics: i === 0 ? ['scaling', 'scaling2', 'forgetting'] : ['forgetting', 'scaling'] }));
  const known = { ...KNOWN, papers: new Set(papers.map(({ slug }) => slug)), topics: new Set(['scaling', 'scaling2', 'forgetting']) };
  const topics = [draft<TopicEntry>('topics/scaling.mdx', {}), draft<TopicEntry>('topics/forgetting.mdx', {})];
  expect(told(checkReferences(drafts({ papers, topics }), known))).toEqual(['topics/forgetting.mdx title: the topic holds 3 papers as main or second topic; at least 4 are wanted.']);
  const broken = [draft<PaperEntry>('papers/p0.mdx', {}), ...papers.slice(1)];
  expect(told(checkReferences(drafts({ papers: broken, topics }), known))).toEqual([]);
});

test('topics, questions and paths are held to the same rules', () => {
  const topics = [draft<TopicEntry>('topics/scaling.mdx', { related: ['scaling', 'none', 'forgetting', 'forgetting'] }, [cite('finding', '', 1)])];
  const questions = [draft<QuestionEntry>('questions/why.mdx', { topics: ['none'], evidence: ['glm', 'glm', 'none'].map((paper) => ({ paper, stance: 's', says: 'x' })) })];
  const paths = [draft<PathEntry>('paths/p.mdx', { steps: [{ paper: 'none', why: 'w' }, { topic: 'none', why: 'w' }, { question: 'why', why: 'w' }, { question: 'why', why: 'w' }] })];
  expect(told(checkReferences(drafts({ topics, questions, paths, papers: [draft('papers/a.mdx', {})] }), KNOWN))).toEqual([
    'topics/scaling.mdx related[1]: the topic "scaling" refers to itself.', 'topics/scaling.mdx related[2]: there is no topic "none".', 'topics/scaling.mdx related[4]: "forgetting" stands twice.', 'topics/scaling.mdx body: <Finding> lacks the attribute "paper".',
    'questions/why.mdx topics[1]: there is no topic "none".', 'questions/why.mdx evidence[3].paper: there is no paper "none".', 'questions/why.mdx evidence[2]: "glm" stands twice.',
    'paths/p.mdx steps[1].paper: there is no paper "none".', 'paths/p.mdx steps[2].topic: there is no topic "none".', 'paths/p.mdx steps[2]: "none" stands twice.', 'paths/p.mdx steps[4]: "why" stands twice.',
  ]);
});

test('without a readable glossary terms are taken on trust', () => {
  expect(told(checkReferences(drafts({ papers: [draft('papers/ul2.mdx', {}, [cite('term', 'anything')])] }), { ...KNOWN, terms: undefined }))).toEqual([]);
});

test('the glossary refers to what exists, once', () => {
  const glossary = [{ id: 'loss', term: 'Loss', definition: 'x', see: { topics: ['scaling', 'none'], papers: ['ul2', 'ul2'] } }];
  expect(told(checkGlossaryReferences(glossary, sourceOf('g.yaml'), KNOWN))).toEqual(['g.yaml [1].see.topics[2]: there is no topic "none".', 'g.yaml [1].see.papers[2]: "ul2" stands twice.']);
});
