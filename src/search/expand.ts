import type { Aliases } from './aliases.ts';
import type { Lexicon, LexiconWord } from './lexicon.ts';
import { STOP_WORDS, WEAK_WORDS, spellingVariants, type Word } from './text.ts';
import { wordForms } from './word-forms.ts';

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
export const WEIGHT: Readonly<Record<Reason, number>> = { typed: 1, variant: 1, joined: 0.6, parts: 0.48, prefix: 0.6, spelling: 0.3, alias: 0.75 };
export const SHARE = {
  /** Of a word's rarity, when it is part of a name that is searched for as a whole. */
  withinName: 0.36,
  /** Of the rarity of a word of weak meaning. */
  weak: 0.36,
  /** Of the rarity of such a name. */
  name: 1.28,
  /** Of the rarity of two words that are also written as one. */
  joined: 0.48,
} as const;
/** Names of one term that are tried besides the typed one. */
const MOST_ALIASES = 8;

const one = (entry: LexiconWord, reason: Reason): Alternative => ({ keys: [entry.key], weight: WEIGHT[reason], reason, text: entry.word });

const otherForms = (word: string): readonly string[] => [...spellingVariants(word), ...wordForms(word)];

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
  for (const variant of otherForms(word.joined)) {
    const entry = known(lexicon, variant);
    if (entry) out.push(one(entry, 'variant'));
  }
  if (options.typing && isLast && word.joined.length > 1) {
    for (const entry of lexicon.withPrefix(word.joined, 4)) if (entry.word !== word.joined) out.push(one(entry, 'prefix'));
  }
  const otherEnding = out.length === 0 && !options.verbatim ? lexicon.withStemOf(word.joined) : undefined;
  if (otherEnding) out.push(one(otherEnding, 'variant'));
  if (out.length > 0 || options.verbatim || WEAK_WORDS.has(word.joined) || lexicon.isEnglish(word.joined)) return { alternatives: out };
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
    ...words.flatMap((word) => [word.joined, ...word.parts, ...otherForms(word.joined)]),
    ...plain.slice(1).map((word, i) => `${plain[i]}${word}`),
  ];
}

/** A compound that no page writes as one word is as many words as it has parts. */
const separate = (word: Word, lexicon: Lexicon): readonly Word[] =>
  word.parts.length > 1 && !known(lexicon, word.joined) ? word.parts.map((part) => ({ joined: part, parts: [part] })) : [word];

interface Looked { readonly word: Word; readonly alternatives: readonly Alternative[]; readonly corrected?: string }

/** A term that the query names: the words that name it and its other names. */
interface Named { readonly words: readonly Word[]; readonly text: string; readonly own: readonly Alternative[]; readonly others: readonly Alternative[] }

/** The terms that the words name. A misspelt name is a name too, so words are taken as they will be searched. */
function namesIn(looked: readonly Looked[], aliases: Aliases): readonly Named[] {
  const parts = looked.flatMap(({ word, corrected }) => (corrected === undefined ? word.parts : [corrected]).map((part) => ({ part, word })));
  return aliases.match(parts.map(({ part }) => part)).flatMap(({ start, length, group, name }): Named[] => {
    const span = parts.slice(start, start + length);
    // "GPT-4" is a word of its own where pages write it so, and no search for "GPT".
    if (parts[start - 1]?.word === span[0]?.word || parts[start + length]?.word === span.at(-1)?.word) return [];
    const text = span.map(({ part }) => part).join(' ');
    return [{
      words: [...new Set(span.map(({ word }) => word))], text,
      own: name.keys.length > 0 ? [{ keys: name.keys, weight: WEIGHT.typed, reason: 'typed', text }] : [],
      others: aliases.searchable(group).filter((other) => other !== name).slice(0, MOST_ALIASES).map((other): Alternative => ({ keys: other.keys, weight: WEIGHT.alias, reason: 'alias', text: other.text })),
    }];
  });
}

/** Names without those that are another's plural: the reader is told a name once. */
const withoutPlurals = (texts: readonly string[]): readonly string[] => texts.filter((text) => !texts.includes(text.replace(/s$/, '')) || !text.endsWith('s'));

/** A word with, when it names a term by itself, the term's other names. */
function wordConcept({ word, alternatives }: Looked, name: Named | undefined): Concept {
  if (name?.words.length === 1) return { text: word.joined, alternatives: distinct([...alternatives, ...name.own, ...name.others]), share: 1 };
  return { text: word.joined, alternatives, share: (name ? SHARE.withinName : 1) * (WEAK_WORDS.has(word.joined) ? SHARE.weak : 1) };
}

/** Pairs of words that some page writes as one word. */
const joinedConcepts = (words: readonly Word[], lexicon: Lexicon): readonly Concept[] => words.slice(1).flatMap((word, i): Concept[] => {
  const entry = known(lexicon, `${words[i]?.joined ?? ''}${word.joined}`);
  return entry ? [{ text: entry.word, alternatives: [one(entry, 'joined')], share: SHARE.joined }] : [];
});

/** Turns the words of a query into concepts. Stop words are dropped unless there is nothing else. */
export function expand(typed: readonly Word[], lexicon: Lexicon, aliases: Aliases, options: ExpandOptions = {}): Expansion {
  const words = typed.flatMap((word) => separate(word, lexicon));
  const looked = words.map((word): Looked => ({ word, ...alternativesOf(word, lexicon, options, word === words.at(-1)) }));
  const names = options.verbatim ? [] : namesIn(looked, aliases);
  const telling = looked.filter(({ word }) => !STOP_WORDS.has(word.joined));
  const kept = telling.length > 0 ? telling : looked;
  const byWord = kept.map((entry) => wordConcept(entry, names.find((name) => name.words.includes(entry.word))));
  const byName = names.filter((name) => name.words.length > 1).map(({ text, own, others }): Concept => ({ text, alternatives: distinct([...own, ...others]), share: SHARE.name }));
  const concepts = [...byWord, ...byName, ...joinedConcepts(kept.map(({ word }) => word), lexicon)];
  return {
    concepts: concepts.filter(({ alternatives }) => alternatives.length > 0),
    alsoSearched: [...new Set(names.flatMap(({ others }) => withoutPlurals(others.map(({ text }) => text)).slice(0, 3)))],
    corrections: kept.flatMap(({ word, corrected }) => (corrected === undefined ? [] : [{ from: word.joined, to: corrected }])),
    unknown: byWord.filter(({ text, alternatives }) => alternatives.length === 0 && !WEAK_WORDS.has(text)).map(({ text }) => text),
  };
}
