import { STOP_WORDS, stem, wordsOf } from './text.ts';

/** Names that mean the same, one group a glossary term. As published: the term first. */
export type AliasGroups = readonly (readonly string[])[];

/** A stretch of the query that names a term. */
export interface AliasMatch { readonly start: number; readonly length: number; readonly group: number; readonly name: string }

export interface Aliases {
  readonly groups: AliasGroups;
  /** Longest names found in the words, leftmost first, not overlapping. */
  match(words: readonly string[]): readonly AliasMatch[];
}

/** A name as a string of stems in which joined and spaced forms look alike. */
const signature = (words: readonly string[]): string => words.map(stem).join('');

const LONGEST_NAME = 6;

export function createAliases(groups: AliasGroups): Aliases {
  const bySignature = new Map<string, { group: number; name: string }>();
  groups.forEach((names, group) => {
    for (const name of names) {
      const words = wordsOf(name).flatMap((word) => word.parts);
      for (const key of [signature(words), stem(words.join(''))]) if (!bySignature.has(key)) bySignature.set(key, { group, name });
    }
  });
  return {
    groups,
    match(words) {
      const found: AliasMatch[] = [];
      for (let start = 0; start < words.length;) {
        let step = 1;
        for (let length = Math.min(LONGEST_NAME, words.length - start); length > 0; length--) {
          const slice = words.slice(start, start + length);
          if (length === 1 && STOP_WORDS.has(slice[0]!)) continue;
          const hit = bySignature.get(signature(slice)) ?? bySignature.get(stem(slice.join('')));
          if (hit) { found.push({ start, length, ...hit }); step = length; break; }
        }
        start += step;
      }
      return found;
    },
  };
}
