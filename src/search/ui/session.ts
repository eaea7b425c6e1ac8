import { openBundle, type Bundle, type Card } from '../bundle.ts';
import { search, type Hit, type SearchOptions, type SearchResult } from '../search.ts';
import { ownBundle, readerOf } from './client.ts';

/** Another atlas whose papers appear in the results: its name and the address of its home page. */
export interface OtherAtlas { readonly name: string; readonly url: string }

/** A result wherever it comes from. */
export interface Item { readonly hit: Hit; readonly bundle: Bundle; /** The other atlas it comes from. */ readonly origin?: OtherAtlas; }

export interface Outcome {
  readonly own: SearchResult;
  readonly papers: readonly Item[];
  readonly others: readonly Item[];
  /** Names of atlases that did not answer. */
  readonly silent: readonly string[];
}

const foreign = new Map<string, Promise<Bundle>>();
function foreignBundle({ url }: OtherAtlas): Promise<Bundle> {
  const known = foreign.get(url);
  if (known) return known;
  const opening = openBundle(readerOf(new URL('search/', url.endsWith('/') ? url : `${url}/`).href));
  foreign.set(url, opening);
  opening.catch(() => foreign.delete(url));
  return opening;
}

const byScore = (a: Item, b: Item): number => Number(b.hit.isName) - Number(a.hit.isName) || b.hit.score - a.hit.score;

/** Searches this atlas and the others at once. Fails only when this one cannot be searched; others that fail are named. */
export async function searchAll(typed: string, options: SearchOptions, others: readonly OtherAtlas[]): Promise<Outcome> {
  const bundle = await ownBundle();
  const away = Promise.all(others.map(async (origin) => {
    try {
      const other = await foreignBundle(origin);
      const found = await search(other, typed, options);
      return { origin, items: found.papers.map((hit): Item => ({ hit, bundle: other, origin })) };
    } catch { return { origin, items: undefined }; }
  }));
  const own = await search(bundle, typed, options);
  const answers = await away;
  const papers = [...own.papers.map((hit): Item => ({ hit, bundle })), ...answers.flatMap(({ items }) => items ?? [])];
  return {
    own, papers: answers.length > 0 ? papers.sort(byScore) : papers,
    others: own.others.map((hit): Item => ({ hit, bundle })),
    silent: answers.flatMap(({ origin, items }) => (items ? [] : [origin.name])),
  };
}

/** In which rounds a query is asked: the own atlas first, so that another that is slow keeps nothing back, then all. */
export const rounds = (others: readonly OtherAtlas[]): readonly (readonly OtherAtlas[])[] => (others.length > 0 ? [[], others] : [[]]);

export interface Shown { readonly item: Item; readonly card: Card }

/** Loads what the items show. Items whose card fails are left out and counted. */
export async function withCards(items: readonly Item[]): Promise<{ readonly shown: readonly Shown[]; readonly failed: number }> {
  const cards = await Promise.all(items.map(async (item) => {
    try { return { item, card: await item.bundle.card(item.hit.target) }; } catch { return undefined; }
  }));
  const shown = cards.filter((entry) => entry !== undefined);
  return { shown, failed: items.length - shown.length };
}
