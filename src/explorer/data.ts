/**
 * The facet file `/search/facets.json`: which paper has which facet values, without titles. Written at build by
 * `encode.ts`, read in the browser. Papers are in the order of the catalogue (newest first), and values in the
 * order in which they are shown, so that small numbers are the frequent ones.
 */
export const FACET_FILE_VERSION = 1;

export interface FacetFile {
  readonly version: number;
  readonly slugs: readonly string[];
  /** Place of each paper when papers are sorted by title. */
  readonly titleRank: readonly number[];
  readonly facets: readonly {
    readonly id: string;
    readonly label: string;
    /** Value and label of each. */
    readonly values: readonly (readonly [string, string])[];
    /** For each paper the numbers of its values, main one first; a bare number where it has just one. */
    readonly of: readonly (number | readonly number[])[];
  }[];
}

export interface FacetValue { readonly id: string; readonly label: string }

export interface FacetIndex {
  readonly id: string;
  readonly label: string;
  readonly values: readonly FacetValue[];
  /** Number of a value by its id. */
  readonly numberOf: ReadonlyMap<string, number>;
  /** For each paper the numbers of its values. */
  readonly of: readonly (readonly number[])[];
}

export interface PaperIndex {
  readonly slugs: readonly string[];
  /** Number of a paper by its slug. */
  readonly numberOf: ReadonlyMap<string, number>;
  readonly titleRank: readonly number[];
  readonly facets: readonly FacetIndex[];
}

/** Reads the facet file. Throws a sentence for the reader when it is another version or not a facet file. */
export function readFacetFile(json: unknown): PaperIndex {
  const file = json as Partial<FacetFile> | null;
  if (file?.version !== FACET_FILE_VERSION || !file.slugs || !file.titleRank || !file.facets) {
    throw new Error('The filters belong to another version of this page. Reload the page.');
  }
  return {
    slugs: file.slugs,
    numberOf: new Map(file.slugs.map((slug, i) => [slug, i])),
    titleRank: file.titleRank,
    facets: file.facets.map(({ id, label, values, of }) => ({
      id, label,
      values: values.map(([value, name]) => ({ id: value, label: name })),
      numberOf: new Map(values.map(([value], i) => [value, i])),
      of: of.map((numbers) => (typeof numbers === 'number' ? [numbers] : numbers)),
    })),
  };
}

export const facetById = (index: PaperIndex, id: string): FacetIndex | undefined => index.facets.find((facet) => facet.id === id);

/** The name of a value as readers see it. */
export function valueLabel(index: PaperIndex, facet: string, value: string): string {
  const found = facetById(index, facet);
  const number = found?.numberOf.get(value);
  return (number === undefined ? undefined : found?.values[number]?.label) ?? value;
}
