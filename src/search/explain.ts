import type { Field } from './fields.ts';
import type { Match } from './rank.ts';
import type { SearchResult } from './search.ts';

const FIELD_NAMES: Readonly<Record<Field, string>> = {
  title: 'title', name: 'name', keywords: 'readers’ words', labels: 'topic and tags', authors: 'authors', venue: 'venue', text: 'summary', tldr: 'summary sentence',
};
const ORDER: readonly Field[] = ['name', 'title', 'keywords', 'tldr', 'labels', 'text', 'authors', 'venue'];

/** Why a page was found, e.g. `catastrophic interference (readers’ words), english (title)`. */
export function whyMatched(matches: readonly Match[]): string {
  const said = new Set<string>();
  const out: string[] = [];
  for (const { concept, alternative, fields } of matches) {
    const word = alternative.reason === 'alias' || alternative.reason === 'spelling' ? alternative.text : concept.text;
    if (said.has(word)) continue;
    said.add(word);
    const field = ORDER.find((name) => fields.includes(name));
    out.push(field ? `${word} (${FIELD_NAMES[field]})` : word);
  }
  return out.slice(0, 4).join(', ');
}

export interface Notice { readonly text: string; /** A query that does otherwise, offered as a link. */ readonly instead?: { readonly label: string; readonly query: string; readonly verbatim: boolean } }

/** What the search did with the query, in sentences. */
export function notices({ query, expansion, papers, incomplete }: SearchResult, typed: string): readonly Notice[] {
  const out: Notice[] = query.notes.map((text) => ({ text }));
  if (expansion.corrections.length > 0) {
    const shown = expansion.corrections.map(({ to }) => `“${to}”`).join(', ');
    const from = expansion.corrections.map(({ from: word }) => word).join(', ');
    out.push({ text: `Showing results for ${shown}.`, instead: { label: `Search for “${from}” as typed`, query: typed, verbatim: true } });
  }
  if (expansion.alsoSearched.length > 0) out.push({ text: `Also searched for ${expansion.alsoSearched.slice(0, 4).map((name) => `“${name}”`).join(', ')}.` });
  if (expansion.unknown.length > 0 && !incomplete) out.push({ text: `No page contains ${expansion.unknown.map((word) => `“${word}”`).join(', ')}.` });
  if (incomplete) out.push({ text: 'A part of the search index could not be loaded, so results may be missing. Try again in a moment.' });
  if (papers.length === 0 && query.phrases.length > 0) out.push({ text: 'No paper has all words of the quoted phrase.', instead: { label: 'Search without quotation marks', query: typed.replace(/"/g, ''), verbatim: false } });
  return out;
}
