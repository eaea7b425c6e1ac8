import type { Aliases } from './aliases.ts';
import type { Lexicon, LexiconWord } from './lexicon.ts';
import { STOP_WORDS, spellingVariants, type Word } from './text.ts';

/** How an alternative came about; decides its weight and what the reader is told. */
export type Reason = 'typed' | 'variant' | 'parts' | 'joined' | 'prefix' | 'spelling' | 'alias';

/** Words under which a need may stand on a page: all `keys` must be there, near each other where there are several. */
export interface Alternative { readonly keys: readonly string[]; readonly weight: number; readonly reason: Reason; readonly text: string }

/** One thing that the reader asks for, with the ways in which a page may say it. */
export interface Concept {
  readonly text: string;
  readonly alternatives: readonly Alternative[];
  /** Share of its rarity that counts: less for the words of a name that is a concept of its own. */
  readonly share: number;
}

export interface Expansion {
  readonly concepts: readonly Concept[];
  readonly alsoSearched: readonly string[];
  readonly corrections: readonly { readonly from: string; readonly to: string }[];
  /** Words that no page has and nothing is near. */
  readonly unknown: readonly string[];
}

export interface ExpandOptions {
  /** The last word may be unfinished. */
  readonly typing?: boolean;
  /** Search for the words as they are typed. */
  readonly verbatim?: boolean;
}

/** What an alternative counts for against the typed word. */
export const WEIGHT: Readonly<Record<Reason, number>> = { typed: 1, variant: 1, joined: 1, parts: 0.85, prefix: 0.6, spelling: 0.5, alias: 0.75 };
export const SHARE = {
  /** Of a word's rarity, when it is part of a name that is searched for as a whole. */
  withinName: 0.6,
  /** Of the rarity of such a name. */
  name: 0.8,
  /** Of the rarity of two words that are also written as one. */
  joined: 1,
} as const;
/** Names of one term that are tried besides the typed one. */
const MOST_ALIASES = 8;

const one = (entry: LexiconWord, reason: Reason): Alternative => ({ keys: [entry.key], weight: WEIGHT[reason], reason, text: entry.word });

function known(lexicon: Lexicon, word: string): LexiconWord | undefined { return lexicon.find(word); }

/** Alternatives of one typed word; empty when no page has anything like it. */
function alternativesOf(word: Word, lexicon: Lexicon, options: ExpandOptions, isLast: boolean): { alternatives: Alternative[]; corrected?: string } {
  const out: Alternative[] = [];
  const typed = known(lexicon, word.joined);
  if (typed) out.push(one(typed, 'typed'));
  if (word.parts.length > 1) {
    const parts = word.parts.map((part) => known(lexicon, part));
    if (parts.every((part) => part !== undefined)) out.push({ keys: parts.map((part) => part.key), weight: WEIGHT.parts, reason: 'parts', text: word.parts.join(' ') });
  }
  for (const variant of spellingVariants(word.joined)) {
    const entry = known(lexicon, variant);
    if (entry) out.push(one(entry, 'variant'));
  }
  if (options.typing && isLast && word.joined.length > 1) {
    for (const entry of lexicon.withPrefix(word.joined, 4)) if (entry.word !== word.joined) out.push(one(entry, 'prefix'));
  }
  if (out.length > 0 || options.verbatim) return { alternatives: out };
  const near = lexicon.near(word.joined).slice(0, 2);
  const best = near[0];
  if (best) return { alternatives: near.map((entry, i) => ({ ...one(entry, 'spelling'), weight: WEIGHT.spelling * (i === 0 ? 1 : 0.6) })), corrected: best.word };
  if (word.joined.length > 4) {
    const longer = lexicon.withPrefix(word.joined.slice(0, Math.max(4, word.joined.length - 3)), 3);
    return { alternatives: longer.map((entry) => one(entry, 'prefix')) };
  }
  return { alternatives: [] };
}

const sameKeys = (a: Alternative, b: Alternative): boolean => a.keys.join(' ') === b.keys.join(' ');
const distinct = (alternatives: readonly Alternative[]): Alternative[] => alternatives.filter((item, i) => alternatives.findIndex((other) => sameKeys(item, other)) === i);

