import type { z } from 'zod';
import { inspectBody, type Citation } from './markdown.ts';
import { didYouMean } from './nearest.ts';
import { problemAt as at, type Source, decode, parseEntry, parseYaml } from './source.ts';
import type { Problem } from './problems.ts';
import { DATA_FILES, ENTRY_FOLDERS, type DataFile, type EntryFolder, type RawFile } from './read.ts';
import { issuesToProblems } from './schema-issues.ts';
import {
  entrySchemas, glossarySchema, siteSchema, venuesSchema, vocabularySchema,
  type GlossaryEntry, type PaperEntry, type PathEntry, type QuestionEntry, type SiteSettings, type TopicEntry, type VenueSeries, type Vocabulary,
} from './schema.ts';
import { matchVenue } from './venue.ts';
import { checkReferences } from './references.ts';

/** One entry that passed its schema. */
export interface Entry<T> { readonly slug: string; readonly data: T; readonly body: string; readonly source: Source; readonly citations: readonly Citation[] }

/** All content, checked and typed, not yet linked. */
export interface Content {
  readonly site: SiteSettings;
  readonly vocabulary: Vocabulary;
  readonly venues: readonly VenueSeries[];
  readonly glossary: readonly GlossaryEntry[];
  readonly papers: readonly Entry<PaperEntry>[];
  readonly topics: readonly Entry<TopicEntry>[];
  readonly questions: readonly Entry<QuestionEntry>[];
  readonly paths: readonly Entry<PathEntry>[];
}

export interface CheckResult { readonly problems: readonly Problem[]; readonly content: Content | undefined; readonly sources: ReadonlyMap<string, Source> }

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const PAPER_HEADINGS = ['Problem', 'Approach', 'Results', 'Limits and open questions'];
/** Words of the body, by kind of entry: least and most. */
const BODY_WORDS: Readonly<Record<EntryFolder, readonly [number, number]>> = { papers: [150, 350], topics: [250, 600], questions: [120, 600], paths: [0, 400] };

/**
 * Holds every file of a content folder against every rule and reports all problems at once.
 * `today` (YYYY-MM-DD) bounds dates. `content` is undefined when anything is wrong.
 */
