import type { z } from 'zod';
import { checkBodyShape } from './body-shape.ts';
import { checkDates } from './dates.ts';
import { soundFields, type Draft, type Entry } from './entry.ts';
import { inspectBody } from './inspect-body.ts';
import { didYouMean } from './nearest.ts';
import { placeOf, slugFault } from './place.ts';
import type { Problem } from './problems.ts';
import { DATA_FILES, ENTRY_FOLDERS, type DataFile, type EntryFolder, type RawFile } from './read.ts';
import { checkGlossaryReferences, checkReferences, type Known } from './references.ts';
import { issuesToProblems } from './schema-issues.ts';
import {
  entrySchemas, glossarySchema, siteSchema, venuesSchema, vocabularySchema,
  type GlossaryEntry, type PaperEntry, type PathEntry, type QuestionEntry, type SiteSettings, type TopicEntry, type VenueSeries, type Vocabulary,
} from './schema.ts';
import { BYTE_LIMITS, decode, parseEntry, problemAt, type Source } from './source.ts';
import { checkGlossary, checkUnique, checkVenueNames } from './unique.ts';
import { matchVenue } from './venue.ts';
import { parseYaml } from './yaml.ts';

export type { Entry } from './entry.ts';

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

/** Files taken apart. `files` maps the slug of every entry that exists, readable or not, to its file. */
interface Parsed {
  readonly problems: readonly Problem[];
  readonly data: ReadonlyMap<DataFile, Source>;
  readonly entries: Readonly<Record<EntryFolder, readonly { readonly slug: string; readonly source: Source }[]>>;
  readonly files: Readonly<Record<EntryFolder, ReadonlyMap<string, string>>>;
}

function parseFiles(raw: readonly RawFile[]): Parsed {
  const problems: Problem[] = [];
  const data = new Map<DataFile, Source>();
  const entries: Record<EntryFolder, { slug: string; source: Source }[]> = { papers: [], topics: [], questions: [], paths: [] };
  const files: Record<EntryFolder, Map<string, string>> = { papers: new Map(), topics: new Map(), questions: new Map(), paths: new Map() };
  for (const { file, bytes, fault } of raw) {
    const refuse = (message: string, hint: string): void => { problems.push({ file, line: 1, field: 'file', message, hint }); };
    const place = placeOf(file);
    if (!place) {
      refuse('no content of this name is known.', `Entries are .mdx files in ${ENTRY_FOLDERS.join(', ')}; data files are ${DATA_FILES.map((name) => `${name}.yaml`).join(', ')}.`);
      continue;
    }
    const badSlug = place.kind === 'entry' ? slugFault(place.slug) : undefined;
    if (badSlug) refuse(badSlug, 'Name the file with at most 60 lower-case letters, digits and single hyphens.');
    else if (place.kind === 'entry') files[place.folder].set(place.slug, file);
    if (fault !== undefined) { refuse(fault, 'Replace it with a plain text file.'); continue; }
    const decoded = decode(file, bytes, BYTE_LIMITS[place.kind]);
    if ('problem' in decoded) { problems.push(decoded.problem); continue; }
    const source = place.kind === 'data' ? { ...parseYaml(file, decoded.text, 1), body: '', bodyLine: 1 } : parseEntry(file, decoded.text);
    problems.push(...source.problems);
    if (place.kind === 'data') data.set(place.name, source);
    else if (!badSlug) entries[place.folder].push({ slug: place.slug, source });
  }
  for (const name of DATA_FILES) {
    if (!raw.some(({ file }) => file === `content/${name}.yaml`)) problems.push({ file: `content/${name}.yaml`, line: 1, field: 'file', message: 'the file is missing.', hint: 'Restore it; every atlas needs it.' });
  }
  return { problems, data, entries, files };
}

const isReadable = (source: Source): boolean => source.problems.length === 0;

/** The ids of a glossary that may have faults elsewhere, or undefined where it is no list at all. */
function termIds(source: Source | undefined): ReadonlySet<string> | undefined {
  if (!source || !Array.isArray(source.data)) return undefined;
  return new Set(source.data.flatMap((item: unknown) => (typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? [item.id] : [])));
}

