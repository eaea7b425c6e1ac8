import { IndexError, chunkOf, readChunk, readMeta, type Meta, type Postings } from './index-format.ts';
import { createLexicon, letterOf, type Lexicon, type LexiconChunk } from './lexicon.ts';
import { KINDS, type Kind, type KindLetter } from './fields.ts';
import type { AliasGroups } from './aliases.ts';

/** Reads a file of a search bundle by its path inside the bundle. Rejects when it cannot be had. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/** `pages.json`: what the pages are, in Pagefind's order. */
export interface PageTable {
  /** Hash of the whole index; cards and lexicon carry it in their paths, so that parts of two deployments never mix. */
  readonly version: string;
  readonly meta: string;
  /** `p:slug`, `t:slug`, … by page number. */
  readonly pages: readonly string[];
  /** The letters that have a file of words; no word begins with another. */
  readonly letters: string;
}

/** What a result shows. */
export interface Card {
  readonly title: string;
  readonly tldr: string;
  /** "Gururangan et al. · ACL 2020"; empty for pages that are not papers. */
  readonly byline: string;
  readonly path: string;
  readonly body: string;
  /** Slugs of the papers nearest to a paper with their likeness (0 to 1 and a little more), nearest first. */
  readonly near: readonly (readonly [string, number])[];
}

export interface Page { readonly number: number; readonly kind: Kind; readonly slug: string }

/** What a search may read of the index. */
export interface Loaded {
  /** A chunk could not be had; its words are without postings. */
  readonly failed: boolean;
  postings(key: string): Postings | undefined;
}

/** An open search bundle: loads parts when they are asked for and keeps them. */
export interface Bundle {
  readonly pages: readonly Page[];
  readonly papers: number;
  readonly aliases: AliasGroups;
  lexicon(forms: readonly string[]): Promise<Lexicon>;
  /**
   * Loads the chunks in which `keys` stand and, up to `most` chunks in all, those that hold most of `others`. What
   * it answers with knows no other chunks, though earlier searches may have loaded them, so that the same query
   * always gives the same results.
   */
  load(keys: readonly string[], others?: readonly string[], most?: number): Promise<Loaded>;
  postings(key: string): Postings | undefined;
  card(page: Page): Promise<Card>;
}

const json = async <T>(read: ReadFile, path: string): Promise<T> => {
  const text = new TextDecoder().decode(await read(path));
  try { return JSON.parse(text) as T; } catch { throw new IndexError(`The search index is damaged: ${path} cannot be read.`); }
};

/** gzip to bytes, in every browser since 2023 and in Node. */
export async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch { throw new IndexError('The search index is damaged: a file ends too early.'); }
}

/** Throws when the table is not one: a page that was open during a deployment may meet an index of another make. */
function readTable(value: unknown): PageTable {
  const table = value as Partial<PageTable> | null;
  if (typeof table?.version !== 'string' || typeof table.meta !== 'string' || typeof table.letters !== 'string' || !Array.isArray(table.pages)) {
    throw new IndexError('The search index belongs to another version of this page. Reload the page.');
  }
  return table as PageTable;
}

/** Opens the bundle that `read` reads. Rejects when its tables cannot be read or do not belong together. */
export async function openBundle(read: ReadFile): Promise<Bundle> {
  const table = readTable(await json<unknown>(read, 'pages.json'));
  const [metaBytes, aliases] = await Promise.all([read(`pagefind/pagefind.${table.meta}.pf_meta`), json<AliasGroups>(read, `${table.version}/aliases.json`)]);
  const meta: Meta = readMeta(await gunzip(metaBytes));
  if (meta.pages.length !== table.pages.length) throw new IndexError('The search index is damaged: its parts do not belong together.');
  const pages = table.pages.map((entry, number): Page => {
    const letter = entry.charAt(0) as KindLetter;
    return { number, kind: KINDS[letter], slug: entry.slice(2) };
  });
  const letters = new Map<string, Promise<LexiconChunk | undefined>>();
  const words = new Map<string, Postings>();
  const chunks = new Map<string, Promise<boolean>>();
  const cards = new Map<number, Promise<Card>>();

  const letter = (name: string): Promise<LexiconChunk | undefined> => {
    const known = letters.get(name);
    if (known) return known;
    const loading = json<LexiconChunk>(read, `${table.version}/words/${name}.json`).catch(() => { letters.delete(name); return undefined; });
    letters.set(name, loading);
    return loading;
  };
  const chunk = (hash: string): Promise<boolean> => {
    const known = chunks.get(hash);
    if (known) return known;
    const loading = read(`pagefind/index/${hash}.pf_index`).then(gunzip).then((bytes) => {
      for (const [word, postings] of readChunk(bytes, meta.metaFields)) words.set(word, postings);
      return true;
    }).catch(() => { chunks.delete(hash); return false; });
    chunks.set(hash, loading);
    return loading;
  };
  return {
    pages, aliases, papers: pages.filter((page) => page.kind === 'paper').length,
    async lexicon(forms) {
      const wanted = [...new Set(forms.map(letterOf))].filter((name) => table.letters.includes(name)).sort();
      const found = (await Promise.all(wanted.map(letter))).filter((item) => item !== undefined);
      return createLexicon(found, found.length < wanted.length);
    },
    async load(keys, others = [], most = 0) {
      const hashOf = (key: string): string | undefined => chunkOf(meta.chunks, key)?.hash;
      const own = new Set(keys.flatMap((key) => hashOf(key) ?? []));
      const count = new Map<string, number>();
      for (const hash of others.flatMap((key) => hashOf(key) ?? [])) if (!own.has(hash)) count.set(hash, (count.get(hash) ?? 0) + 1);
      const extra = [...count].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, Math.max(0, most - own.size)).map(([hash]) => hash);
      const wanted = new Set([...own, ...extra]);
      const results = await Promise.all([...wanted].map(chunk));
      return { failed: results.includes(false), postings: (key) => (wanted.has(hashOf(key) ?? '') ? words.get(key) : undefined) };
    },
    postings: (key) => words.get(key),
    card(page) {
      const known = cards.get(page.number);
      if (known) return known;
      const loading = json<Card>(read, `${table.version}/cards/${page.kind}/${page.slug}.json`);
      cards.set(page.number, loading);
      loading.catch(() => cards.delete(page.number));
      return loading;
    },
  };
}
