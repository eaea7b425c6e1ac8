import { editDistance } from '../content/nearest.ts';
import { stem } from './text.ts';

/**
 * The words of the corpus as they are written, in files by first letter, so that a query loads only those that
 * its words begin with. It says which words exist before any index chunk is loaded, and is what spelling is
 * corrected against.
 */

/** One file of the lexicon as it is published. */
export interface LexiconChunk {
  /** Words in order, each `word`, `word:pages` where it stands on more than one page, with `>key` where the index has it under another key than its stem. */
  readonly words: string;
  /** Common words of English that stand on no page, which are therefore not corrected. */
  readonly english: string;
  /** Page numbers by hash of a name or title that begins with this letter. */
  readonly names: Readonly<Record<string, readonly number[]>>;
}

export interface LexiconWord { readonly word: string; readonly key: string; readonly pages: number }

/** What is known of the words that begin with the loaded letters. */
export interface Lexicon {
  /** Some letter could not be loaded, so that a word that is not found may exist. */
  readonly incomplete: boolean;
  find(word: string): LexiconWord | undefined;
  /** A word that differs from `word` in a regular ending alone. */
  withStemOf(word: string): LexiconWord | undefined;
  /** Whether a word that no page has is a common word of English. */
  isEnglish(word: string): boolean;
  /** Words that begin with `prefix`, most frequent first, at most `most`. */
  withPrefix(prefix: string, most: number): readonly LexiconWord[];
  /** Words within a few edits, nearest first, then most frequent first. */
  near(word: string): readonly LexiconWord[];
  namesOf(text: string): readonly number[];
}

/** Letter under which a word is filed: a to z, 0 for digits, _ for anything else. */
export function letterOf(word: string): string {
  const first = word.charAt(0);
  if (/[a-z]/.test(first)) return first;
  return /\d/.test(first) ? '0' : '_';
}

/** FNV-1a over UTF-16 units, as seven characters: short, stable, good enough to tell names apart. */
export function hashName(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(36);
}

/** The form of a name in which it is compared: letters and digits only, lower case, accents dropped. */
export const nameKey = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** A word as it is filed; its key is its stem unless another is given. Stems are made when they are asked for. */
interface Filed { readonly word: string; readonly pages: number; readonly key?: string }

const parsed = new WeakMap<LexiconChunk, readonly Filed[]>();

function parseChunk(chunk: LexiconChunk): readonly Filed[] {
  const known = parsed.get(chunk);
  if (known) return known;
  const words = chunk.words.split(' ').filter(Boolean).map((item): Filed => {
    const [left = '', key] = item.split('>');
    const [word = '', pages] = left.split(':');
    return { word, pages: Number(pages ?? 1), ...(key !== undefined && { key }) };
  });
  parsed.set(chunk, words);
  return words;
}

/** Regular endings, with a consonant doubled before them or not. Others may be slips: "contineous" has the stem of "continuing". */
const INFLECTION = /^[a-z]?(?:e?s|e?d|ings?|e?rs?|y|ly|e)$/;
/** Shorter stems are too few letters to tell a word by. */
const SHORTEST_STEM = 3;

const withKey = ({ word, pages, key }: Filed): LexiconWord => ({ word, pages, key: key ?? stem(word) });

/** Edits that are forgiven: none in words of up to four letters, one in words of up to seven, two beyond. */
const editLimit = (length: number): number => (length < 5 ? 0 : length < 8 ? 1 : 2);

export function createLexicon(chunks: readonly LexiconChunk[], incomplete = false): Lexicon {
  const all = chunks.flatMap(parseChunk);
  const byWord = new Map(all.map((entry) => [entry.word, entry]));
  const english = new Set(chunks.flatMap((chunk) => chunk.english.split(' ')));
  const byFrequency = (a: Filed, b: Filed): number => b.pages - a.pages || (a.word < b.word ? -1 : 1);
  return {
    incomplete,
    find: (word) => { const entry = byWord.get(word); return entry && withKey(entry); },
    withStemOf(word) {
      const key = stem(word);
      if (key.length < SHORTEST_STEM || !INFLECTION.test(word.slice(key.length))) return undefined;
      const entry = all.find((item) => item.word.startsWith(key.slice(0, SHORTEST_STEM)) && withKey(item).key === key);
      return entry && withKey(entry);
    },
    isEnglish: (word) => english.has(word),
    withPrefix: (prefix, most) => all.filter((entry) => entry.word.startsWith(prefix)).sort(byFrequency).slice(0, most).map(withKey),
    near(word) {
      const limit = editLimit(word.length);
      if (limit === 0) return [];
      return all
        .map((entry) => ({ entry, distance: editDistance(word, entry.word, limit) }))
        .filter(({ entry, distance }) => distance <= limit && entry.word.length > 2)
        .sort((a, b) => a.distance - b.distance || Number(b.entry.word[0] === word[0]) - Number(a.entry.word[0] === word[0]) || byFrequency(a.entry, b.entry))
        .map(({ entry }) => withKey(entry));
    },
    namesOf: (text) => { const hash = hashName(nameKey(text)); return chunks.flatMap((chunk) => chunk.names[hash] ?? []); },
  };
}
