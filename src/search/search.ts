import { createAliases, type Aliases } from './aliases.ts';
import type { Bundle, Card, Page } from './bundle.ts';
import { expand, lookupForms, type Concept, type ExpandOptions, type Expansion } from './expand.ts';
import { nameKey } from './lexicon.ts';
import { parseQuery, type Query } from './query.ts';
import { rank, type Ranked } from './rank.ts';
import { SPREAD, hubsAmong, spread } from './spread.ts';
import { wordsOf } from './text.ts';

/** What a search did, for the page and for the reader. */
export interface SearchResult {
  readonly query: Query;
  readonly expansion: Expansion;
  /** Best first. Those without matches have none of the words but are near papers that have. */
  readonly papers: readonly Hit[];
  /** Topics, questions, terms and paths, best first. */
  readonly others: readonly Hit[];
  /** A part of the index could not be loaded, so that results may be missing. */
  readonly incomplete: boolean;
}
export interface Hit extends Ranked { readonly target: Page; /** The query is this page's name or title. */ readonly isName: boolean }

export interface SearchOptions extends ExpandOptions {
  /** Papers that a field prefix allows; undefined when there is no such prefix. */
  readonly allowed?: ReadonlySet<string>;
}

/** Chunks are about 24 kB: synonyms may load this many more than the typed words need. */
const MOST_EXTRA_CHUNKS = 1;

const aliasesOf = new WeakMap<Bundle, Aliases>();
function aliases(bundle: Bundle): Aliases {
  const known = aliasesOf.get(bundle);
  if (known) return known;
  const made = createAliases(bundle.aliases);
  aliasesOf.set(bundle, made);
  return made;
}

const keysOf = (concepts: readonly Concept[], isOwn: boolean): string[] =>
  concepts.flatMap((concept) => concept.alternatives.filter((alternative) => (alternative.reason !== 'alias') === isOwn).flatMap((alternative) => alternative.keys));

/** Searches one bundle. Fails only when the bundle itself cannot be read. */
export async function search(bundle: Bundle, input: string, options: SearchOptions = {}): Promise<SearchResult> {
  const query = parseQuery(input);
  const names = aliases(bundle);
  const exclude = query.without.map((word) => word.joined);
  const lexicon = await bundle.lexicon([...lookupForms(query.words), ...exclude, ...authorForms(query), nameKey(query.plain)]);
  const expansion = expand(query.words, lexicon, names, options);
  const { concepts } = expansion;

  const authorKeys = query.filters.filter(({ field }) => field === 'author').flatMap(({ value }) => wordsOf(value).map((word) => lexicon.find(word.joined)?.key ?? word.joined));
  const excluded = exclude.flatMap((word) => lexicon.find(word)?.key ?? []);
  const required = query.phrases.flatMap((phrase) => phrase.map((word) => lexicon.find(word.joined)?.key ?? word.joined));
  let { failed } = await bundle.load([...keysOf(concepts, true), ...excluded, ...required, ...authorKeys]);
  failed = (await bundle.load(keysOf(concepts, false), MOST_EXTRA_CHUNKS)).failed || failed;

  const without = new Set(excluded.flatMap((key) => [...(bundle.postings(key)?.keys() ?? [])]));
  const hasPhrase = (page: number): boolean => required.every((key) => bundle.postings(key)?.has(page));
  const hasAuthors = (page: number): boolean => authorKeys.every((key) => bundle.postings(key)?.get(page)?.some(({ field }) => field === 'authors'));
  const accept = (page: number): boolean => {
    const target = bundle.pages[page];
    if (!target || without.has(page) || !hasPhrase(page)) return false;
    if (target.kind !== 'paper') return query.filters.length === 0;
    return hasAuthors(page) && (!options.allowed || options.allowed.has(target.slug));
  };
  const isPaper = (page: number): boolean => bundle.pages[page]?.kind === 'paper';
  const postings = (key: string) => bundle.postings(key);
  const named = new Set(lexicon.namesOf(query.plain));
  const hit = (ranked: Ranked): Hit => ({ ...ranked, target: bundle.pages[ranked.page]!, isName: named.has(ranked.page) });
  const nameFirst = (a: Hit, b: Hit): number => Number(b.isName) - Number(a.isName);

  const ranked = rank({ concepts, postings, pages: bundle.papers, accept: (page) => isPaper(page) && accept(page) });
  const onlyFilters = query.words.length === 0 && (query.filters.length > 0 || excluded.length > 0);
  const everything = onlyFilters ? bundle.pages.filter((page) => page.kind === 'paper' && accept(page.number)).map((page): Ranked => ({ page: page.number, score: 0, coverage: 0, matches: [] })) : [];
  const papers = [...ranked, ...everything].map(hit).sort(nameFirst);
  const others = rank({ concepts, postings, pages: bundle.pages.length - bundle.papers, accept: (page) => !isPaper(page) && accept(page) }).map(hit).sort(nameFirst);
  const spreading = query.phrases.length > 0 || without.size > 0 ? papers : (await withNeighbours(bundle, papers, others, accept)).toSorted(nameFirst);
  return { query, expansion, papers: withNames(spreading, named, bundle, accept), others, incomplete: failed };
}

const authorForms = (query: Query): readonly string[] => query.filters.filter(({ field }) => field === 'author').flatMap(({ value }) => wordsOf(value).map((word) => word.joined));

/** A name made of stop words alone ("Up") is found by its name even where no word of it counts. */
function withNames(papers: readonly Hit[], named: ReadonlySet<number>, bundle: Bundle, accept: (page: number) => boolean): readonly Hit[] {
  const seen = new Set(papers.map((paper) => paper.page));
  const missing = [...named].filter((page) => !seen.has(page) && bundle.pages[page]?.kind === 'paper' && accept(page));
  return [...missing.map((page): Hit => ({ page, score: 0, coverage: 0, matches: [], target: bundle.pages[page]!, isName: true })), ...papers];
}

/** Ranks anew by what the best papers and the best topics, questions and terms say of the papers near them. Cards that cannot be loaded say nothing. */
async function withNeighbours(bundle: Bundle, papers: readonly Hit[], others: readonly Hit[], accept: (page: number) => boolean): Promise<readonly Hit[]> {
  const nearOf = async ({ target }: Hit): Promise<Card['near']> => {
    try { return (await bundle.card(target)).near; } catch { return []; }
  };
  const [near, hubs] = await Promise.all([
    Promise.all(papers.slice(0, SPREAD.seeds).map(async (hit): Promise<[string, Card['near']]> => [hit.target.slug, await nearOf(hit)])).then((entries) => new Map(entries)),
    Promise.all(hubsAmong(others).map(async (hit) => ({ coverage: hit.coverage, near: await nearOf(hit) }))),
  ]);
  const hits = new Map(papers.map((hit) => [hit.target.slug, hit]));
  const bySlug = new Map(bundle.pages.filter((page) => page.kind === 'paper').map((page) => [page.slug, page]));
  return spread(papers.map(({ target, score }) => ({ slug: target.slug, score })), (slug) => near.get(slug), hubs).flatMap(({ slug, score }): Hit[] => {
    const known = hits.get(slug);
    if (known) return [{ ...known, score }];
    const target = bySlug.get(slug);
    return target && accept(target.number) ? [{ page: target.number, score, coverage: 0, matches: [], target, isName: false }] : [];
  });
}
