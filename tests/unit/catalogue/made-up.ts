import type { LinkableContent } from '../../../src/catalogue/catalogue.ts';

type PaperData = LinkableContent['papers'][number]['data'];

const values = (...names: string[]) => Object.fromEntries(names.map((name) => [name, { label: name.toUpperCase(), definition: `About ${name}.` }]));

const paper = (slug: string, data: Partial<PaperData>): LinkableContent['papers'][number] => ({
  slug, body: '',
  data: {
    title: slug, authors: ['Ada Lovelace'], published: '2024-01-01', arxiv: '2401.00001', tldr: 'It weaves.', kind: 'method', topics: ['weaving'], stages: ['pre-training'], modalities: ['text'], domains: ['general'], techniques: ['replay'],
    findings: [{ claim: 'It is better.', value: '2 points', direction: 'improves' }], related: [], keywords: [], basis: { source: 'abstract', date: '2026-01-15' }, ...data,
  },
});

/** Three papers, two topics in two groups, one question, one path, two terms. */
export const content: LinkableContent = {
  site: { title: 'Atlas', tagline: 'x', description: 'x', field: 'weaving', language: 'en', publisher: 'x', version: '1.0.0', updated: '2026-01-15', contentLicense: { name: 'CC BY 4.0', url: 'https://example.org' }, otherAtlases: [] },
  vocabulary: {
    kinds: values('method', 'study'), stages: values('pre-training'), modalities: values('text'), languages: values('pl'), domains: values('general'), techniques: values('replay'), metrics: values('accuracy'),
    directions: values('improves'), stances: values('supports'), confidences: values('leaning'), groups: values('first', 'second'),
    relations: { 'builds-on': { label: 'Builds on', inverse: 'Built on by', definition: 'x' } },
  },
  venues: [{ slug: 'acl', short: 'ACL', name: 'ACL', type: 'conference' }, { slug: 'acl-findings', short: 'Findings of ACL', name: 'Findings', type: 'conference' }],
  glossary: [{ id: 'replay', term: 'Replay', definition: 'x' }, { id: 'adam', term: 'adam', definition: 'x' }],
  papers: [
    paper('old', { title: 'Old', published: '2020-04', venue: 'Findings of ACL 2020', authors: ['Ada Lovelace', 'Rob van der Goot'], links: { code: ['https://example.org'] } }),
    paper('beta', { title: 'Beta', published: '2024-05-02', topics: ['knitting', 'weaving'], related: [{ paper: 'old', relation: 'builds-on', note: 'Same loom.' }], languages: ['pl'], corrections: [{ date: '2026-02-01', what: 'x' }, { date: '2026-03-01', what: 'y' }] }),
    paper('alpha', { title: 'alpha', shortName: 'Al', published: '2024-05-02', authors: ['NVIDIA'], findings: [{ claim: 'One.', value: '1', direction: 'improves' }, { claim: 'Two.', value: '2', direction: 'improves' }] }),
  ],
  topics: [
    { slug: 'weaving', body: '', data: { title: 'Weaving', blurb: 'x', group: 'second', order: 1, updated: '2026-01-15' } },
    { slug: 'knitting', body: '', data: { title: 'Knitting', blurb: 'x', group: 'first', order: 2, updated: '2026-01-15' } },
  ],
  questions: [{ slug: 'why', body: '', data: { title: 'Why?', answer: 'x', confidence: 'leaning', topics: ['weaving'], evidence: [{ paper: 'old', stance: 'supports', says: 'x' }, { paper: 'alpha', stance: 'supports', says: 'y' }], updated: '2026-01-15' } }],
  paths: [{ slug: 'start', body: '', data: { title: 'Start', audience: 'x', order: 1, steps: [{ paper: 'old', why: 'a' }, { topic: 'weaving', why: 'b' }, { question: 'why', why: 'c' }], updated: '2026-01-15' } }],
};
