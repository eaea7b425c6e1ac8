import stemmer from 'wink-porter2-stemmer';

/** How texts and queries become words. Mirrors Pagefind's splitting so that the words of both meet. */

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** One written word: joined ("pretraining" for "pre-training") and its parts where it has several. */
export interface Word { readonly joined: string; readonly parts: readonly string[] }

const PLAIN = /^[a-z]+$/;

/** Splits camel case, hyphens and other punctuation inside a word: "EgoVLPv2" has the parts ego, vlpv2. */
export function splitWord(raw: string): Word {
  if (PLAIN.test(raw)) return { joined: raw, parts: [raw] };
  const parts = raw
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .map(fold)
    .filter(Boolean);
  return { joined: parts.join(''), parts };
}

/** The words of a text in order. */
export const wordsOf = (text: string): readonly Word[] =>
  text.replace(/['’](?=\p{L})/gu, '').split(/[\s/|()[\]{}<>"“”;!?]+/u).map(splitWord).filter((word) => word.joined !== '');

/** Every form under which a word of the text can be looked up: joined and parts. */
export const formsOf = (text: string): readonly string[] =>
  wordsOf(text).flatMap((word) => (word.parts.length > 1 ? [word.joined, ...word.parts] : [word.joined]));

/** The key of a word in the index: its Snowball English stem. Words with digits are names and stay whole. */
export const stem = (word: string): string => (/\d/.test(word) || word.length < 3 ? word : stemmer(word));

/** Words of grammar: they carry no need and are neither indexed nor searched while a query has others. */
export const STOP_WORDS: ReadonlySet<string> = new Set((
  'a about above all also am an and any are as at be because been being between both but by can cant could did do does doing done dont else etc even ever for from get gets getting go goes going '
  + 'got had has have having he her here him his how i id if ill im in into is isnt it its ive let lets making may me might more much must my needed needs no nor not of off on one or other '
  + 'our paper papers please really research says should so some study such than that thats the their them then there these they thing things this those to too trying up us use used uses using '
  + 'very wants was way ways we well were what whats when where whether which while who why will with would yes yet you your article'
).split(' '));

/** Words of weak meaning. They are searched, since "few" or "without" may be the point, but a rare one tells less than its rarity says. */
export const WEAK_WORDS: ReadonlySet<string> = new Set((
  'actually after again almost alone already anyone anything barely before bit different each every everything few give gives good hardly help helps instead just kind know less like lot lots made '
  + 'make makes many maybe most nearly need nothing now once only out over own perhaps quite rather same say see show shows simply somebody somehow someone something still stuff through truly try '
  + 'useful want whole without work works'
).split(' '));

const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/isation(s?)$/, 'ization$1'], [/ization(s?)$/, 'isation$1'], [/ise(d|s|r|rs)?$/, 'ize$1'], [/ize(d|s|r|rs)?$/, 'ise$1'], [/ising$/, 'izing'], [/izing$/, 'ising'],
  [/yse(d|s|r)?$/, 'yze$1'], [/yze(d|s|r)?$/, 'yse$1'], [/our(s|ed|ing|al)?$/, 'or$1'], [/or(s|ed|ing|al)?$/, 'our$1'], [/tre(s?)$/, 'ter$1'], [/ter(s?)$/, 'tre$1'], [/elling$/, 'eling'], [/eling$/, 'elling'], [/elled$/, 'eled'], [/eled$/, 'elled'], [/logue(s?)$/, 'log$1'], [/log(s?)$/, 'logue$1'], [/ence$/, 'ense'], [/ense$/, 'ence'],
];

/** British and American spellings of a word, without the word itself. */
export function spellingVariants(word: string): readonly string[] {
  if (word.length < 5) return [];
  return [...new Set(PAIRS.flatMap(([pattern, replacement]) => (pattern.test(word) ? [word.replace(pattern, replacement)] : [])))];
}
