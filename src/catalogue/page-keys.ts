import { createHash } from 'node:crypto';
import type { AuthorPage, Catalogue, Paper } from './types.ts';

/**
 * Digests of everything that the pages of a paper (with its twins) and of an author show. While a key stays the
 * same, the page of the last build may stay, as long as the code is the same too. A key that changes too often
 * costs time; one that changes too seldom leaves a wrong page, so keys hold more than pages show today: a paper
 * its whole entry and those of all papers it mentions, and every page all that is not in the entry of a paper.
 */
export interface PageKeys { paper(paper: Paper): string; author(author: AuthorPage): string }

const digest = (...parts: readonly unknown[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('base64url');

/** What identifies a paper in lists, links and citations anywhere in the site. */
const identity = ({ slug, key, title, name, citation, published, venue, authors, kind, topics }: Paper): unknown => [slug, key, title, name, citation, published, venue?.text, authors, kind, topics];

const MENTION = /\b(?:id|paper)\s*=\s*["']([^"']+)["']/g;

/** Slugs of the papers that a body cites. Ids of glossary terms are among them and harmless. */
const citedIn = (body: string): readonly string[] => [...body.matchAll(MENTION)].map(([, id = '']) => id);

function makeKeys(catalogue: Catalogue): PageKeys {
  const { site, vocabulary, topics, questions, paths, glossary, authors, venues, papers } = catalogue;
  const common = digest(site, vocabulary, topics, questions, paths, glossary, authors, venues, papers.map(identity));
  const entries = new Map(papers.map((paper) => [paper.slug, digest(paper)]));
  const entriesOf = (slugs: readonly string[]): readonly (string | undefined)[] => [...new Set(slugs)].map((slug) => entries.get(slug));
  return {
    paper: (paper) => digest(common, entriesOf([paper.slug, ...paper.related.map((relation) => relation.paper), ...citedIn(paper.body)])),
    author: (author) => digest(common, author, entriesOf(author.papers)),
  };
}

const made = new WeakMap<Catalogue, PageKeys>();

/** The keys of a catalogue; made once for all the routes that ask. */
export function pageKeys(catalogue: Catalogue): PageKeys {
  const keys = made.get(catalogue) ?? makeKeys(catalogue);
  made.set(catalogue, keys);
  return keys;
}