export function checkContent(files: readonly RawFile[], today: string): CheckResult {
  const problems: Problem[] = [];
  const sources = new Map<string, Source>();
  const data = {} as Record<DataFile, unknown>;
  const raw: Record<EntryFolder, { slug: string; source: Source }[]> = { papers: [], topics: [], questions: [], paths: [] };

  for (const { file, bytes } of files) {
    const place = placeOf(file);
    if (!place) {
      problems.push({ file, line: 1, field: 'file', message: 'no content of this name is known.', hint: `Entries are .mdx files in ${ENTRY_FOLDERS.join(', ')}; data files are ${DATA_FILES.map((name) => `${name}.yaml`).join(', ')}.` });
      continue;
    }
    const decoded = decode(file, bytes);
    if ('problem' in decoded) { problems.push(decoded.problem); continue; }
    if (place.kind === 'data') {
      const source: Source = { ...parseYaml(file, decoded.text, 1), body: '', bodyLine: 1 };
      sources.set(file, source);
      problems.push(...source.problems);
      if (source.problems.length === 0) data[place.name] = source.data;
      continue;
    }
    if (!SLUG.test(place.slug) || place.slug.length > 60) {
      problems.push({ file, line: 1, field: 'file', message: `"${place.slug}" is not a slug.`, hint: 'Name the file with at most 60 lower-case letters, digits and single hyphens.' });
      continue;
    }
    const source = parseEntry(file, decoded.text);
    sources.set(file, source);
    problems.push(...source.problems);
    if (source.problems.length === 0) raw[place.folder].push({ slug: place.slug, source });
  }

  for (const name of DATA_FILES) {
    if (!files.some((entry) => entry.file === `content/${name}.yaml`)) problems.push({ file: `content/${name}.yaml`, line: 1, field: 'file', message: 'the file is missing.', hint: 'Restore it; every atlas needs it.' });
  }

  const parsed = <T>(name: DataFile, schema: z.ZodType<T>): T | undefined => {
    const source = sources.get(`content/${name}.yaml`);
    if (!source || data[name] === undefined) return undefined;
    const result = schema.safeParse(data[name]);
    if (!result.success) problems.push(...issuesToProblems(source, result.error.issues, data[name]));
    return result.success ? result.data : undefined;
  };
  const site = parsed('site', siteSchema);
  const vocabulary = parsed('vocabulary', vocabularySchema);
  const venues = parsed('venues', venuesSchema);
  const glossary = parsed('glossary', glossarySchema);
  if (!vocabulary) return { problems, content: undefined, sources };

  const schemas = entrySchemas(vocabulary);
  const entries = <T>(folder: EntryFolder, schema: z.ZodType<T>): Entry<T>[] => raw[folder].flatMap(({ slug, source }) => {
    const body = inspectBody(source.file, source.body, source.bodyLine);
    problems.push(...body.problems, ...bodyShape(folder, source, body.words, body.headings, body.problems.length));
    const result = schema.safeParse(source.data);
    if (!result.success) { problems.push(...issuesToProblems(source, result.error.issues, source.data)); return []; }
    return [{ slug, data: result.data, body: source.body, source, citations: body.citations }];
  });
  const papers = entries('papers', schemas.paper);
  const topics = entries('topics', schemas.topic);
  const questions = entries('questions', schemas.question);
  const paths = entries('paths', schemas.path);

  problems.push(
    ...checkDates({ papers, topics, questions, paths }, site, sources.get('content/site.yaml'), today),
    ...checkUnique(papers, glossary ?? [], sources.get('content/glossary.yaml')),
    ...(venues ? checkVenues(papers, venues) : []),
    ...checkReferences({
      papers, topics, questions, paths, glossary: glossary ?? [], glossarySource: sources.get('content/glossary.yaml'),
      known: {
        papers: new Set(raw.papers.map((entry) => entry.slug)),
        topics: new Set(raw.topics.map((entry) => entry.slug)),
        questions: new Set(raw.questions.map((entry) => entry.slug)),
      },
    }),
  );
  if (problems.length > 0 || !site || !venues || !glossary) return { problems, content: undefined, sources };
  return { problems, content: { site, vocabulary, venues, glossary, papers, topics, questions, paths }, sources };
}

type Place = { kind: 'data'; name: DataFile } | { kind: 'entry'; folder: EntryFolder; slug: string };

function placeOf(file: string): Place | undefined {
  const data = DATA_FILES.find((name) => file === `content/${name}.yaml`);
  if (data) return { kind: 'data', name: data };
  const entry = /^content\/([^/]+)\/([^/]+)\.mdx$/.exec(file);
  const folder = ENTRY_FOLDERS.find((name) => name === entry?.[1]);
  return folder && entry ? { kind: 'entry', folder, slug: entry[2]! } : undefined;
}

function bodyShape(folder: EntryFolder, source: Source, words: number, headings: readonly string[], broken: number): Problem[] {
  if (broken > 0) return [];
  const [least, most] = BODY_WORDS[folder];
  const out: Problem[] = [];
  const report = (message: string, hint: string) => out.push({ file: source.file, line: source.bodyLine, field: 'body', message, hint });
  if (words < least) report(`the body has ${words} words; at least ${least} are wanted.`, 'Say what is missing for a reader.');
  if (words > most) report(`the body has ${words} words; at most ${most} are allowed.`, 'Shorten it.');
  if (folder === 'papers' && headings.join('|') !== PAPER_HEADINGS.join('|')) {
    report(`the headings are ${headings.length ? headings.map((text) => `"${text}"`).join(', ') : 'missing'}.`, `Use these, in this order: ${PAPER_HEADINGS.join(', ')}.`);
  }
  return out;
}

