import type { Entry } from './check.ts';
import { didYouMean } from './nearest.ts';
import type { Problem } from './problems.ts';
import type { GlossaryEntry, PaperEntry, PathEntry, QuestionEntry, TopicEntry } from './schema.ts';
import { problemAt as at, type Source } from './source.ts';

interface Input {
  readonly papers: readonly Entry<PaperEntry>[];
  readonly topics: readonly Entry<TopicEntry>[];
  readonly questions: readonly Entry<QuestionEntry>[];
  readonly paths: readonly Entry<PathEntry>[];
  readonly glossary: readonly GlossaryEntry[];
  readonly glossarySource: Source | undefined;
  /** Slugs of all files that exist, also of those with problems of their own: a broken paper is not an unknown one. */
  readonly known: { readonly papers: ReadonlySet<string>; readonly topics: ReadonlySet<string>; readonly questions: ReadonlySet<string> };
}

/** A topic with fewer papers, main or second, says too little to be a page. */
export const LEAST_PAPERS_PER_TOPIC = 4;

/** Every reference must lead somewhere else than to itself, once; topics must have enough papers. */
export function checkReferences({ papers, topics, questions, paths, glossary, glossarySource, known }: Input): Problem[] {
  const out: Problem[] = [];
  const terms = new Set(glossary.map((entry) => entry.id));
  const findings = new Map(papers.map(({ slug, data }) => [slug, data.findings.length]));
  const lists = { paper: [known.papers, 'content/papers'], topic: [known.topics, 'content/topics'], question: [known.questions, 'content/questions'], term: [terms, 'content/glossary.yaml'] } as const;

  const refer = (source: Source, path: readonly (string | number)[], kind: keyof typeof lists, id: string, self?: string) => {
    const [set, where] = lists[kind];
    if (id === self) out.push(at(source, path, `the ${kind} "${id}" refers to itself.`, 'Delete the reference.'));
    else if (!set.has(id)) out.push(at(source, path, `there is no ${kind} "${id}".`, didYouMean(id, set, where)));
  };
  const once = (source: Source, path: readonly (string | number)[], ids: readonly string[]) => ids.forEach((id, i) => {
    if (ids.indexOf(id) !== i) out.push(at(source, [...path, i], `"${id}" stands twice.`, 'Delete one.'));
  });
  const citations = (entry: Entry<unknown>, folder: 'papers' | 'other') => {
    for (const { kind, id, n, line, field } of entry.citations) {
      const fail = (message: string, hint: string) => out.push({ file: entry.source.file, line, field, message, hint });
      if (kind === 'finding') {
        const owner = id === '' && folder === 'papers' ? entry.slug : id;
        if (owner === '') fail('<Finding> lacks the attribute "paper".', 'Outside paper entries, say whose finding it is.');
        else if (!known.papers.has(owner)) fail(`there is no paper "${owner}".`, didYouMean(owner, known.papers, 'content/papers'));
        else if (findings.has(owner) && n! > findings.get(owner)!) fail(`the paper "${owner}" has no finding ${n}.`, `It has ${findings.get(owner)}.`);
      } else {
        const [set, where] = lists[kind];
        if (folder === 'papers' && kind === 'paper' && id === entry.slug) fail(`the paper "${id}" refers to itself.`, 'Delete the reference.');
        else if (!set.has(id)) fail(`there is no ${kind} "${id}".`, didYouMean(id, set, where));
      }
    }
  };

  for (const paper of papers) {
    const { slug, data, source } = paper;
    data.topics.forEach((id, i) => refer(source, ['topics', i], 'topic', id));
    data.related.forEach((link, i) => refer(source, ['related', i, 'paper'], 'paper', link.paper, slug));
    for (const field of ['topics', 'stages', 'modalities', 'languages', 'domains', 'techniques', 'keywords', 'authors'] as const) once(source, [field], data[field] ?? []);
    once(source, ['related'], data.related.map((link) => link.paper));
    citations(paper, 'papers');
  }
  for (const topic of topics) {
    const { slug, data, source } = topic;
    data.related?.forEach((id, i) => refer(source, ['related', i], 'topic', id, slug));
    once(source, ['related'], data.related ?? []);
    citations(topic, 'other');
    const size = papers.filter((paper) => paper.data.topics.slice(0, 2).includes(slug)).length;
    if (size < LEAST_PAPERS_PER_TOPIC && papers.length === known.papers.size) out.push(at(source, ['title'], `the topic holds ${size} papers as main or second topic; at least ${LEAST_PAPERS_PER_TOPIC} are wanted.`, 'Assign papers to it or merge it with another.'));
  }
  for (const question of questions) {
    const { data, source } = question;
    data.topics.forEach((id, i) => refer(source, ['topics', i], 'topic', id));
    data.evidence.forEach((row, i) => refer(source, ['evidence', i, 'paper'], 'paper', row.paper));
    once(source, ['evidence'], data.evidence.map((row) => row.paper));
    citations(question, 'other');
  }
  for (const path of paths) {
    path.data.steps.forEach((step, i) => {
      if (step.paper) refer(path.source, ['steps', i, 'paper'], 'paper', step.paper);
      if (step.topic) refer(path.source, ['steps', i, 'topic'], 'topic', step.topic);
      if (step.question) refer(path.source, ['steps', i, 'question'], 'question', step.question);
    });
    citations(path, 'other');
  }
  if (glossarySource) {
    glossary.forEach((entry, i) => {
      entry.see?.topics?.forEach((id, j) => refer(glossarySource, [i, 'see', 'topics', j], 'topic', id));
      entry.see?.papers?.forEach((id, j) => refer(glossarySource, [i, 'see', 'papers', j], 'paper', id));
    });
  }
  return out;
}
