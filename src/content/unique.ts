import type { Draft, Drafts } from './entry.ts';
import type { Problem } from './problems.ts';
import type { GlossaryEntry, PaperEntry, VenueSeries } from './schema.ts';
import { problemAt, type Source } from './source.ts';

/** What counts as the same: case and compatibility forms of letters make no difference. */
const same = (text: string): string => text.normalize('NFKC').toLowerCase();

function checkField<T, K extends keyof T & string>(entries: readonly Draft<T>[], field: K, hint: string): Problem[] {
  const seen = new Map<string, string>();
  return entries.flatMap(({ data, source }) => {
    const value = data[field];
    if (typeof value !== 'string') return [];
    const first = seen.get(same(value));
    if (first === undefined) { seen.set(same(value), source.file); return []; }
    return [problemAt(source, [field], `"${value}" is also in ${first}.`, hint)];
  });
}

function checkRedirects(papers: readonly Draft<PaperEntry>[], taken: ReadonlyMap<string, string>): Problem[] {
  const owners = new Map(taken);
  return papers.flatMap(({ data, source }) => (data.redirectFrom ?? []).flatMap((old, i) => {
    const owner = owners.get(old);
    if (owner === undefined) { owners.set(old, source.file); return []; }
    return [problemAt(source, ['redirectFrom', i], `"${old}" is in use by ${owner}.`, 'Use slugs that no entry has.')];
  }));
}

/** Ids, numbers, titles and former slugs belong to one entry each. `paperFiles` maps the slug of every paper to its file. */
export function checkUnique({ papers, topics, questions, paths }: Drafts, paperFiles: ReadonlyMap<string, string>): Problem[] {
  return [
    ...(['arxiv', 'doi', 'aclAnthology', 'openreview', 'title'] as const).flatMap((field) => checkField(papers, field, 'Keep one entry per paper.')),
    ...checkField(topics, 'title', 'Give every page its own title.'),
    ...checkField(questions, 'title', 'Give every page its own title.'),
    ...checkField(paths, 'title', 'Give every page its own title.'),
    ...checkRedirects(papers, paperFiles),
  ];
}

/** A glossary id, and every name of a term, stands once. */
export function checkGlossary(glossary: readonly GlossaryEntry[], source: Source): Problem[] {
  const out: Problem[] = [];
  const ids = new Set<string>();
  const names = new Map<string, string>();
  glossary.forEach((entry, i) => {
    if (ids.has(entry.id)) out.push(problemAt(source, [i, 'id'], `the id "${entry.id}" stands twice.`, 'Give every term its own id.'));
    ids.add(entry.id);
    for (const name of [entry.term, ...(entry.abbreviations ?? []), ...(entry.aliases ?? [])]) {
      const owner = names.get(same(name));
      if (owner !== undefined) out.push(problemAt(source, [i], `"${name}" also names "${owner}".`, 'A name may belong to one term only.'));
      else names.set(same(name), entry.id);
    }
  });
  return out;
}

/** A venue's slug, short name and other names stand once; otherwise a paper could belong to two series. */
export function checkVenueNames(venues: readonly VenueSeries[], source: Source): Problem[] {
  const out: Problem[] = [];
  const slugs = new Set<string>();
  const names = new Map<string, string>();
  venues.forEach((venue, i) => {
    if (slugs.has(venue.slug)) out.push(problemAt(source, [i, 'slug'], `the slug "${venue.slug}" stands twice.`, 'Give every venue its own slug.'));
    slugs.add(venue.slug);
    for (const name of [venue.short, ...(venue.also ?? [])]) {
      const owner = names.get(same(name));
      if (owner !== undefined) out.push(problemAt(source, [i], `"${name}" also names "${owner}".`, 'A name may belong to one venue only.'));
      else names.set(same(name), venue.slug);
    }
  });
  return out;
}
