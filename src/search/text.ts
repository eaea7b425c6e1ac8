import stemmer from 'wink-porter2-stemmer';

/** How texts and queries become words. Mirrors Pagefind's splitting so that the words of both meet. */

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** One written word: joined ("pretraining" for "pre-training") and its parts where it has several. */
export interface Word { readonly joined: string; readonly parts: readonly string[] }

/** Splits camel case, hyphens and other punctuation inside a word: "EgoVLPv2" has the parts ego, vlpv2. */
export function splitWord(raw: string): Word {
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

/** Words that carry no need of their own in a query; questions are made of them. */
export const STOP_WORDS: ReadonlySet<string> = new Set((
  'a about above after again all also am an and any are as at be because been before being between both but by can cant could did do does doing done dont '
  + 'each else etc even ever every few for from get gets getting give gives go goes going good got had has have having he help helps her here him his how i id if ill im in into is isnt it its ive '
  + 'just kind know let lets like lot made make makes making many may me might more most much must my need needed needs no nor not now of off on once one only or other our out over own '
  + 'paper papers please really research say says see should show shows so some something still study such than that thats the their them then there these they thing things this those through to too try trying '
  + 'up us use used useful uses using very want wants was way ways we well were what whats when where whether which while who why will with without work works would yes yet you your article'
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
