import { splitWord, stem } from './text.ts';

/** A stretch of text; `mark` where it matches the query. */
export interface Segment { readonly text: string; readonly mark: boolean }

const keysOfWord = (raw: string): readonly string[] => {
  const { joined, parts } = splitWord(raw);
  return parts.length > 1 ? [stem(joined), ...parts.map(stem)] : [stem(joined)];
};

/** Marks the words of a text whose stem is among the keys. */
export function highlight(text: string, keys: ReadonlySet<string>): readonly Segment[] {
  const segments: { text: string; mark: boolean }[] = [];
  let space = '';
  for (const piece of text.split(/(\s+)/)) {
    if (piece.trim() === '') { space += piece; continue; }
    const mark = keysOfWord(piece).some((key) => keys.has(key));
    const last = segments.at(-1);
    if (last?.mark === mark) last.text += space + piece;
    else if (mark) { if (last) last.text += space; segments.push({ text: piece, mark }); }
    else segments.push({ text: space + piece, mark });
    space = '';
  }
  return segments;
}

const LONGEST_PASSAGE = 240;

/** Sentences of a text: ends at a full stop, question or exclamation mark before a capital or digit. */
const sentences = (text: string): readonly string[] => text.split(/(?<=[.!?])\s+(?=[\p{Lu}\d])/u);

/**
 * The sentence of a text that holds most of the keys, rarer ones counting more, or undefined when none holds any.
 * `rarity` gives the weight of a key. A sentence that is too long is cut around its first match.
 */
export function passage(text: string, keys: ReadonlySet<string>, rarity: (key: string) => number): string | undefined {
  let best: string | undefined;
  let bestScore = 0;
  for (const sentence of sentences(text)) {
    const found = new Set(sentence.split(/\s+/).flatMap(keysOfWord).filter((key) => keys.has(key)));
    const score = [...found].reduce((sum, key) => sum + rarity(key), 0);
    if (score > bestScore) { best = sentence; bestScore = score; }
  }
  if (best === undefined || best.length <= LONGEST_PASSAGE) return best;
  const words = best.split(' ');
  const first = words.findIndex((word) => keysOfWord(word).some((key) => keys.has(key)));
  const start = Math.max(0, first - 8);
  let cut = words.slice(start).join(' ');
  if (cut.length > LONGEST_PASSAGE) cut = `${cut.slice(0, LONGEST_PASSAGE).replace(/\s+\S*$/, '')} …`;
  if (start > 0) cut = `… ${cut}`;
  return cut;
}
