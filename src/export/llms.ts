import type { Catalogue } from '../catalogue/types.ts';
import { paperMarkdown, escapeMarkdown, questionMarkdown, topicMarkdown } from './markdown.ts';
import type { Link } from './records.ts';

const line = (title: string, address: string, about: string): string => `- [${escapeMarkdown(title)}](${address}): ${escapeMarkdown(about)}`;

/** The map of the atlas for programs that read Markdown (llmstxt.org). */
export function llmsTxt(catalogue: Catalogue, link: Link): string {
  const { site, topics, questions, papers } = catalogue;
  return `# ${site.title}

> ${site.description}

Every page has a Markdown twin: the address without the slash at its end, with .md. Figures are as the authors report them in abstracts and are not comparable across papers. Version ${site.version}, ${site.updated}, ${site.contentLicense.name}.

## Data

${[line('Everything in one Markdown file', link('llms-full.txt'), 'topics, questions and papers'), line('All papers as JSON', link('data/papers.json'), 'with findings and relations'), line('All findings as CSV', link('data/findings.csv'), 'one row a reported result')].join('\n')}

## Questions

${questions.map((question) => line(question.title, link(`questions/${question.slug}.md`), question.answer)).join('\n')}

## Topics

${topics.map((topic) => line(topic.title, link(`topics/${topic.slug}.md`), topic.blurb)).join('\n')}

## Papers

${papers.map((paper) => line(paper.title, link(`papers/${paper.slug}.md`), paper.tldr)).join('\n')}
`;
}

/** Every topic, question and paper in one Markdown file. */
export function llmsFullTxt(catalogue: Catalogue, link: Link): string {
  const { site, topics, questions, papers } = catalogue;
  return [
    `# ${site.title}\n\n> ${site.description}\n`,
    ...questions.map((question) => questionMarkdown(question, catalogue, link)),
    ...topics.map((topic) => topicMarkdown(topic, catalogue, link)),
    ...papers.map((paper) => paperMarkdown(paper, catalogue, link)),
  ].join('\n');
}
