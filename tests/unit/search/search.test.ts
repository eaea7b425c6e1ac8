import { beforeAll, expect, test } from 'vitest';
import { notices } from '../../../src/search/explain.ts';
import { openBundle, type Bundle } from '../../../src/search/bundle.ts';
import { search, type SearchOptions, type SearchResult } from '../../../src/search/search.ts';
import { bundleFiles, content, madeUpBundle, readerOver } from './made-up.ts';

let bundle: Bundle;
beforeAll(async () => { bundle = await madeUpBundle(); });

const slugs = (result: SearchResult): string[] => result.papers.map(({ target }) => target.slug);
/** Papers that have some of the words themselves. */
const matching = (result: SearchResult): string[] => result.papers.filter(({ matches, isName }) => matches.length > 0 || isName).map(({ target }) => target.slug);
const find = (query: string, options: SearchOptions = {}): Promise<SearchResult> => search(bundle, query, options);
const said = async (query: string, options: SearchOptions = {}): Promise<string[]> => notices(await find(query, options), query).map(({ text }) => text);

test.each([
  ['a word of the title', 'ripens', 'rye-starter'],
  ['a word of the summary sentence', 'refrigerator', 'cold-proof'],
  ['a word of the body alone', 'thermometer', 'rye-starter'],
  ['a reader phrase', 'impatient bakers', 'rye-starter'],
  ['another form of the word', 'ripening', 'rye-starter'],
  ['a short name', 'ryerise', 'rye-starter'],
  ['a short name in other case and spacing', 'Rye Rise', 'rye-starter'],
  ['a part of a name in camel case', 'seedsoaker v2', 'pre-soak'],
  ['a title', 'steam for home ovens', 'steam-oven'],
  ['a title with a mark at its end', 'When to Salt?', 'salt-timing'],
  ['an arXiv number', '2103.01230', 'rye-starter'],
  ['a link to arXiv', 'https://arxiv.org/abs/2103.01230v2', 'rye-starter'],
  ['a version told without its v', 'SeedSoaker 2', 'pre-soak'],
  ['an author', 'Cleo Cook', 'salt-timing'],
  ['an author without accents', 'zoe muller', 'steam-oven'],
  ['a tag', 'breadcon', 'steam-oven'],
  ['joined for spaced', 'presoaking seeds', 'pre-soak'],
  ['spaced for joined', 'pre soaked seeds', 'pre-soak'],
  ['American for British', 'deepens flavor', 'cold-proof'],
  ['British for American', 'wholemeal characterisation', 'pre-soak'],
  ['a slip of the pen', 'refridgerator', 'cold-proof'],
  ['letters swapped', 'refrigeartor', 'cold-proof'],
  ['a glossary alias for its term', 'mother dough', 'rye-starter'],
  ['an abbreviation for its term', 'SD', 'rye-starter'],
  ['a name that is a stop word', 'up', 'up'],
])('%s finds the paper first', async (_name, query, slug) => {
  expect(slugs(await find(query))[0]).toBe(slug);
});

test('an exact title stands before papers that repeat its words', async () => {
  const result = await find('crumb');
  expect(slugs(result).slice(0, 2)).toEqual(['crumb', 'crumb-again']);
  expect(result.papers[0]?.isName).toBe(true);
});

test('a paper that has the whole need stands before one that has a part of it', async () => {
  expect(slugs(await find('late salt gluten'))[0]).toBe('salt-timing');
  expect(slugs(await find('rye feeds starter in hours'))[0]).toBe('rye-starter');
});

test.each([
  ['stands in a title', '"home ovens"', ['steam-oven']],
  ['stands in a summary sentence, small words and all', '"a tray of water"', ['steam-oven']],
  ['stands in a body', '"thirty degrees"', ['rye-starter']],
  ['differs in case and hyphens', '"PRE SOAKING seeds"', ['pre-soak']],
  ['has its words on the page, but apart', '"tray crackle"', []],
  ['has its words in another order', '"ovens home"', []],
  ['ends in the middle of a word', '"home oven"', []],
  ['has its words on different pages', '"crackle refrigerator"', []],
  ['holds a word that no page has', '"home zeppelin"', []],
])('a quoted phrase is taken word for word: it %s', async (_name, query, expected) => {
  expect(slugs(await find(query))).toEqual(expected);
});

test('a quoted phrase and other words are both asked for', async () => {
  expect(slugs(await find('steam "home ovens"'))).toEqual(['steam-oven']);
});

