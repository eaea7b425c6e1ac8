import type { Vocabulary } from '../content/schema.ts';
import type { Catalogue, Paper } from './types.ts';

/** The facets by which papers are filtered, in the order in which they are shown. */
export const FACETS = ['topic', 'kind', 'stage', 'modality', 'language', 'domain', 'technique', 'year', 'venue', 'code'] as const;
export type Facet = (typeof FACETS)[number];

export const FACET_LABELS: Readonly<Record<Facet, string>> = {
  topic: 'Topic', kind: 'Kind', stage: 'Stage', modality: 'Modality', language: 'Language', domain: 'Domain', technique: 'Technique', year: 'Year', venue: 'Venue', code: 'Code',
};

const VOCABULARY_OF: Readonly<Partial<Record<Facet, keyof Vocabulary>>> = {
  kind: 'kinds', stage: 'stages', modality: 'modalities', language: 'languages', domain: 'domains', technique: 'techniques',
};

/** The values of one facet that a paper has. */
export function facetValues(paper: Paper, facet: Facet): readonly string[] {
  switch (facet) {
    case 'topic': return paper.topics;
    case 'kind': return [paper.kind];
    case 'stage': return paper.stages;
    case 'modality': return paper.modalities;
    case 'language': return paper.languages ?? [];
    case 'domain': return paper.domains;
    case 'technique': return paper.techniques;
    case 'year': return [String(paper.year)];
    case 'venue': return [paper.venue?.series.slug ?? 'preprint'];
    case 'code': return [paper.links?.code?.length ? 'yes' : 'no'];
  }
}

/** The name of a facet value as readers see it. */
export function facetLabel(catalogue: Pick<Catalogue, 'vocabulary' | 'topics' | 'venues'>, facet: Facet, value: string): string {
  const section = VOCABULARY_OF[facet];
  if (section) return catalogue.vocabulary[section][value]?.label ?? value;
  if (facet === 'topic') return catalogue.topics.find((topic) => topic.slug === value)?.title ?? value;
  if (facet === 'venue') return value === 'preprint' ? 'Preprint' : catalogue.venues.find((venue) => venue.series.slug === value)?.series.short ?? value;
  if (facet === 'code') return value === 'yes' ? 'Has code' : 'No code known';
  return value;
}
