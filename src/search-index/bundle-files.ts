import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { Catalogue } from '../catalogue/types.ts';
import type { AliasGroups } from '../search/aliases.ts';
import type { Card, PageTable } from '../search/bundle.ts';
import { KINDS, type KindLetter } from '../search/fields.ts';
import { readChunk, readFragment, readMeta, type Postings } from '../search/index-format.ts';
import { hashName, letterOf, nameKey, type LexiconChunk } from '../search/lexicon.ts';
import { STOP_WORDS, wordsOf } from '../search/text.ts';
import { COMMON_ENGLISH } from './english.ts';
import { stemOnce } from './stems.ts';
import { wordKeys, type WordKey } from './word-keys.ts';
import { shortAuthors } from '../catalogue/people.ts';
import { nearPapers } from './near.ts';
import { smallChunks } from './small-chunks.ts';
import { documentHtml, searchDocuments, type SearchDocument } from './documents.ts';

export interface BundleFile { readonly path: string; readonly bytes: Uint8Array }

/** Files of Pagefind's own user interfaces; the atlas has its own. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/** Gives Pagefind every document, in order. Every one must be accepted. */
async function pagefindIndex(documents: readonly SearchDocument[], language: string): Promise<pagefind.PagefindIndex> {
  const { index, errors } = await pagefind.createIndex({ writePlayground: false });
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  for (const document of documents) {
    const result = await index.addHTMLFile({ url: `/${document.path}`, content: documentHtml(document, language) });
    if (result.errors.length > 0) throw new Error(`Pagefind refused ${document.path}: ${result.errors.join('; ')}`);
  }
  return index;
}

async function pagefindFiles(index: pagefind.PagefindIndex): Promise<readonly BundleFile[]> {
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(`Pagefind could not write its index: ${errors.join('; ')}`);
  await pagefind.close();
  return smallChunks(files.filter((file) => !UNUSED.test(file.path)).map((file) => ({ path: file.path, bytes: file.content })));
}

interface Reading { readonly meta: string; readonly order: readonly SearchDocument[]; readonly index: ReadonlyMap<string, Postings>; readonly words: ReadonlyMap<string, WordKey> }

/** Reads the fresh index back: the order of its pages, its keys and which of them each written word has. */
function readBack(files: readonly BundleFile[], documents: readonly SearchDocument[]): Reading {
  const metaFile = files.find((file) => file.path.endsWith('.pf_meta'));
  if (!metaFile) throw new Error('Pagefind wrote no index.');
  const unzip = (bytes: Uint8Array): Uint8Array => gunzipSync(bytes);
  const meta = readMeta(unzip(metaFile.bytes));
  const byPath = new Map(documents.map((document) => [`/${document.path}`, document]));
  const fragments = new Map(files.filter((file) => file.path.endsWith('.pf_fragment')).map((file) => [file.path.replace(/^fragment\/|\.pf_fragment$/g, ''), file]));
  const order = meta.pages.map((hash) => {
    const fragment = fragments.get(hash);
    const document = fragment && byPath.get(readFragment(unzip(fragment.bytes)).url);
    if (!document) throw new Error(`Pagefind's page ${hash} belongs to no document.`);
    return document;
  });
  const index = new Map(files.filter((file) => file.path.endsWith('.pf_index')).flatMap((file) => [...readChunk(unzip(file.bytes), meta.metaFields)]));
  return { meta: /pagefind\.(.+)\.pf_meta$/.exec(metaFile.path)?.[1] ?? '', order, index, words: wordKeys(order, index) };
}

/** The common words that begin with each letter, without those that some page has in one form or another. */
function englishByLetter(written: ReadonlyMap<string, WordKey>): ReadonlyMap<string, readonly string[]> {
  const known = new Set([...written.keys(), ...[...written.values()].map(({ key }) => key)]);
  return Map.groupBy(COMMON_ENGLISH.filter((word) => !known.has(word) && !known.has(stemOnce(word))), letterOf);
}

/** The keys under which readers may write a name: versions are told with or without their v and their .0 ("EgoVLP 2", "ERNIE 2"). */
function nameKeys(name: string): readonly string[] {
  return [name, name.replace(/v(?=\d+$)/i, ''), name.replace(/(?<=\d)\.0$/, '')].map(nameKey);
}

function lexiconChunks({ order, words: written }: Reading): ReadonlyMap<string, LexiconChunk> {
  const names = new Map<string, number[]>();
  order.forEach((document, number) => {
    const { title, name } = document.meta;
    for (const full of new Set([title, ...name.split('. ')].flatMap(nameKeys))) if (full.length > 1) names.set(full, [...(names.get(full) ?? []), number]);
  });
  const chunks = new Map<string, { words: string[]; names: Record<string, number[]> }>();
  const chunk = (word: string) => { const letter = letterOf(word); const found = chunks.get(letter) ?? { words: [], names: {} }; chunks.set(letter, found); return found; };
  for (const [word, { key, pages }] of [...written].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (/[\s:>]/.test(word)) continue;
    chunk(word).words.push(`${word}${pages > 1 ? `:${pages}` : ''}${key === stemOnce(word) ? '' : `>${key}`}`);
  }
  for (const [full, numbers] of [...names].sort(([a], [b]) => (a < b ? -1 : 1))) chunk(full).names[hashName(full)] = numbers;
  const english = englishByLetter(written);
  return new Map([...chunks].map(([letter, { words, names: own }]) => [letter, { words: words.join(' '), english: (english.get(letter) ?? []).join(' '), names: own }]));
}

