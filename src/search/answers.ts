import type { Hit } from './search.ts';

/** How much of the best score a page that is not a paper needs to stand above the papers. */
const SHARE_OF_BEST = 0.55;
const MOST_ANSWERS = 4;

/**
 * The topics, questions, terms and paths that a query names: those in whose title, name or sentence it stands,
 * near the best of their kind. They are shown above the papers.
 */
export function answersAbove(others: readonly Hit[]): readonly Hit[] {
  const best = others[0]?.score ?? 0;
  return others
    .filter((hit) => hit.isName || (hit.score >= best * SHARE_OF_BEST && hit.matches.some(({ fields }) => fields.includes('title') || fields.includes('name'))))
    .slice(0, MOST_ANSWERS);
}
