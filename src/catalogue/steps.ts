import type { PathStep } from '../content/schema.ts';
import type { Catalogue } from './types.ts';

export interface ResolvedStep { readonly kind: 'Paper' | 'Topic' | 'Question'; readonly title: string; readonly path: string; readonly why: string }

/** What a step of a reading path points to. */
export function resolveStep(catalogue: Catalogue, step: PathStep): ResolvedStep {
  if (step.paper) return { kind: 'Paper', title: catalogue.paper(step.paper).title, path: `papers/${step.paper}/`, why: step.why };
  if (step.topic) return { kind: 'Topic', title: catalogue.topic(step.topic).title, path: `topics/${step.topic}/`, why: step.why };
  return { kind: 'Question', title: catalogue.question(step.question!).title, path: `questions/${step.question}/`, why: step.why };
}
