import type { Bundle } from './bundle.ts';
import type { Lexicon } from './lexicon.ts';
import type { Query } from './query.ts';
import { STOP_WORDS, wordsOf, type Word } from './text.ts';

/** What a query demands of a page beside being relevant, as index keys. */
export interface Conditions {
  /** Words that must not stand on it. */
  readonly without: readonly string[];
  /** Words of quoted phrases, all of which must; without stop words, which the index does not hold. */
  readonly phraseWords: readonly string[];
  /** Words that must stand among its authors. */
  readonly authors: readonly string[];
}

const authorWords = (query: Query): readonly Word[] => query.filters.filter(({ field }) => field === 'author').flatMap(({ value }) => wordsOf(value));

/** Words of the conditions, so that the lexicon is loaded for them. */
export const conditionForms = (query: Query): readonly string[] => [...query.without, ...authorWords(query)].map((word) => word.joined);

export function conditionsOf(query: Query, lexicon: Lexicon): Conditions {
  // A word that the corpus does not have keeps its own form as key: no page has it, so no page fulfils the condition.
  const keys = (words: readonly Word[]): string[] => words.map((word) => lexicon.find(word.joined)?.key ?? word.joined);
  return { without: keys(query.without), phraseWords: keys(query.phrases.flat().filter((word) => !STOP_WORDS.has(word.joined))), authors: keys(authorWords(query)) };
}

/** Whether a page fulfils the conditions, once the chunks of their keys are loaded. Quoted words need only be there; see `phrases.ts`. */
export function fulfils(bundle: Bundle, { without, phraseWords, authors }: Conditions): (page: number) => boolean {
  const has = (key: string, page: number): boolean => bundle.postings(key)?.has(page) ?? false;
  return (page) => !without.some((key) => has(key, page))
    && phraseWords.every((key) => has(key, page))
    && authors.every((key) => bundle.postings(key)?.get(page)?.some(({ field }) => field === 'authors'));
}