/**
 * Holds every file of a content folder against every rule and reports all problems at once.
 * `today` (YYYY-MM-DD) bounds dates. `content` is undefined when anything is wrong.
 */
export function checkContent(files: readonly RawFile[], today: string): CheckResult {
  const parsed = parseFiles(files);
  const problems: Problem[] = [...parsed.problems];

  const dataFile = <T>(name: DataFile, schema: z.ZodType<T>): T | undefined => {
    const source = parsed.data.get(name);
    if (!source || !isReadable(source)) return undefined;
    const result = schema.safeParse(source.data);
    if (!result.success) problems.push(...issuesToProblems(source, result.error.issues, source.data));
    return result.data;
  };
  const site = dataFile('site', siteSchema);
  const vocabulary = dataFile('vocabulary', vocabularySchema);
  const venues = dataFile('venues', venuesSchema);
  const glossary = dataFile('glossary', glossarySchema);

  const schemas = entrySchemas(vocabulary);
  const drafts = <T extends object>(folder: EntryFolder, schema: z.ZodType<T>): Draft<T>[] => parsed.entries[folder].map(({ slug, source }) => {
    const body = inspectBody(source.file, source.body, source.bodyLine);
    problems.push(...body.problems, ...checkBodyShape(folder, source, body));
    const draft = { slug, body: source.body, source, citations: body.citations };
    if (!isReadable(source)) return { ...draft, data: {}, whole: undefined };
    const result = schema.safeParse(source.data);
    if (result.success) return { ...draft, data: result.data, whole: result.data };
    problems.push(...issuesToProblems(source, result.error.issues, source.data));
    return { ...draft, data: soundFields<T>(source.data, result.error.issues), whole: undefined };
  });
  const all = { papers: drafts('papers', schemas.paper), topics: drafts('topics', schemas.topic), questions: drafts('questions', schemas.question), paths: drafts('paths', schemas.path) };

  const siteSource = parsed.data.get('site');
  const glossarySource = parsed.data.get('glossary');
  const venuesSource = parsed.data.get('venues');
  const known: Known = {
    papers: new Set(parsed.files.papers.keys()), topics: new Set(parsed.files.topics.keys()), questions: new Set(parsed.files.questions.keys()),
    terms: termIds(glossarySource),
  };
  problems.push(
    ...checkDates(all, site && siteSource ? { data: site, source: siteSource } : undefined, today),
    ...checkUnique(all, parsed.files.papers),
    ...checkReferences(all, known),
    ...(glossary && glossarySource ? [...checkGlossary(glossary, glossarySource), ...checkGlossaryReferences(glossary, glossarySource, known)] : []),
    ...(venues && venuesSource ? [...checkVenueNames(venues, venuesSource), ...checkVenues(all.papers, venues)] : []),
  );
  const sources = new Map([...parsed.data.values(), ...Object.values(parsed.entries).flat().map(({ source }) => source)].map((source) => [source.file, source]));
  if (problems.length > 0 || !site || !vocabulary || !venues || !glossary) return { problems, content: undefined, sources };
  const entries = <T>(list: readonly Draft<T>[]): Entry<T>[] => list.flatMap(({ whole, slug, body, source, citations }) => (whole ? [{ slug, data: whole, body, source, citations }] : []));
  return { problems, content: { site, vocabulary, venues, glossary, papers: entries(all.papers), topics: entries(all.topics), questions: entries(all.questions), paths: entries(all.paths) }, sources };
}

function checkVenues(papers: readonly Draft<PaperEntry>[], venues: readonly VenueSeries[]): Problem[] {
  return papers.flatMap(({ data: { venue }, source }) => {
    if (venue === undefined || matchVenue(venue, venues)) return [];
    return [problemAt(source, ['venue'], `the venue "${venue}" is not known.`, didYouMean(venue, venues.flatMap(({ short, also = [] }) => [short, ...also]), 'content/venues.yaml'))];
  });
}
