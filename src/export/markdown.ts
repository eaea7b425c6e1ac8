import { renderMarkdown } from '../content/markdown.ts';
import type { Catalogue, Finding, Paper, Question, Topic } from '../catalogue/types.ts';
import { paperPath, questionPath, topicPath } from '../site/paths.ts';
import { markdownResolver } from '../site/resolver.ts';
import { apa, apaParts } from './apa.ts';
import { readAt } from './csl.ts';
import type { Link } from './records.ts';

/** Running text in which Markdown sees no markup. */
export const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>|#]/g, '\\$&');

/** The paper as one line of Markdown: its APA reference with the title linked. */
export function markdownCitation(paper: Paper): string {
  const { authors, year, title, source, url } = apaParts(paper);
  return `${escapeMarkdown(authors)} (${year}). [${escapeMarkdown(title)}](${url}) ${escapeMarkdown(source)}`;
}

const front = (fields: Readonly<Record<string, string | undefined>>): string =>
  `---\n${Object.entries(fields).filter(([, value]) => value).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`).join('')}---\n`;

function findingsTable(findings: readonly Finding[], { vocabulary }: Pick<Catalogue, 'vocabulary'>): string {
  const cell = (text: string | undefined): string => escapeMarkdown(text ?? '–');
  const rows = findings.map((row) => `| ${[row.claim, row.value, vocabulary.directions[row.direction]?.label, row.metric && vocabulary.metrics[row.metric]?.label, row.baseline, row.benchmark].map(cell).join(' | ')} |`);
  return ['| Finding | Value | Direction | Metric | Compared with | Measured on |', '| --- | --- | --- | --- | --- | --- |', ...rows].join('\n');
}

const section = (title: string, text: string): string => (text === '' ? '' : `\n## ${title}\n\n${text}\n`);

/** The page of a paper as Markdown, for readers and programs without HTML. */
export function paperMarkdown(paper: Paper, catalogue: Catalogue, link: Link): string {
  const { vocabulary } = catalogue;
  const facts = [
    `- Authors: ${escapeMarkdown(paper.authors.map((author) => author.name).join(', '))}`,
    `- Published: ${paper.published}, ${escapeMarkdown(paper.venue?.text ?? 'arXiv preprint')}`,
    `- Read it: <${readAt(paper)}>`,
    `- Kind: ${vocabulary.kinds[paper.kind]?.label ?? paper.kind}`,
    `- Topics: ${paper.topics.map((slug) => `[${catalogue.topic(slug).title}](${link(topicPath(slug))})`).join(', ')}`,
    `- Summary written from the ${paper.basis.source} on ${paper.basis.date}, last changed on ${paper.updated}`,
  ];
  const related = paper.related.map((row) => `- ${row.label}: [${escapeMarkdown(catalogue.paper(row.paper).title)}](${link(paperPath(row.paper))}). ${escapeMarkdown(row.note)}`);
  const asked = catalogue.questionsAbout(paper.slug).map((question) => `- [${escapeMarkdown(question.title)}](${link(questionPath(question.slug))})`);
  return [
    front({ title: paper.title, url: link(paperPath(paper.slug)), arxiv: paper.arxiv, doi: paper.doi, updated: paper.updated, license: catalogue.site.contentLicense.name }),
    `# ${escapeMarkdown(paper.title)}\n`, `${escapeMarkdown(paper.tldr)}\n`, `${facts.join('\n')}\n`,
    ...(paper.versionNote ? [`About versions: ${escapeMarkdown(paper.versionNote)}\n`] : []),
    `${renderMarkdown(paper.body, markdownResolver(catalogue, link, paper.slug))}\n`,
    section('Findings', `As reported by the authors in the abstract; not comparable across papers.\n\n${findingsTable(paper.findings, catalogue)}`),
    section('Related papers', related.join('\n')),
    section('Evidence in these questions', asked.join('\n')),
    section('Cite', escapeMarkdown(apa(paper))),
  ].filter(Boolean).join('\n').replace(/\n{3,}/g, '\n\n');
}

const paperLine = (slug: string, catalogue: Catalogue, link: Link): string => {
  const paper = catalogue.paper(slug);
  return `- [${escapeMarkdown(paper.title)}](${link(paperPath(slug))}), ${escapeMarkdown(paper.citation)}. ${escapeMarkdown(paper.tldr)}`;
};

/** The page of a topic as Markdown. */
export function topicMarkdown(topic: Topic, catalogue: Catalogue, link: Link): string {
  return [
    front({ title: topic.title, url: link(topicPath(topic.slug)), updated: topic.updated, license: catalogue.site.contentLicense.name }),
    `# ${escapeMarkdown(topic.title)}\n`, `${escapeMarkdown(topic.blurb)}\n`,
    `${renderMarkdown(topic.body, markdownResolver(catalogue, link))}\n`,
    section('Papers', topic.papers.map((slug) => paperLine(slug, catalogue, link)).join('\n')),
    section('Questions', topic.questions.map((slug) => `- [${escapeMarkdown(catalogue.question(slug).title)}](${link(questionPath(slug))})`).join('\n')),
  ].filter(Boolean).join('\n').replace(/\n{3,}/g, '\n\n');
}

/** The page of a question as Markdown. */
export function questionMarkdown(question: Question, catalogue: Catalogue, link: Link): string {
  const { vocabulary } = catalogue;
  const evidence = question.evidence.map((row) => `- ${vocabulary.stances[row.stance]?.label ?? row.stance}: [${escapeMarkdown(catalogue.paper(row.paper).citation)}](${link(paperPath(row.paper))}). ${escapeMarkdown(row.says)}`);
  return [
    front({ title: question.title, url: link(questionPath(question.slug)), updated: question.updated, license: catalogue.site.contentLicense.name }),
    `# ${escapeMarkdown(question.title)}\n`, `${escapeMarkdown(question.answer)}\n`,
    `Confidence: ${vocabulary.confidences[question.confidence]?.label ?? question.confidence}\n`,
    section('Evidence', evidence.join('\n')),
    `${renderMarkdown(question.body, markdownResolver(catalogue, link))}\n`,
  ].filter(Boolean).join('\n').replace(/\n{3,}/g, '\n\n');
}
