import { STOP_WORDS, stem, wordsOf } from './text.ts';

/**
 * Names that mean the same, one group a glossary term, the term first. As published a name is followed by `|` and
 * the index keys under which it stands; without keys, some word of it stands on no page.
 */
export type AliasGroups = readonly (readonly string[])[];

export interface AliasName { readonly text: string; readonly keys: readonly string[] }

/** A stretch of the query that names a term. */
export interface AliasMatch { readonly start: number; readonly length: number; readonly group: number; readonly name: AliasName }

export interface Aliases {
  /** The names of a group that stand on some page. */
  searchable(group: number): readonly AliasName[];
  /** Longest names found in the words, leftmost first, not overlapping. */
  match(words: readonly string[]): readonly AliasMatch[];
}

/** A name as a string of stems in which joined and spaced forms look alike. */
const signature = (words: readonly string[]): string => words.map(stem).join('');

const LONGEST_NAME = 6;

function readName(published: string): AliasName {
  const [text = '', keys = ''] = published.split('|');
  return { text, keys: keys.split(' ').filter(Boolean) };
}

export function createAliases(published: AliasGroups): Aliases {
  const groups = published.map((names) => names.map(readName));
  const bySignature = new Map<string, { group: number; name: AliasName }>();
  groups.forEach((names, group) => {
    for (const name of names) {
      const words = wordsOf(name.text).flatMap((word) => word.parts);
      for (const key of [signature(words), stem(words.join(''))]) if (!bySignature.has(key)) bySignature.set(key, { group, name });
    }
  });
  return {
    searchable: (group) => (groups[group] ?? []).filter((name) => name.keys.length > 0),
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
