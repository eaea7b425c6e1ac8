import { nearest } from '../content/nearest.ts';
import { facetById, type PaperIndex } from '../explorer/data.ts';
import type { FieldFilter, FilterField } from './query.ts';

/** The facet that a field prefix filters by; authors are looked up in the search index instead. */
const FACET_OF: Readonly<Partial<Record<FilterField, string>>> = { year: 'year', venue: 'venue', topic: 'topic', lang: 'language' };

export interface Allowed { /** Undefined when nothing is filtered. */ readonly slugs: ReadonlySet<string> | undefined; readonly notes: readonly string[] }

const RANGE = /^(\d{4})(?:-|\.\.)(\d{4})$/;

function valuesFor(filter: FieldFilter, values: readonly { id: string; label: string }[]): readonly string[] {
  const wanted = filter.value.toLowerCase();
  const range = filter.field === 'year' ? RANGE.exec(wanted) : null;
  if (range) return values.filter(({ id }) => Number(id) >= Number(range[1]) && Number(id) <= Number(range[2])).map(({ id }) => id);
  const exact = values.filter(({ id, label }) => id === wanted || label.toLowerCase() === wanted);
  if (exact.length > 0) return exact.map(({ id }) => id);
  return wanted.length < 3 ? [] : values.filter(({ id, label }) => id.includes(wanted) || label.toLowerCase().includes(wanted)).map(({ id }) => id);
}

/** The papers that the field prefixes of a query allow. A value that no paper has is said and left out. */
export function allowedPapers(filters: readonly FieldFilter[], index: PaperIndex): Allowed {
  const notes: string[] = [];
  let slugs: Set<string> | undefined;
  for (const filter of filters) {
    const facet = FACET_OF[filter.field];
    const data = facet === undefined ? undefined : facetById(index, facet);
    if (!data) continue;
    const ids = new Set(valuesFor(filter, data.values));
    if (ids.size === 0) {
      const near = nearest(filter.value, data.values.flatMap(({ id, label }) => [id, label]));
      notes.push(`No paper has ${filter.field}:${filter.value}${near ? `; the nearest is ${filter.field}:${near.includes(' ') ? `"${near}"` : near}` : ''}. It was left out.`);
      continue;
    }
    const numbers = new Set(data.values.flatMap(({ id }, i) => (ids.has(id) ? [i] : [])));
    const found = index.slugs.filter((slug, paper) => (!slugs || slugs.has(slug)) && data.of[paper]?.some((value) => numbers.has(value)));
    slugs = new Set(found);
  }
  return { slugs, notes };
}
