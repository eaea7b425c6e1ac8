import { parseName } from '../../../src/catalogue/people.ts';
import type { Paper, Venue } from '../../../src/catalogue/types.ts';

export const conference: Venue = { text: 'ACL 2020', year: 2020, series: { slug: 'acl', short: 'ACL', name: 'Annual Meeting of the Association for Computational Linguistics', type: 'conference' } };
export const journal: Venue = { text: 'AI Open 2021', year: 2021, series: { slug: 'ai-open', short: 'AI Open', name: 'AI Open', type: 'journal' } };

/** A paper of the catalogue with what a test is about set and the rest plain. */
export function madeUpPaper(over: Partial<Omit<Paper, 'authors'>> & { authors?: readonly string[] } = {}): Paper {
  const { authors = ['Ada Lovelace', 'Rob van der Goot'], ...rest } = over;
  return {
    slug: 'made-up', key: 'lovelace2020engine', title: 'An Engine that Weaves', name: 'An Engine that Weaves', citation: 'Lovelace and van der Goot (2020)',
    authors: authors.map((name, i) => ({ name, slug: `author-${i}`, parts: parseName(name) })),
    published: '2020-04-23', year: 2020, arxiv: '2004.10964', venue: undefined,
    tldr: 'It weaves patterns.', kind: 'method', topics: ['weaving'], stages: ['pre-training'], modalities: ['text'], domains: ['general'], techniques: ['replay'],
    findings: [{ id: 'made-up/1', paper: 'made-up', n: 1, claim: 'It is better.', value: '3.5 points', direction: 'improves' }],
    related: [], keywords: [], basis: { source: 'abstract', date: '2026-11-01' }, updated: '2026-11-01',
    body: '## Problem\nText with <Term id="replay">replay</Term>.\n',
    ...rest,
  };
}
