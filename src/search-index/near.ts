import type { Paper } from '../catalogue/types.ts';
import { parseBody, textOf } from '../content/markdown.ts';
import { STOP_WORDS, formsOf } from '../search/text.ts';
import { stemOnce } from './stems.ts';

/** How many near papers a card names. */
const MOST_NEAR = 8;
/** What a stated relation counts for, against a cosine of 0 to 1. */
const RELATION = 0.2;
const SAME_TOPIC = 0.08;

/** Words by which a paper is compared, its strongest first: the rest only adds noise and time. */
const MOST_WORDS = 60;
/** Words on more papers than this tell little and would compare nearly all pairs. */
const MOST_PAPERS = 40;

/** The strongest words of a paper with their weights; their squares sum to 1 over all its words. */
type Vector = readonly (readonly [string, number])[];

function wordCounts(paper: Paper): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    for (const word of formsOf(text)) {
      if (STOP_WORDS.has(word)) continue;
      const key = stemOnce(word);
      count.set(key, (count.get(key) ?? 0) + weight);
    }
  };
  add(`${paper.title} ${paper.tldr}`, 2);
  add([...paper.keywords, ...paper.techniques, ...paper.domains, ...paper.modalities, ...paper.stages, ...paper.findings.map((finding) => finding.claim)].join(' '), 1);
  add(textOf(parseBody(paper.body)), 1);
  return count;
}

function vectors(papers: readonly Paper[]): readonly Vector[] {
  const counts = papers.map(wordCounts);
  const df = new Map<string, number>();
  for (const count of counts) for (const key of count.keys()) df.set(key, (df.get(key) ?? 0) + 1);
  return counts.map((count) => {
    const weights = [...count].map(([key, n]): [string, number] => [key, (1 + Math.log(n)) * Math.log(papers.length / (df.get(key) ?? 1))]);
    const norm = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
    return weights.filter(([key]) => (df.get(key) ?? 0) <= MOST_PAPERS)
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_WORDS).map(([key, weight]): [string, number] => [key, weight / norm]);
  });
}

interface Near { readonly slug: string; readonly likeness: number }

const comesBefore = (a: Near, b: Near): boolean => a.likeness > b.likeness || (a.likeness === b.likeness && a.slug < b.slug);

/** Puts a paper into its place among the nearest, nearest first, which stay as few as are wanted. */
function keepBest(best: Near[], near: Near): void {
  const last = best.at(-1);
  if (best.length === MOST_NEAR && last && !comesBefore(near, last)) return;
  let at = best.length;
  while (at > 0 && comesBefore(near, best[at - 1]!)) at -= 1;
  best.splice(at, 0, near);
  if (best.length > MOST_NEAR) best.pop();
}

/** Topics of both papers; one that is the main topic of both counts twice. */
const sharedTopics = (a: Paper, b: Paper): number => a.topics.filter((topic) => b.topics.includes(topic)).length + Number(a.topics[0] === b.topics[0]);

/**
 * The papers nearest to each paper, nearest first: cosine of tf-idf vectors over the strongest words of each, plus a
 * bonus for stated relations and shared topics. Only pairs that share a telling word are compared, through an
 * inverted index, so that the cost grows with the corpus and not with its square.
 */
export function nearPapers(papers: readonly Paper[]): ReadonlyMap<string, readonly (readonly [string, number])[]> {
  const all = vectors(papers);
  const postings = new Map<string, { readonly papers: number[]; readonly weights: number[] }>();
  all.forEach((vector, i) => {
    for (const [key, weight] of vector) {
      const list = postings.get(key) ?? { papers: [], weights: [] };
      postings.set(key, list);
      list.papers.push(i);
      list.weights.push(weight);
    }
  });
  const numberOf = new Map(papers.map((paper, i) => [paper.slug, i]));
  const likeness = new Float64Array(papers.length);
  return new Map(papers.map((paper, i) => {
    const touched: number[] = [];
    const add = (j: number, value: number): void => {
      if (likeness[j] === 0) touched.push(j);
      likeness[j]! += value;
    };
    for (const [key, weight] of all[i] ?? []) {
      const list = postings.get(key);
      for (let k = 0; list && k < list.papers.length; k++) if (list.papers[k] !== i) add(list.papers[k]!, weight * list.weights[k]!);
    }
    for (const relation of paper.related) { const j = numberOf.get(relation.paper); if (j !== undefined) add(j, RELATION); }
    const best: Near[] = [];
    for (const j of touched) {
      const other = papers[j]!;
      keepBest(best, { slug: other.slug, likeness: likeness[j]! + SAME_TOPIC * sharedTopics(paper, other) });
    }
    for (const j of touched) likeness[j] = 0;
    return [paper.slug, best.map((near): [string, number] => [near.slug, Number(near.likeness.toFixed(3))])];
  }));
}
