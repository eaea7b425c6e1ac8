import { stem } from '../search/text.ts';

const known = new Map<string, string>();

/** The stem of a word, made once: an index asks for the same words thousands of times. */
export function stemOnce(word: string): string {
  const found = known.get(word);
  if (found !== undefined) return found;
  const made = stem(word);
  known.set(word, made);
  return made;
}
