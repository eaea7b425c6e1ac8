/**
 * The fields in which a word can stand: metadata keys, whose word positions Pagefind keeps apart, and the
 * summary sentence, which is the text of an indexed page.
 */
export const META_FIELDS = ['title', 'name', 'keywords', 'labels', 'authors', 'venue', 'text'] as const;
export type MetaField = (typeof META_FIELDS)[number];
export type Field = MetaField | 'tldr';

/** Kinds of pages that are found, by the letter that marks them in `pages.json`. */
export const KINDS = { p: 'paper', t: 'topic', q: 'question', g: 'term', r: 'path' } as const;
export type KindLetter = keyof typeof KINDS;
export type Kind = (typeof KINDS)[KindLetter];
