/** A kind of page: which addresses belong to it and what one of them may weigh. */
export interface PageKind {
  readonly name: string;
  /** Address relative to the base, e.g. `papers/muppet/`. The first kind that matches is the page's kind. */
  readonly pattern: RegExp;
  /** Bytes of the page with the style sheet inside it, compressed with gzip. */
  readonly budget: number;
}

/** What fits into the first flight of a TCP connection (ten packets), so that a paper is one round trip to read. */
const FIRST_FLIGHT = 14_000;
const USUAL = 30_000;

/**
 * Four lists hold the whole corpus on one page so that the browser's own search finds everything; they get a
 * budget of their own. It is for the corpus of today: such a list grows with every paper.
 */
export const PAGE_KINDS: readonly PageKind[] = [
  { name: 'paper', pattern: /^papers\/[^/]+\/$/, budget: FIRST_FLIGHT },
  { name: 'list of papers', pattern: /^papers\/$/, budget: 45_000 },
  { name: 'list of findings', pattern: /^findings\/$/, budget: 60_000 },
  { name: 'glossary', pattern: /^glossary\/$/, budget: 40_000 },
  { name: 'list of authors', pattern: /^authors\/$/, budget: 30_000 },
  { name: 'author', pattern: /^authors\/[^/]+\/$/, budget: USUAL },
  { name: 'topic', pattern: /^topics\/[^/]+\/$/, budget: USUAL },
  { name: 'question', pattern: /^questions\/[^/]+\/$/, budget: USUAL },
  { name: 'reading path', pattern: /^paths\/[^/]+\/$/, budget: USUAL },
  { name: 'other page', pattern: /^/, budget: USUAL },
];

/** Bytes, compressed, of all scripts that a page loads before the reader opens a search. */
export const SCRIPT_BUDGET = 10_000;

/** A paper's first and largest paint may take at most this many times what a bare HTML page with its text takes. */
export const PAINT_RATIO = 1.1;