interface Entries { readonly papers: readonly Entry<PaperEntry>[]; readonly topics: readonly Entry<TopicEntry>[]; readonly questions: readonly Entry<QuestionEntry>[]; readonly paths: readonly Entry<PathEntry>[] }

const isCalendarDay = (text: string): boolean => {
  const full = text.length === 7 ? `${text}-01` : text;
  const date = new Date(`${full}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(full);
};

function checkDates({ papers, topics, questions, paths }: Entries, site: SiteSettings | undefined, siteSource: Source | undefined, today: string): Problem[] {
  const out: Problem[] = [];
  const check = (source: Source, path: readonly (string | number)[], value: string) => {
    if (!isCalendarDay(value)) out.push(at(source, path, `${value} is not a day of the calendar.`, 'Correct it.'));
    else if (value.slice(0, 10) > today.slice(0, value.length)) out.push(at(source, path, `${value} lies in the future.`, 'Correct it.'));
    else if (value < '1950') out.push(at(source, path, `${value} is too early.`, 'Correct it.'));
  };
  for (const { data, source } of papers) {
    check(source, ['published'], data.published);
    check(source, ['basis', 'date'], data.basis.date);
    data.corrections?.forEach((correction, i) => check(source, ['corrections', i, 'date'], correction.date));
  }
  for (const { data, source } of [...topics, ...questions, ...paths]) check(source, ['updated'], data.updated);
  if (site && siteSource) check(siteSource, ['updated'], site.updated);
  return out;
}

function checkUnique(papers: readonly Entry<PaperEntry>[], glossary: readonly GlossaryEntry[], glossarySource: Source | undefined): Problem[] {
  const out: Problem[] = [];
  for (const field of ['arxiv', 'doi', 'aclAnthology', 'openreview', 'title'] as const) {
    const seen = new Map<string, string>();
    for (const { data, source } of papers) {
      const value = data[field]?.toLowerCase();
      if (value === undefined) continue;
      const first = seen.get(value);
      if (first) out.push(at(source, [field], `"${data[field]}" is also in ${first}.`, 'Keep one entry per paper.'));
      else seen.set(value, source.file);
    }
  }
  const slugs = new Map(papers.map(({ slug, source }) => [slug, source.file]));
  for (const { data, source } of papers) {
    data.redirectFrom?.forEach((old, i) => {
      const owner = slugs.get(old);
      if (owner) out.push(at(source, ['redirectFrom', i], `"${old}" is in use by ${owner}.`, 'Use slugs that no entry has.'));
      else slugs.set(old, source.file);
    });
  }
  if (glossarySource) {
    const names = new Map<string, string>();
    const ids = new Map<string, number>();
    glossary.forEach((entry, i) => {
      if (ids.has(entry.id)) out.push(at(glossarySource, [i, 'id'], `the id "${entry.id}" stands twice.`, 'Give every term its own id.'));
      ids.set(entry.id, i);
      for (const name of [entry.term, ...(entry.abbreviations ?? []), ...(entry.aliases ?? [])]) {
        const key = name.toLowerCase();
        const owner = names.get(key);
        if (owner !== undefined) out.push(at(glossarySource, [i], `"${name}" also names "${owner}".`, 'A name may belong to one term only.'));
        else names.set(key, entry.id);
      }
    });
  }
  return out;
}

function checkVenues(papers: readonly Entry<PaperEntry>[], venues: readonly VenueSeries[]): Problem[] {
  return papers.flatMap(({ data, source }) => {
    if (data.venue === undefined || matchVenue(data.venue, venues)) return [];
    return [at(source, ['venue'], `the venue "${data.venue}" is not known.`, didYouMean(data.venue, venues.flatMap((v) => [v.short, ...(v.also ?? [])]), 'content/venues.yaml'))];
  });
}