test('a quoted phrase that nobody has is said and offered without quotation marks', async () => {
  const typed = '"crackle refrigerator"';
  expect(notices(await find(typed), typed)).toContainEqual({ text: 'No paper has all words of the quoted phrase.', instead: { label: 'Search without quotation marks', query: 'crackle refrigerator', verbatim: false } });
});

test('papers with an excluded word are left out, however they are spelt or quoted', async () => {
  expect(matching(await find('crumb'))).toContain('pre-soak');
  for (const query of ['crumb -seeds', 'crumb -seed', 'crumb -"seeds"']) expect(slugs(await find(query)), query).not.toContain('pre-soak');
});

test('a minus inside a word or alone excludes nothing', async () => {
  expect(slugs(await find('pre-soaking'))[0]).toBe('pre-soak');
  expect(slugs(await find('- crumb'))).toContain('crumb');
});

test.each([
  ['a first name', 'author:cleo', ['salt-timing']],
  ['a whole name in quotes', 'author:"Ben Baker"', ['rye-starter']],
  ['a name without its accents', 'author:muller', ['steam-oven']],
  ['a name with its accents', 'author:Müller', ['steam-oven']],
  ['a name that nobody has', 'author:nobody', []],
  ['a word that is no name', 'author:crumb', []],
])('author: takes %s', async (_name, query, expected) => {
  expect(slugs(await find(query))).toEqual(expected);
});

test('author: goes with other words', async () => {
  expect(slugs(await find('author:cleo flour salt'))).toEqual(['salt-timing']);
  expect(slugs(await find('author:nobody crumb'))).toEqual([]);
});

test('a field prefix alone lists every paper that it allows', async () => {
  expect(slugs(await find('author:cleo'))).toEqual(['salt-timing']);
  const allowed = new Set(['up', 'crumb']);
  expect(slugs(await find('year:2022', { allowed })).sort()).toEqual(['crumb', 'up']);
});

test('papers that a field prefix does not allow come in by no way, neighbour or name', async () => {
  const allowed = new Set(['cold-proof']);
  for (const query of ['rye starter topic:oven', 'RyeRise topic:oven', 'up topic:oven']) expect(slugs(await find(query, { allowed })).every((slug) => allowed.has(slug)), query).toBe(true);
});

test('an unknown prefix is searched for as a word, and said', async () => {
  expect(slugs(await find('autor:thermometer'))[0]).toBe('rye-starter');
  expect(await said('autor:thermometer')).toContain('"autor:" is not a field; fields are author:, year:, venue:, topic:, lang:.');
});

test('a corrected spelling is said, and the words as typed are offered', async () => {
  const typed = 'refridgerator';
  expect(notices(await find(typed), typed)).toContainEqual({ text: 'Showing results for “refrigerator”.', instead: { label: 'Search for “refridgerator” as typed', query: typed, verbatim: true } });
});

test('as typed, a misspelt word is not corrected, and it is said that no page has it', async () => {
  const result = await find('refridgerator', { verbatim: true });
  expect(matching(result)).toEqual([]);
  expect(result.expansion.corrections).toEqual([]);
  expect(await said('refridgerator', { verbatim: true })).toEqual(['No page contains “refridgerator”.']);
});

test('other names of a term are searched for too, and said', async () => {
  expect(await said('mother dough')).toContain('Also searched for “Starter”, “SD”, “wild yeast culture”.');
});

test('a word that no page has and nothing is near is said, and the others are searched for', async () => {
  expect(slugs(await find('thermometer zzzxqzzz'))[0]).toBe('rye-starter');
  expect(await said('thermometer zzzxqzzz')).toContain('No page contains “zzzxqzzz”.');
});

test('an unfinished last word is completed while the reader types, and only then', async () => {
  expect(slugs(await find('ther', { typing: true }))[0]).toBe('rye-starter');
  expect((await find('crumb ther', { typing: true })).expansion.concepts.map(({ text }) => text)).toEqual(['crumb', 'ther']);
  expect((await find('ther')).expansion.concepts.flatMap(({ alternatives }) => alternatives.map(({ reason }) => reason))).not.toContain('prefix');
});

test('topics, questions, terms and paths are found apart from papers', async () => {
  const { others, papers } = await find('steam');
  expect(others.map(({ target }) => `${target.kind} ${target.slug}`)).toEqual(expect.arrayContaining(['topic oven', 'question steam']));
  expect(papers.every(({ target }) => target.kind === 'paper')).toBe(true);
});

test('a paper near a good result is a result without having the words', async () => {
  const result = await find('thermometer');
  expect(matching(result)).toEqual(['rye-starter']);
  expect(slugs(result)).toContain('cold-proof');
});

