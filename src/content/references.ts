import type { Draft, Drafts } from './entry.ts';
import { didYouMean } from './nearest.ts';
import type { FieldPath, Problem } from './problems.ts';
import type { GlossaryEntry } from './schema.ts';
import { problemAt, type Source } from './source.ts';

/** Names that may be referred to. They hold every file that exists: a broken paper is not an unknown one. */
export interface Known {
  readonly papers: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
  readonly questions: ReadonlySet<string>;
  /** Undefined when the glossary cannot be read; terms are then taken on trust. */
  readonly terms: ReadonlySet<string> | undefined;
}

/** A topic with fewer papers, main or second, says too little to be a page. */
export const LEAST_PAPERS_PER_TOPIC = 4;

type Kind = 'paper' | 'topic' | 'question' | 'term';

/** What is wrong with a reference to `id`, or undefined. `self` is the slug that may not be referred to. */
function fault(known: Known, kind: Kind, id: string, self: string | undefined): readonly [message: string, hint: string] | undefined {
  const [names, where] = { paper: [known.papers, 'content/papers'], topic: [known.topics, 'content/topics'], question: [known.questions, 'content/questions'], term: [known.terms, 'content/glossary.yaml'] }[kind] as [ReadonlySet<string> | undefined, string];
  if (id === self) return [`the ${kind} "${id}" refers to itself.`, 'Delete the reference.'];
  return !names || names.has(id) ? undefined : [`there is no ${kind} "${id}".`, didYouMean(id, names, where)];
}

/** Every reference must lead somewhere else than to itself; lists hold each item once; topics must have enough papers. */
export function checkReferences({ papers, topics, questions, paths }: Drafts, known: Known): Problem[] {
  const out: Problem[] = [];
  const refer = (source: Source, path: FieldPath, kind: Kind, id: string | undefined, self?: string): void => {
    const wrong = id === undefined ? undefined : fault(known, kind, id, self);
    if (wrong) out.push(problemAt(source, path, ...wrong));
  };
  const once = (source: Source, path: FieldPath, values: readonly string[] = []): void => {
    const seen = new Set<string>();
    values.forEach((value, i) => {
      if (seen.has(value.toLowerCase())) out.push(problemAt(source, [...path, i], `"${value}" stands twice.`, 'Delete one.'));
      seen.add(value.toLowerCase());
    });
  };
  const findings = new Map(papers.flatMap(({ slug, data }) => (data.findings ? [[slug, data.findings.length] as const] : [])));
  const cite = (entry: Draft<object>, own?: string): void => {
    for (const { kind, id, n = 0, line, field } of entry.citations) {
      const fail = (message: string, hint: string): void => { out.push({ file: entry.source.file, line, field, message, hint }); };
      const owner = kind === 'finding' && id === '' ? own : id;
      if (owner === undefined) { fail('<Finding> lacks the attribute "paper".', 'Outside paper entries, say whose finding it is.'); continue; }
      const wrong = fault(known, kind === 'finding' ? 'paper' : kind, owner, kind === 'paper' ? own : undefined);
      const rows = findings.get(owner);
      if (wrong) fail(...wrong);
      else if (kind === 'finding' && rows !== undefined && n > rows) fail(`the paper "${owner}" has no finding ${n}.`, `It has ${rows}.`);
    }
  };

  for (const paper of papers) {
    const { slug, data, source } = paper;
    data.topics?.forEach((id, i) => refer(source, ['topics', i], 'topic', id));
    data.related?.forEach((link, i) => refer(source, ['related', i, 'paper'], 'paper', link.paper, slug));
    for (const field of ['topics', 'stages', 'modalities', 'languages', 'domains', 'techniques', 'keywords', 'authors'] as const) once(source, [field], data[field]);
    for (const field of ['code', 'models', 'data', 'project'] as const) once(source, ['links', field], data.links?.[field]);
    once(source, ['related'], data.related?.map((link) => link.paper));
    // The same sentence may stand for two benchmarks; the same row twice is a slip.
    once(source, ['findings'], data.findings?.map(({ claim, value, metric = '', benchmark = '' }) => [claim, value, metric, benchmark].filter(Boolean).join(' · ')));
    cite(paper, slug);
  }
  const readable = papers.filter(({ data }) => data.topics !== undefined);
  for (const topic of topics) {
    const { slug, data, source } = topic;
    data.related?.forEach((id, i) => refer(source, ['related', i], 'topic', id, slug));
    once(source, ['related'], data.related);
    once(source, ['keywords'], data.keywords);
    cite(topic);
    const size = readable.filter((paper) => paper.data.topics?.slice(0, 2).includes(slug)).length;
    if (size < LEAST_PAPERS_PER_TOPIC && readable.length === known.papers.size) out.push(problemAt(source, ['title'], `the topic holds ${size} papers as main or second topic; at least ${LEAST_PAPERS_PER_TOPIC} are wanted.`, 'Assign papers to it or merge it with another.'));
  }
  for (const question of questions) {
    const { data, source } = question;
    data.topics?.forEach((id, i) => refer(source, ['topics', i], 'topic', id));
    once(source, ['topics'], data.topics);
    once(source, ['keywords'], data.keywords);
    data.evidence?.forEach((row, i) => refer(source, ['evidence', i, 'paper'], 'paper', row.paper));
    once(source, ['evidence'], data.evidence?.map((row) => row.paper));
    cite(question);
  }
  for (const path of paths) {
    const steps = path.data.steps ?? [];
    for (const kind of ['paper', 'topic', 'question'] as const) steps.forEach((step, i) => refer(path.source, ['steps', i, kind], kind, step[kind]));
    once(path.source, ['steps'], steps.map((step) => step.paper ?? step.topic ?? step.question ?? ''));
    cite(path);
  }
  return out;
}

/** References of the glossary, and lists of it that hold a name twice. */
export function checkGlossaryReferences(glossary: readonly GlossaryEntry[], source: Source, known: Known): Problem[] {
  return glossary.flatMap(({ see }, i) => (['topics', 'papers'] as const).flatMap((list) => (see?.[list] ?? []).flatMap((id, j, ids) => {
    const wrong = ids.indexOf(id) < j ? [`"${id}" stands twice.`, 'Delete one.'] as const : fault(known, list === 'topics' ? 'topic' : 'paper', id, undefined);
    return wrong ? [problemAt(source, [i, 'see', list, j], ...wrong)] : [];
  })));
}
