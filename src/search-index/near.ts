import type { Paper } from '../catalogue/types.ts';
import { parseBody, textOf } from '../content/markdown.ts';
import { STOP_WORDS, formsOf, stem } from '../search/text.ts';

/** How many near papers a card names. */
const MOST_NEAR = 8;
/** What a stated relation counts for, against a cosine of 0 to 1. */
const RELATION = 0.2;
const SAME_TOPIC = 0.08;

type Vector = ReadonlyMap<string, number>;

function vectors(papers: readonly Paper[]): readonly Vector[] {
  const stems = new Map<string, string>();
  const stemOf = (word: string): string => { const known = stems.get(word) ?? stem(word); stems.set(word, known); return known; };
  const counts = papers.map((paper) => {
    const count = new Map<string, number>();
    const add = (text: string, weight: number): void => {
      for (const word of formsOf(text)) if (!STOP_WORDS.has(word)) count.set(stemOf(word), (count.get(stemOf(word)) ?? 0) + weight);
    };
    add(`${paper.title} ${paper.tldr}`, 2);
    add([...paper.keywords, ...paper.techniques, ...paper.domains, ...paper.modalities, ...paper.stages, ...paper.findings.map((finding) => finding.claim)].join(' '), 1);
    add(textOf(parseBody(paper.body)), 1);
    return count;
  });
  const df = new Map<string, number>();
  for (const count of counts) for (const key of count.keys()) df.set(key, (df.get(key) ?? 0) + 1);
  return counts.map((count) => {
    const weights = [...count].map(([key, n]): [string, number] => [key, (1 + Math.log(n)) * Math.log(papers.length / (df.get(key) ?? 1))]);
    const norm = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
    return new Map(weights.map(([key, weight]) => [key, weight / norm]));
  });
}

/**
 * The papers nearest to each paper, nearest first: cosine of tf-idf vectors over titles, summaries, reader phrases
 * and tags, plus a bonus for stated relations and shared topics. Only pairs that share a telling word are compared,
 * through an inverted index, so that the cost grows with the corpus and not with its square.
 */
export function nearPapers(papers: readonly Paper[]): ReadonlyMap<string, readonly (readonly [string, number])[]> {
  const all = vectors(papers);
  const postings = new Map<string, [number, number][]>();
  all.forEach((vector, i) => { for (const [key, weight] of vector) { const list = postings.get(key); if (list) list.push([i, weight]); else postings.set(key, [[i, weight]]); } });
  const numberOf = new Map(papers.map((paper, i) => [paper.slug, i]));
  const common = Math.max(30, papers.length * 0.02);
  return new Map(papers.map((paper, i) => {
    const score = new Map<number, number>();
    for (const [key, weight] of all[i]!) {
      const list = postings.get(key)!;
      if (list.length > common) continue;
      for (const [j, other] of list) if (j !== i) score.set(j, (score.get(j) ?? 0) + weight * other);
    }
    for (const relation of paper.related) { const j = numberOf.get(relation.paper); if (j !== undefined) score.set(j, (score.get(j) ?? 0) + RELATION); }
    const ranked = [...score].flatMap(([j, value]): [string, number][] => {
      const other = papers[j];
      if (!other) return [];
      const shared = other.topics.filter((topic) => paper.topics.includes(topic)).length + Number(other.topics[0] === paper.topics[0]);
      return [[other.slug, Number((value + SAME_TOPIC * shared).toFixed(3))]];
    });
    ranked.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return [paper.slug, ranked.slice(0, MOST_NEAR)];
  }));
}