test('every paper is listed once, best first, whatever is asked', async () => {
  for (const query of ['rye starter mother dough', 'up', 'crumb', '"crumb"', 'author:miller', 'steam -salt']) {
    const result = await find(query);
    expect(new Set(slugs(result)).size, query).toBe(result.papers.length);
  }
});

test('the same query has the same answer', async () => {
  expect(slugs(await find('rye bread flavour'))).toEqual(slugs(await search(await madeUpBundle(), 'rye bread flavour')));
});

test.each([
  ['nothing', ''], ['spaces', '   '], ['control characters', '\0\x01\u202e\u200b'], ['marks', '?!…—"“'], ['a lone quotation mark', '"'], ['a lone minus', '-'], ['a prefix without a value', 'author:'], ['an unpaired surrogate', '\ud800'],
])('%s is a query without results and without a fault', async (_name, query) => {
  const result = await find(query);
  expect(matching(result)).toEqual([]);
  expect(result.incomplete).toBe(false);
});

test('a query of stop words alone searches for them', async () => {
  expect(slugs(await find('when to'))[0]).toBe('salt-timing');
});

test.each([
  ['one word of 10,000 letters', 'x'.repeat(10_000)],
  ['10,000 characters of words', 'crumb flavour '.repeat(715)],
  ['10,000 quotation marks', '"'.repeat(10_000)],
  ['10,000 minus signs', '-'.repeat(10_000)],
  ['10,000 hyphened letters', 'a-'.repeat(5000)],
  ['many prefixes', 'author:a '.repeat(1100)],
  ['many unknown prefixes', 'a:b '.repeat(2500)],
  ['many letters that change case', 'aB'.repeat(5000)],
  ['accents piled up', `e${'\u0301'.repeat(9999)}`],
])('%s is answered at once', async (_name, query) => {
  const started = performance.now();
  const result = await find(query, { typing: true });
  // A hundredth of a second where nothing else runs; the bound leaves room for a busy machine.
  expect(performance.now() - started).toBeLessThan(1000);
  expect(result.query.notes.join(' ')).toContain('Only the first 300 characters');
});

test('HTML in a query is words like any other', async () => {
  expect(slugs(await find('<b>thermometer</b>'))[0]).toBe('rye-starter');
  expect((await find('<img src=x onerror=alert(1)> crumb')).query.words.map(({ joined }) => joined)).toContain('crumb');
});

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('"%s" is a word like any other', async (query) => {
  expect(matching(await find(query, { verbatim: true }))).toEqual([]);
});

test('a chunk that cannot be loaded is said, and the search goes on with the rest', async () => {
  const broken = await openBundle(readerOver(await bundleFiles(), (path, bytes) => (path.endsWith('.pf_index') ? undefined : bytes)));
  const result = await search(broken, 'crumb');
  expect(result.incomplete).toBe(true);
  expect(slugs(result)).toEqual(['crumb']);
  expect(notices(result, 'crumb').map(({ text }) => text)).toContain('A part of the search index could not be loaded, so results may be missing. Try again in a moment.');
});

test('without the words of a letter the search says so and does not fail', async () => {
  const broken = await openBundle(readerOver(await bundleFiles(), (path, bytes) => (path.endsWith('/words/c.json') ? undefined : bytes)));
  const result = await search(broken, 'crumb');
  expect(notices(result, 'crumb').map(({ text }) => text)).toEqual(['A part of the search index could not be loaded, so results may be missing. Try again in a moment.']);
  expect((await search(broken, 'ripens')).incomplete).toBe(false);
});

test('without cards papers are ranked by their own words', async () => {
  const broken = await openBundle(readerOver(await bundleFiles(), (path, bytes) => (path.includes('/cards/') ? undefined : bytes)));
  expect(slugs(await search(broken, 'ripens'))).toEqual(['rye-starter']);
});

test('a part that failed is tried again at the next search', async () => {
  let fails = true;
  const flaky = await openBundle(readerOver(await bundleFiles(), (path, bytes) => (fails && /pf_index|words/.test(path) ? undefined : bytes)));
  await search(flaky, 'ripens');
  fails = false;
  const again = await search(flaky, 'ripens');
  expect(again.incomplete).toBe(false);
  expect(slugs(again)[0]).toBe('rye-starter');
});

test('every paper is found first by its title, its short name and its arXiv number', async () => {
  for (const { slug, data } of content.papers) {
    for (const name of [data.title, data.shortName]) if (name) expect(slugs(await find(name))[0], name).toBe(slug);
  }
});
