import { sortName } from '../catalogue/people.ts';
import type { Paper } from '../catalogue/types.ts';
import { citedYear, containerTitle, readAt } from './csl.ts';

/** Format, genre and titles by kind of paper, as Zotero's reader of context objects tells kinds apart. */
function kindFields(paper: Paper): readonly (readonly [string, string])[] {
  if (!paper.venue) return [['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'], ['rft.type', 'preprint'], ['rft.title', paper.title], ['rft.source', 'arXiv']];
  const container = containerTitle(paper.venue);
  if (paper.venue.series.type === 'journal') return [['rft_val_fmt', 'info:ofi/fmt:kev:mtx:journal'], ['rft.genre', 'article'], ['rft.atitle', paper.title], ['rft.jtitle', container]];
  return [['rft_val_fmt', 'info:ofi/fmt:kev:mtx:book'], ['rft.genre', 'proceeding'], ['rft.atitle', paper.title], ['rft.btitle', container]];
}

const contextObject = (paper: Paper): string => new URLSearchParams([
  ['ctx_ver', 'Z39.88-2004'], ...kindFields(paper).map(([key, value]) => [key, value]),
  ['rft.date', String(citedYear(paper))],
  ...paper.authors.map((author) => ['rft.au', sortName(author.parts)]),
  ['rft_id', paper.doi ? `info:doi/${paper.doi}` : readAt(paper)],
]).toString();

/** A paper stands in the list of each of its authors, topics and years, so its text is made once. */
const made = new WeakMap<Paper, string>();

/** The paper as an OpenURL context object (Z39.88-2004) for the title of a COinS span. Authors are all named, or Zotero would save a wrong list. */
export function coins(paper: Paper): string {
  const text = made.get(paper) ?? contextObject(paper);
  made.set(paper, text);
  return text;
}
