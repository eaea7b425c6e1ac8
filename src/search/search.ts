import { createAliases, type Aliases } from './aliases.ts';
import type { Bundle, Card, Page } from './bundle.ts';
import { conditionForms, conditionsOf, fulfils } from './conditions.ts';
import { expand, lookupForms, type Concept, type ExpandOptions, type Expansion } from './expand.ts';
import { nameKey } from './lexicon.ts';
import { hasPhrases } from './phrases.ts';
import { parseQuery, type Query } from './query.ts';
import { rank, type Ranked } from './rank.ts';
import { SPREAD, hubsAmong, spread } from './spread.ts';

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

/** Synonyms may load more chunks than the typed words need while they are no more than this in all. */
const MOST_CHUNKS = 16;
/** Pages whose text is read for quoted phrases, best first. */
const MOST_PHRASE_PAGES = 60;

const aliasesOf = new WeakMap<Bundle, Aliases>();
function aliases(bundle: Bundle): Aliases {
  const made = aliasesOf.get(bundle) ?? createAliases(bundle.aliases);
  aliasesOf.set(bundle, made);
  return made;
}

const keysOf = (concepts: readonly Concept[], isOwn: boolean): string[] =>
  concepts.flatMap((concept) => concept.alternatives.filter((alternative) => (alternative.reason !== 'alias') === isOwn).flatMap((alternative) => alternative.keys));

const namesFirst = (hits: readonly Hit[]): readonly Hit[] => hits.toSorted((a, b) => Number(b.isName) - Number(a.isName));

/** Searches one bundle. Fails only when the bundle itself cannot be read. */
export async function search(bundle: Bundle, input: string, options: SearchOptions = {}): Promise<SearchResult> {
  const query = parseQuery(input);
  const names = aliases(bundle);
  const lexicon = await bundle.lexicon([...lookupForms(query.words), ...conditionForms(query), nameKey(query.plain)]);
  const expansion = expand(query.words, lexicon, names, options);
  const { concepts } = expansion;
  const conditions = conditionsOf(query, lexicon);
  const index = await bundle.load([...keysOf(concepts, true), ...Object.values(conditions).flat()], keysOf(concepts, false), MOST_CHUNKS);

  const isAllowed = fulfils(bundle, conditions);
  const isPaper = (number: number): boolean => bundle.pages[number]?.kind === 'paper';
  const acceptPaper = (number: number): boolean => {
    const page = bundle.pages[number];
    return page?.kind === 'paper' && isAllowed(number) && (options.allowed?.has(page.slug) ?? true);
  };
  const acceptOther = (number: number): boolean => query.filters.length === 0 && !isPaper(number) && isAllowed(number);
  const named = new Set(lexicon.namesOf(query.plain));
  const hit = (ranked: Ranked): Hit[] => { const target = bundle.pages[ranked.page]; return target ? [{ ...ranked, target, isName: named.has(ranked.page) }] : []; };
  const ranked = (accept: (page: number) => boolean, pages: number): readonly Hit[] => rank({ concepts, postings: index.postings, pages, accept }).flatMap(hit);

  const others = namesFirst(ranked(acceptOther, bundle.pages.length - bundle.papers));
  let papers = ranked(acceptPaper, bundle.papers);
  if (query.words.length === 0 && query.plain === '') papers = wordless(bundle, query, acceptPaper);
  else if (query.phrases.length > 0) papers = await withPhrases(bundle, papers, query);
  else if (conditions.without.length === 0) papers = await withNeighbours(bundle, papers, others, acceptPaper);
  const found = new Set(papers.map(({ page }) => page));
  // A name made of stop words alone ("Up") is found by its name even where no word of it counts.
  const missing = [...named].filter((page) => !found.has(page) && acceptPaper(page)).map((page) => unmatched(page)).flatMap(hit);
  return { query, expansion, papers: namesFirst([...missing, ...papers]), others, incomplete: lexicon.incomplete || index.failed };
}

const unmatched = (page: number, score = 0): Ranked => ({ page, score, coverage: 0, matches: [] });

/** A query of filters or exclusions alone shows every paper that they leave, in the catalogue's order. */
function wordless(bundle: Bundle, query: Query, accept: (page: number) => boolean): readonly Hit[] {
  if (query.filters.length === 0 && query.without.length === 0) return [];
  return bundle.pages.filter(({ number }) => accept(number)).map((target) => ({ ...unmatched(target.number), target, isName: false }));
}

/** Keeps the papers whose text has every quoted phrase. */
async function withPhrases(bundle: Bundle, papers: readonly Hit[], query: Query): Promise<readonly Hit[]> {
  const checked = await Promise.all(papers.slice(0, MOST_PHRASE_PAGES).map(async (hit) => {
    try { return hasPhrases(await bundle.card(hit.target), query.phrases) ? [hit] : []; } catch { return []; }
  }));
  return checked.flat();
}

/** Ranks anew by what the best papers and the best topics, questions and terms say of the papers near them. Cards that cannot be loaded say nothing. */
async function withNeighbours(bundle: Bundle, papers: readonly Hit[], others: readonly Hit[], accept: (page: number) => boolean): Promise<readonly Hit[]> {
  const nearOf = async ({ target }: Hit): Promise<Card['near']> => {
    try { return (await bundle.card(target)).near; } catch { return []; }
  };
  const [near, hubs] = await Promise.all([
    Promise.all(papers.slice(0, SPREAD.seeds).map(async (hit) => [hit.target.slug, await nearOf(hit)] as const)),
    Promise.all(hubsAmong(others).map(async (hit) => ({ coverage: hit.coverage, near: await nearOf(hit) }))),
  ]);
  const nearBySlug = new Map(near);
  const hits = new Map(papers.map((hit) => [hit.target.slug, hit]));
  const pages = new Map(bundle.pages.filter((page) => page.kind === 'paper').map((page) => [page.slug, page]));
  return spread(papers.map(({ target, score }) => ({ slug: target.slug, score })), (slug) => nearBySlug.get(slug), hubs).flatMap(({ slug, score }): Hit[] => {
    const known = hits.get(slug);
    if (known) return [{ ...known, score }];
    const target = pages.get(slug);
    return target && accept(target.number) ? [{ ...unmatched(target.number, score), target, isName: false }] : [];
  });
}
