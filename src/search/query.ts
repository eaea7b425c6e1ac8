import { wordsOf, type Word } from './text.ts';

/** What a reader typed, taken apart. */
export interface Query {
  /** The words that are searched for, in order. */
  readonly words: readonly Word[];
  readonly phrases: readonly (readonly Word[])[];
  /** Words that must not occur. */
  readonly without: readonly Word[];
  readonly filters: readonly FieldFilter[];
  /** Notes for the reader, e.g. about an unknown prefix or a query that was cut. */
  readonly notes: readonly string[];
  /** The text without filters and exclusions, for names and titles. */
  readonly plain: string;
}
export interface FieldFilter { readonly field: FilterField; readonly value: string }

export const FILTER_FIELDS = ['author', 'year', 'venue', 'topic', 'lang'] as const;
export type FilterField = (typeof FILTER_FIELDS)[number];

/** Longer queries are cut: no need takes more, and the page must stay quick. */
export const MAX_QUERY_LENGTH = 300;
export const MAX_WORDS = 24;

/** A pasted link or label of arXiv, of which the number is searched for. */
const ARXIV = /(?:(?:https?:\/\/)?(?:www\.)?arxiv\.org\/(?:abs|pdf|html)\/|\barxiv:\s*)(\d{4}\.\d{4,5})(?:v\d+)?(?:\.pdf)?/gi;

const TOKEN = /(-?)(?:([a-z]+):)?(?:"([^"]*)"|(\S+))/giu;

/** Reads quoted phrases, -word and field prefixes; never fails. Control characters count as spaces. */
export function parseQuery(input: string): Query {
  const notes: string[] = [];
  let text = input.replace(/[\p{C}]+/gu, ' ').replace(/[“”]/g, '"').replace(ARXIV, '$1').trim();
  if (text.length > MAX_QUERY_LENGTH) {
    text = text.slice(0, MAX_QUERY_LENGTH);
    notes.push(`Only the first ${MAX_QUERY_LENGTH} characters were searched for.`);
  }
  const words: Word[] = [];
  const phrases: Word[][] = [];
  const without: Word[] = [];
  const filters: FieldFilter[] = [];
  const plain: string[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [whole, minus, prefix, quoted, bare] = match;
    const value = quoted ?? bare ?? '';
    const field = FILTER_FIELDS.find((name) => name === prefix?.toLowerCase());
    if (field && value.replace(/"/g, '') !== '') { filters.push({ field, value: value.replace(/"/g, '') }); continue; }
    if (prefix && !field && quoted === undefined && FIELD_LIKE.test(whole)) notes.push(`"${prefix}:" is not a field; fields are ${FILTER_FIELDS.map((name) => `${name}:`).join(', ')}.`);
    const found = [...wordsOf(prefix && !field ? `${prefix} ${value}` : value)];
    if (minus && found.length > 0 && whole.length > 1) { without.push(...found); continue; }
    if (quoted !== undefined && found.length > 0) phrases.push(found);
    words.push(...found);
    plain.push(value);
  }
  if (words.length > MAX_WORDS) notes.push(`Only the first ${MAX_WORDS} words were searched for.`);
  return { words: words.slice(0, MAX_WORDS), phrases, without, filters, notes, plain: plain.join(' ') };
}

/** "autor:smith" looks like a field, "https://…" or "note: something" does not. */
const FIELD_LIKE = /^-?[a-z]+:[^\s/]/i;
