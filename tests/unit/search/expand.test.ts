import { expect, test } from 'vitest';
import { createAliases } from '../../../src/search/aliases.ts';
import { expand, lookupForms, type ExpandOptions, type Expansion } from '../../../src/search/expand.ts';
import { createLexicon } from '../../../src/search/lexicon.ts';
import { wordsOf } from '../../../src/search/text.ts';

const lexicon = createLexicon([{ words: 'bake:3 bread:9 breadstarter breadth:2 colour:4 crumb culture dough:7 few flour:5 low mother:2 my pre presoak:2 salt:4 soak:2 starter:3 the:9 timer time timing', english: 'braid', names: {} }]);
const aliases = createAliases([['Starter|starter', 'mother dough|mother dough', 'wild culture'], ['Salt|salt', 'NaCl']]);
const widen = (query: string, options: ExpandOptions = {}): Expansion => expand(wordsOf(query), lexicon, aliases, options);
/** Concepts as `text: alternative (reason), …`. */
const shown = (query: string, options: ExpandOptions = {}): string[] => widen(query, options).concepts.map(({ text, alternatives }) => `${text}: ${alternatives.map((item) => `${item.text} (${item.reason})`).join(', ')}`);

test.each([
  ['a known word', 'bread', ['bread: bread (typed)']],
  ['small words beside it', 'the bread of my dough', ['bread: bread (typed)', 'dough: dough (typed)']],
  ['small words alone', 'the my', ['the: the (typed)', 'my: my (typed)']],
  ['American spelling', 'color', ['color: colour (variant)']],
  ['another ending of a known word', 'crumbed', ['crumbed: crumb (variant)']],
  ['a comparative', 'lower', ['lower: low (variant)']],
  ['a compound that is known joined', 'pre-soak', ['presoak: presoak (typed), pre soak (parts)']],
  ['a compound that is known by its parts alone', 'bread-crumb', ['bread: bread (typed)', 'crumb: crumb (typed)']],
  ['two words that are known joined', 'pre soak', ['pre: pre (typed)', 'soak: soak (typed)', 'presoak: presoak (joined)']],
  ['a slip', 'colur', ['colur: colour (spelling)']],
  ['a name of a term', 'starter', ['starter: starter (typed), mother dough (alias)']],
  ['another name of it, in two words', 'mother dough', ['mother: mother (typed)', 'dough: dough (typed)', 'mother dough: mother dough (typed), Starter (alias)']],
  ['a name that no page has', 'NaCl', ['na cl: Salt (alias)']],
  ['a word of which only a part is a name', 'starter-dough bread-starter', ['starter: starter (typed), mother dough (alias)', 'dough: dough (typed)', 'breadstarter: breadstarter (typed), bread starter (parts)']],
  ['a misspelt name', 'startr', ['startr: starter (spelling), mother dough (alias)']],
  ['a long unknown word with a known beginning', 'breadthxyz', ['breadthxyz: breadth (prefix)']],
])('%s is searched for in its ways', (_name, query, expected) => {
  expect(shown(query)).toEqual(expected);
});

test('an English word that no page has is not taken for a slip, and is told', () => {
  expect(widen('braid flour')).toMatchObject({ corrections: [], unknown: ['braid'] });
  expect(widen('braed flour')).toMatchObject({ corrections: [{ from: 'braed', to: 'bread' }] });
});

test('an unfinished last word stands for words that begin with it, while typing', () => {
  expect(shown('flour tim', { typing: true })[1]).toMatch(/^tim: (?=.*time \(prefix\))(?=.*timer \(prefix\))(?=.*timing \(prefix\))/);
  expect(shown('tim flour', { typing: true })[0]).not.toMatch(/prefix/);
});

test('what stands closer to the typed word counts for more', () => {
  const weight = (query: string, reason: string, options: ExpandOptions = {}): number => widen(query, options).concepts.flatMap(({ alternatives }) => alternatives).find((item) => item.reason === reason)?.weight ?? 0;
  expect(weight('bread', 'typed')).toBe(1);
  expect(weight('color', 'variant')).toBe(1);
  for (const [query, reason] of [['starter', 'alias'], ['colur', 'spelling'], ['pre-soak', 'parts'], ['breadthxyz', 'prefix']] as const) {
    expect(weight(query, reason), reason).toBeGreaterThan(0);
    expect(weight(query, reason), reason).toBeLessThan(1);
  }
});

test('the words of a name count for less where the name counts as a whole', () => {
  const shares = new Map(widen('mother dough bread').concepts.map(({ text, share }) => [text, share]));
  expect(shares.get('bread')).toBe(1);
  for (const word of ['mother', 'dough']) expect(shares.get(word), word).toBeLessThan(Math.min(1, shares.get('mother dough') ?? 0));
});

test('a name is told once, not in its plural as well', () => {
  const plurals = createAliases([['Mother dough|mother dough', 'starter|starter', 'starters|starters']]);
  expect(expand(wordsOf('mother dough'), lexicon, plurals).alsoSearched).toEqual(['starter']);
});

test('a word of weak meaning counts for less, and one that no page has is neither corrected nor told', () => {
  expect(widen('few bread').concepts.map(({ text, share }) => [text, share < 1])).toEqual([['few', true], ['bread', false]]);
  expect(widen('bread made')).toMatchObject({ corrections: [], unknown: [] });
});

test('a correction is told with what was typed', () => {
  expect(widen('colur bread').corrections).toEqual([{ from: 'colur', to: 'colour' }]);
  expect(widen('colour bread').corrections).toEqual([]);
});

test('other names that are searched for are told', () => {
  expect(widen('mother dough').alsoSearched).toEqual(['Starter']);
  expect(widen('bread').alsoSearched).toEqual([]);
});

test('a word that nothing is like is told and searched for no further', () => {
  expect(widen('bread qqqq')).toMatchObject({ unknown: ['qqqq'] });
  expect(shown('qqqq')).toEqual([]);
});

test('as typed, nothing is corrected and no other name is searched for', () => {
  expect(shown('colur starter', { verbatim: true })).toEqual(['starter: starter (typed)']);
  expect(widen('colur', { verbatim: true })).toMatchObject({ corrections: [], alsoSearched: [], unknown: ['colur'] });
});

test('the letters that are loaded cover every form that may be looked up', () => {
  expect(lookupForms(wordsOf('pre-soak color'))).toEqual(expect.arrayContaining(['presoak', 'pre', 'soak', 'color', 'colour', 'presoakcolor']));
});

test('nothing is widened to nothing', () => {
  expect(widen('')).toEqual({ concepts: [], alsoSearched: [], corrections: [], unknown: [] });
});
