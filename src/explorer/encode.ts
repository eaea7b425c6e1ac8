import { FACETS, FACET_LABELS, facetLabel, facetValues, type Facet } from '../catalogue/facets.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { FACET_FILE_VERSION, type FacetFile } from './data.ts';
import { TITLES_FILE_VERSION, type TitlesFile } from './titles.ts';

type Source = Pick<Catalogue, 'papers' | 'topics' | 'venues' | 'vocabulary'>;

const compareText = new Intl.Collator('en', { sensitivity: 'base', numeric: true }).compare;

/** Values of a facet in the order in which readers see them: years newest first, others most frequent first, then by label. */
function shownValues(source: Source, facet: Facet): readonly (readonly [string, string])[] {
  const counts = new Map<string, number>();
  for (const paper of source.papers) for (const value of facetValues(paper, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const rows = [...counts].map(([value, count]) => ({ value, count, label: facetLabel(source, facet, value) }));
  rows.sort((a, b) => (facet === 'year' ? Number(b.value) - Number(a.value) : b.count - a.count || compareText(a.label, b.label)));
  return rows.map(({ value, label }) => [value, label]);
}

/** What the explorer needs of every paper, without titles. */
export function encodeFacets(source: Source): FacetFile {
  const { papers } = source;
  const byTitle = papers.map((paper, i) => ({ i, title: paper.title })).sort((a, b) => compareText(a.title, b.title));
  const titleRank = new Array<number>(papers.length).fill(0);
  byTitle.forEach(({ i }, rank) => { titleRank[i] = rank; });
  return {
    version: FACET_FILE_VERSION,
    slugs: papers.map((paper) => paper.slug),
    titleRank,
    facets: FACETS.map((facet) => {
      const values = shownValues(source, facet);
      const numberOf = new Map(values.map(([value], i) => [value, i]));
      const of = papers.map((paper) => {
        const numbers = facetValues(paper, facet).map((value) => numberOf.get(value) ?? 0);
        return numbers.length === 1 ? numbers[0] ?? 0 : numbers;
      });
      return { id: facet, label: FACET_LABELS[facet], values, of };
    }),
  };
}

/** Slug, title, short citation and citation key of every paper. */
export function encodeTitles({ papers }: Pick<Catalogue, 'papers'>): TitlesFile {
  return { version: TITLES_FILE_VERSION, papers: papers.map(({ slug, title, citation, key }) => [slug, title, citation, key]) };
}
