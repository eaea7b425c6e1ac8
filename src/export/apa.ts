import type { Paper } from '../catalogue/types.ts';
import { toCsl, type CslItem, type CslName } from './csl.ts';

/**
 * APA style, 7th edition, for the three kinds of paper that the atlas holds. Written out because citeproc needs
 * two to three milliseconds a paper; a test holds it against citeproc over the whole corpus.
 */

/** "Jean-Baptiste H." as "J.-B. H."; a part in lower case after a hyphen has no initial ("Wen-tau" is "W."). */
const initials = (given: string): string =>
  given.split(/\s+/).map((word) => word.split('-').filter((part, i) => i === 0 || !/^\p{Ll}/u.test(part)).map((part) => `${part[0]?.toUpperCase() ?? ''}.`).join('-')).join(' ');

function name(author: CslName): string {
  if ('literal' in author) return author.literal;
  const family = [author['non-dropping-particle'], author.family].filter(Boolean).join(' ');
  return [family, initials(author.given), author.suffix].filter(Boolean).join(', ');
}

/** Up to twenty authors in full; of more, the first nineteen and the last. */
function authorList(authors: readonly CslName[]): string {
  const names = authors.map(name);
  const last = names.at(-1) ?? '';
  if (names.length === 1) return last;
  if (names.length > 20) return `${names.slice(0, 19).join(', ')}, … ${last}`;
  return `${names.slice(0, -1).join(', ')}, & ${last}`;
}

const curly = (text: string): string => text.replace(/(^|[\s(])"/g, '$1“').replace(/"/g, '”').replace(/(^|[\s(])'/g, '$1‘').replace(/'/g, '’');

const stop = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);

function source(item: CslItem): string {
  if (item.type === 'article') return `(${item.genre} ${item.number}). ${item.publisher}.`;
  return `${item['container-title']}.`;
}

export interface Reference { readonly authors: string; readonly year: number; readonly title: string; readonly source: string; readonly url: string }

/** The parts of a reference, each with the stop that ends it; the title of a preprint has none, its number follows. */
export function apaParts(paper: Paper): Reference {
  const item = toCsl(paper);
  const title = curly(item.title);
  return {
    authors: stop(authorList(item.author)), year: item.issued['date-parts'][0][0] ?? paper.year,
    title: item.type === 'article' ? title : stop(title), source: source(item), url: item.URL,
  };
}

/** The reference as plain text, without italics. */
export function apa(paper: Paper): string {
  const { authors, year, title, source: where, url } = apaParts(paper);
  return `${authors} (${year}). ${title} ${where} ${url}`;
}
