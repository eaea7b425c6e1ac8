import { createAliases, type Aliases } from './aliases.ts';
import type { Bundle, Page } from './bundle.ts';
import { expand, lookupForms, type Concept, type ExpandOptions, type Expansion } from './expand.ts';
import { parseQuery, type Query } from './query.ts';
import { rank, type Ranked } from './rank.ts';
import { splitWord } from './text.ts';

/** What a search did, for the page and for the reader. */
export interface SearchResult {
  readonly query: Query;
  readonly expansion: Expansion;
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
const MOST_EXTRA_KEYS = 3;

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
  const lexicon = await bundle.lexicon([...lookupForms(query.words, names), ...exclude, splitWord(query.plain).joined]);
  const expansion = expand(query.words, lexicon, names, options);
  const { concepts } = expansion;

  const excluded = exclude.flatMap((word) => lexicon.find(word)?.key ?? []);
  const required = query.phrases.flatMap((phrase) => phrase.map((word) => lexicon.find(word.joined)?.key ?? word.joined));
  let { failed } = await bundle.load([...keysOf(concepts, true), ...excluded, ...required]);
  const synonyms = [...new Set(keysOf(concepts, false))];
  const missing = synonyms.filter((key) => !bundle.isLoaded(key)).slice(0, MOST_EXTRA_KEYS);
  if (missing.length > 0) failed = (await bundle.load(missing)).failed || failed;

  const without = new Set(excluded.flatMap((key) => [...(bundle.postings(key)?.keys() ?? [])]));
  const hasPhrase = (page: number): boolean => required.every((key) => bundle.postings(key)?.has(page));
  const accept = (page: number): boolean => {
    const target = bundle.pages[page];
    if (!target || without.has(page) || !hasPhrase(page)) return false;
    return target.kind !== 'paper' || !options.allowed || options.allowed.has(target.slug);
  };
  const isPaper = (page: number): boolean => bundle.pages[page]?.kind === 'paper';
  const postings = (key: string) => bundle.postings(key);
  const named = new Set(lexicon.namesOf(query.plain));
  const hit = (ranked: Ranked): Hit => ({ ...ranked, target: bundle.pages[ranked.page]!, isName: named.has(ranked.page) });
  const nameFirst = (a: Hit, b: Hit): number => Number(b.isName) - Number(a.isName);

  const papers = rank({ concepts, postings, pages: bundle.papers, accept: (page) => isPaper(page) && accept(page) }).map(hit).sort(nameFirst);
  const others = rank({ concepts, postings, pages: bundle.pages.length - bundle.papers, accept: (page) => !isPaper(page) && accept(page) }).map(hit).sort(nameFirst);
  return { query, expansion, papers: withNames(papers, named, bundle, accept), others, incomplete: failed };
}

/** A name made of stop words alone ("Up") is found by its name even where no word of it counts. */
function withNames(papers: readonly Hit[], named: ReadonlySet<number>, bundle: Bundle, accept: (page: number) => boolean): readonly Hit[] {
  const seen = new Set(papers.map((paper) => paper.page));
  const missing = [...named].filter((page) => !seen.has(page) && bundle.pages[page]?.kind === 'paper' && accept(page));
  return [...missing.map((page): Hit => ({ page, score: 0, matches: [], target: bundle.pages[page]!, isName: true })), ...papers];
}
