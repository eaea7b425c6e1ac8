import type { Postings } from '../search/index-format.ts';
import { formsOf } from '../search/text.ts';
import type { SearchDocument } from './documents.ts';
import { stemOnce } from './stems.ts';

/** A word as it is written in the corpus, with its key in the index and the number of pages it stands on. */
export interface WordKey { readonly key: string; readonly pages: number }

/** Keys under which a word may stand: its stem, else itself, else, where it holds digits, with its last letters stemmed or without its s. */
function possibleKeys(word: string): readonly string[] {
  const digits = /^(.*\d)(\D+)$/.exec(word);
  return [stemOnce(word), word, ...(digits ? [`${digits[1]}${stemOnce(digits[2] ?? '')}`, word.replace(/s$/, '')] : [])];
}

/**
 * The key of every written word. Pagefind's stems are nearly those of the query layer, but not all, so the index is
 * asked: of the possible keys the one that stands on most of the pages that the word stands on. Words that the index
 * does not have are left out. `documents` are in the order of the index's pages.
 */
export function wordKeys(documents: readonly SearchDocument[], index: ReadonlyMap<string, Postings>): ReadonlyMap<string, WordKey> {
  const pagesOf = new Map<string, number[]>();
  documents.forEach(({ meta, tldr, words }, page) => {
    for (const form of new Set(formsOf([...Object.values(meta), tldr, words].join(' ')))) {
      const pages = pagesOf.get(form);
      if (pages) pages.push(page); else pagesOf.set(form, [page]);
    }
  });
  const found = new Map<string, WordKey>();
  for (const [word, pages] of pagesOf) {
    let best = { key: '', shared: 0 };
    for (const key of possibleKeys(word)) {
      const postings = index.get(key);
      const shared = postings ? pages.filter((page) => postings.has(page)).length : 0;
      if (shared > best.shared) best = { key, shared };
      if (best.shared === pages.length) break;
    }
    if (best.shared > 0) found.set(word, { key: best.key, pages: pages.length });
  }
  return found;
}