/** What the papers of a question count for as answers to it. */
const STANCE: Readonly<Record<string, number>> = { supports: 1, qualifies: 1, contradicts: 1, background: 0.5 };

/** The papers that a topic, question, term or path holds, with how much they are about it. */
function papersOf(id: string, catalogue: Catalogue): Card['near'] {
  const slug = id.slice(2);
  switch (id.charAt(0)) {
    case 't': return catalogue.topic(slug).papers.map((paper): [string, number] => [paper, [1, 0.75, 0.5][catalogue.paper(paper).topics.indexOf(slug)] ?? 0.5]);
    case 'q': return catalogue.question(slug).evidence.map(({ paper, stance }): [string, number] => [paper, STANCE[stance] ?? 0.5]);
    case 'g': return (catalogue.term(slug).see?.papers ?? []).map((paper): [string, number] => [paper, 1]);
    default: return [];
  }
}

function cardOf(document: SearchDocument, catalogue: Catalogue, near: ReadonlyMap<string, Card['near']>): Card {
  const paper = document.id.startsWith('p:') ? catalogue.paper(document.id.slice(2)) : undefined;
  return {
    title: document.meta.title, tldr: document.tldr, path: document.path, body: document.body, near: paper ? near.get(paper.slug) ?? [] : papersOf(document.id, catalogue),
    byline: paper ? `${shortAuthors(paper.authors.map((author) => author.parts))} · ${paper.venue?.text ?? 'arXiv'}${paper.venue?.year === undefined ? ` ${paper.year}` : ''}` : '',
  };
}

/** The keys under which a name stands in the index; empty when some word of it stands nowhere. */
function keysOfName(name: string, { words, index }: Reading): readonly string[] {
  const keyOf = (word: string): string | undefined => words.get(word)?.key ?? [stemOnce(word), word].find((key) => index.has(key));
  const found: (string | undefined)[] = [];
  for (const { joined, parts } of wordsOf(name)) {
    if (parts.every((part) => STOP_WORDS.has(part))) continue;
    const whole = keyOf(joined);
    found.push(...(whole === undefined ? parts.map(keyOf) : [whole]));
  }
  return found.every((key) => key !== undefined) ? found : [];
}

/** An abbreviation without a vowel, whose plural has a key of its own in the index ("LMs"). */
const VOWELLESS = /(?:^|[\s-])[B-DF-HJ-NP-TV-XZ]{2,}$/;

function aliasGroups(catalogue: Catalogue, reading: Reading): AliasGroups {
  const published = (name: string): string => {
    const found = keysOfName(name, reading);
    return found.length > 0 ? `${name.replaceAll('|', ' ')}|${found.join(' ')}` : name;
  };
  const plural = (name: string): string[] => (VOWELLESS.test(name) && keysOfName(`${name}s`, reading).length > 0 ? [`${name}s`] : []);
  return catalogue.glossary.map((term) => [term.term, ...(term.abbreviations ?? []), ...(term.aliases ?? [])].flatMap((name) => [name, ...plural(name)]).map(published));
}

/** All files of the search bundle, with paths relative to `search/`. */
export async function searchBundle(catalogue: Catalogue): Promise<readonly BundleFile[]> {
  const documents = searchDocuments(catalogue);
  // Pagefind writes in a process of its own; neighbours are found meanwhile.
  const writing = pagefindFiles(await pagefindIndex(documents, catalogue.site.language));
  const near = nearPapers(catalogue.papers);
  const index = await writing;
  const reading = readBack(index, documents);
  const text = (path: string, value: unknown): BundleFile => ({ path, bytes: new TextEncoder().encode(JSON.stringify(value)) });
  const lexicon = lexiconChunks(reading);
  const parts = [
    text('aliases.json', aliasGroups(catalogue, reading)),
    ...[...lexicon].map(([letter, chunk]) => text(`words/${letter}.json`, chunk)),
    ...reading.order.map((document) => text(`cards/${KINDS[document.id.charAt(0) as KindLetter]}/${document.id.slice(2)}.json`, cardOf(document, catalogue, near))),
  ];
  const hash = createHash('sha256').update(reading.meta);
  for (const { path, bytes } of parts) hash.update(path).update(bytes);
  const version = hash.digest('hex').slice(0, 10);
  const table: PageTable = { version, meta: reading.meta, pages: reading.order.map((document) => document.id), letters: [...lexicon.keys()].join('') };
  return [
    text('pages.json', table),
    ...parts.map(({ path, bytes }) => ({ path: `${version}/${path}`, bytes })),
    ...index.map(({ path, bytes }) => ({ path: `pagefind/${path}`, bytes })),
  ];
}
