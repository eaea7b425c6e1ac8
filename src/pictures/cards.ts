import type { Catalogue } from '../catalogue/types.ts';
import { plural } from '../site/text.ts';

/** What the picture of a page says. */
export interface Card {
  /** Path of the picture in the site. */
  readonly path: string;
  readonly kind: string;
  readonly site: string;
  readonly title: string;
  readonly text: string;
  readonly facts: string;
}

/** One card for each paper, topic and question. */
export function cardsOf({ site, vocabulary, papers, topics, questions }: Catalogue): readonly Card[] {
  const card = (path: string, kind: string, title: string, text: string, facts: readonly (string | undefined)[]): Card =>
    ({ path, kind, site: site.title, title, text, facts: facts.filter(Boolean).join(' · ') });
  return [
    ...papers.map((paper) => card(`papers/${paper.slug}.jpg`, 'Paper', paper.title, paper.tldr,
      [paper.citation, paper.venue?.text ?? 'arXiv preprint', vocabulary.kinds[paper.kind]?.label])),
    ...topics.map((topic) => card(`topics/${topic.slug}.jpg`, 'Topic', topic.title, topic.blurb, [plural(topic.papers.length, 'paper'), plural(topic.questions.length, 'question')])),
    ...questions.map((question) => card(`questions/${question.slug}.jpg`, 'Question', question.title, question.answer,
      [vocabulary.confidences[question.confidence]?.label, `evidence from ${plural(question.evidence.length, 'paper')}`])),
  ];
}