/** Every form in which the words of a query may have to be looked up, so that the right letters are loaded. */
export function lookupForms(words: readonly Word[]): readonly string[] {
  const plain = words.map((word) => word.joined);
  return [
    ...words.flatMap((word) => [word.joined, ...word.parts, ...spellingVariants(word.joined)]),
    ...plain.slice(1).map((word, i) => `${plain[i]}${word}`),
  ];
}

/** A compound that no page writes as one word is as many words as it has parts. */
const separate = (word: Word, lexicon: Lexicon): readonly Word[] =>
  word.parts.length > 1 && !known(lexicon, word.joined) ? word.parts.map((part) => ({ joined: part, parts: [part] })) : [word];

/** Turns the words of a query into concepts. Stop words are dropped unless there is nothing else. */
export function expand(typed: readonly Word[], lexicon: Lexicon, aliases: Aliases, options: ExpandOptions = {}): Expansion {
  const words = typed.flatMap((word) => separate(word, lexicon));
  const telling = words.filter((word) => !STOP_WORDS.has(word.joined));
  const kept = telling.length > 0 ? telling : words;
  const corrections: { from: string; to: string }[] = [];
  const unknown: string[] = [];
  const alsoSearched = new Set<string>();

  // Names are looked for in the words as they will be searched: a misspelt name is a name too.
  const looked = words.map((word) => {
    const isLast = word === words.at(-1);
    const found = alternativesOf(word, lexicon, options, isLast);
    return { word, ...found, parts: found.corrected ? [found.corrected] : word.parts };
  });
  const parts = looked.flatMap(({ word, parts: own }) => own.map((part) => ({ part, word })));
  const matches = options.verbatim ? [] : aliases.match(parts.map(({ part }) => part));
  const inName = new Map<Word, number>();
  const nameConcepts: Concept[] = [];
  for (const match of matches) {
    const covered = [...new Set(parts.slice(match.start, match.start + match.length).map(({ word }) => word))];
    const typedName = parts.slice(match.start, match.start + match.length).map(({ part }) => part).join(' ');
    const names = aliases.searchable(match.group).filter((name) => name !== match.name).slice(0, MOST_ALIASES);
    const alternatives = names.map((name): Alternative => ({ keys: name.keys, weight: WEIGHT.alias, reason: 'alias', text: name.text }));
    for (const alternative of alternatives.slice(0, 3)) alsoSearched.add(alternative.text);
    if (covered.length === 1 && covered[0]) { inName.set(covered[0], nameConcepts.length); }
    const own: Alternative[] = match.name.keys.length > 0 ? [{ keys: match.name.keys, weight: 1, reason: 'typed', text: typedName }] : [];
    nameConcepts.push({ text: typedName, alternatives: distinct([...own, ...alternatives]), share: covered.length === 1 ? 1 : SHARE.name });
    for (const word of covered) if (!inName.has(word)) inName.set(word, -1);
  }

  const concepts: Concept[] = [];
  for (const word of kept) {
    const entry = looked.find((item) => item.word === word)!;
    if (entry.corrected) corrections.push({ from: word.joined, to: entry.corrected });
    const name = inName.get(word);
    const merged = name !== undefined && name >= 0 ? nameConcepts[name] : undefined;
    const alternatives = distinct([...entry.alternatives, ...(merged?.alternatives ?? [])]);
    if (alternatives.length === 0) { unknown.push(word.joined); continue; }
    concepts.push({ text: word.joined, alternatives, share: name === -1 ? SHARE.withinName : 1 });
  }
  for (const [i, concept] of nameConcepts.entries()) if (![...inName.values()].includes(i) && concept.alternatives.length > 0) concepts.push(concept);
  for (const [i, word] of kept.entries()) {
    const next = kept[i + 1];
    const joined = next && known(lexicon, `${word.joined}${next.joined}`);
    if (joined) concepts.push({ text: joined.word, alternatives: [one(joined, 'joined')], share: SHARE.joined });
  }
  return { concepts, alsoSearched: [...alsoSearched], corrections, unknown };
}
