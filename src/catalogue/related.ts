import type { PaperEntry, Vocabulary } from '../content/schema.ts';
import type { Relation } from './types.ts';

interface Linked { readonly slug: string; readonly data: Pick<PaperEntry, 'related'> }

/**
 * Relations of every paper from both ends: its own as written, then those that other papers state about it
 * under the inverse label. A pair that both state is shown once on each side, as that side states it.
 */
export function relationsByPaper(papers: readonly Linked[], vocabulary: Vocabulary['relations']): ReadonlyMap<string, readonly Relation[]> {
  const byPaper = new Map<string, Relation[]>(papers.map(({ slug, data }) => [slug, data.related.map((link) => ({
    paper: link.paper, relation: link.relation, label: vocabulary[link.relation]!.label, note: link.note,
  }))]));
  const stated = new Set(papers.flatMap(({ slug, data }) => data.related.map((link) => `${slug} ${link.paper}`)));
  for (const { slug, data } of papers) {
    for (const link of data.related) {
      if (stated.has(`${link.paper} ${slug}`)) continue;
      byPaper.get(link.paper)?.push({ paper: slug, relation: link.relation, label: vocabulary[link.relation]!.inverse, note: link.note });
    }
  }
  return byPaper;
}
