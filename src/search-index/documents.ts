import type { Catalogue, Paper } from '../catalogue/types.ts';
import { escapeHtml, parseBody, textOf } from '../content/markdown.ts';
import type { MetaField } from '../search/fields.ts';
import { STOP_WORDS, formsOf, wordsOf } from '../search/text.ts';
import { stemOnce } from './stems.ts';

/**
 * One page as the search knows it. The index holds the fields of `meta` and the sentence; the body of a paper is
 * indexed as the words that no other field has, each once, which keeps the index small. The card from which
 * results are shown keeps the body whole. Topics, questions, terms and paths are found by title and sentence:
 * they are shown where a query names them.
 */
export interface SearchDocument {
  /** Address below the base path. */
  readonly path: string;
  /** Letter of the kind and slug, e.g. `p:muppet`. */
  readonly id: string;
  readonly meta: Readonly<Record<Exclude<MetaField, 'text'>, string>>;
  readonly tldr: string;
  readonly body: string;
}

/** The running text of a body; its headings are the same on every page and tell nothing apart. */
const plain = (body: string): string => textOf(parseBody(body.replace(/^#+ .*$/gm, ''))).replace(/\s+/g, ' ').trim();

const names = (section: Readonly<Record<string, { label: string }>>, values: readonly string[]): string[] => values.map((value) => section[value]?.label ?? value);

function paperDocument(paper: Paper, { vocabulary, topic }: Catalogue): SearchDocument {
  return {
    id: `p:${paper.slug}`, path: `papers/${paper.slug}/`,
    meta: {
      title: paper.title,
      name: [paper.shortName, paper.slug.replaceAll('-', ' '), paper.arxiv].filter(Boolean).join('. '),
      keywords: paper.keywords.join('. '),
      labels: [
        ...paper.topics.map((slug) => topic(slug).title), ...names(vocabulary.techniques, paper.techniques), ...names(vocabulary.domains, paper.domains.filter((domain) => domain !== 'general')),
        ...names(vocabulary.modalities, paper.modalities.filter((modality) => modality !== 'text')), ...names(vocabulary.languages, paper.languages ?? []), ...names(vocabulary.stages, paper.stages), ...names(vocabulary.kinds, [paper.kind]),
      ].join('. '),
      authors: paper.authors.map((author) => author.name).join(', '),
      venue: [paper.venue?.text ?? 'arXiv', paper.year].join(' '),
    },
    tldr: paper.tldr,
    body: [plain(paper.body), ...paper.findings.map((finding) => [finding.claim, finding.baseline, finding.benchmark].filter(Boolean).join(' '))].join(' '),
  };
}

const NO_META = { name: '', keywords: '', labels: '', authors: '', venue: '' } as const;

/** Every page that search can find, papers first, in the catalogue's order. */
export function searchDocuments(catalogue: Catalogue): readonly SearchDocument[] {
  return [
    ...catalogue.papers.map((paper) => paperDocument(paper, catalogue)),
    ...catalogue.topics.map((topic): SearchDocument => ({ id: `t:${topic.slug}`, path: `topics/${topic.slug}/`, meta: { ...NO_META, title: topic.title, keywords: (topic.keywords ?? []).join('. ') }, tldr: topic.blurb, body: plain(topic.body) })),
    ...catalogue.questions.map((question): SearchDocument => ({ id: `q:${question.slug}`, path: `questions/${question.slug}/`, meta: { ...NO_META, title: question.title, keywords: (question.keywords ?? []).join('. ') }, tldr: question.answer, body: plain(question.body) })),
    ...catalogue.glossary.map((term): SearchDocument => ({ id: `g:${term.id}`, path: `glossary/#${term.id}`, meta: { ...NO_META, title: term.term, name: (term.abbreviations ?? []).join('. ') }, tldr: term.definition, body: '' })),
    ...catalogue.paths.map((path): SearchDocument => ({ id: `r:${path.slug}`, path: `paths/${path.slug}/`, meta: { ...NO_META, title: path.title }, tldr: path.audience, body: plain(path.body) })),
  ];
}

/** The words of the body and the parts of compounds that no other field of the document has, each once, in order of first use. */
function bodyWords({ id, meta, tldr, body }: SearchDocument): string {
  if (!id.startsWith('p:')) return '';
  const fields = wordsOf([...Object.values(meta), tldr].join(' '));
  // Pagefind takes compounds apart as we do, but at digits ("Qwen3-4B" has no part "qwen3"): such parts are given as words.
  const parts = fields.flatMap((word) => (word.parts.length > 1 ? word.parts : []));
  const mixed = parts.filter((part) => /\d/.test(part) && /\D/.test(part));
  const seen = new Set([...fields.map(({ joined }) => joined), ...parts.filter((part) => !mixed.includes(part))].map(stemOnce));
  const words: string[] = [];
  for (const form of [...mixed, ...formsOf(body)]) {
    const key = stemOnce(form);
    if (seen.has(key) || STOP_WORDS.has(form)) continue;
    seen.add(key);
    words.push(form);
  }
  return words.join(' ');
}

/** A text without the words that no query keeps, so that words of one need stand next to each other in the index. */
const telling = (text: string): string => text.split(/\s+/).filter((word) => !STOP_WORDS.has(word.toLowerCase().replace(/[^a-z]/g, ''))).join(' ');

/** The document as HTML for Pagefind. */
export function documentHtml(document: SearchDocument, language: string): string {
  const { title, name, keywords, labels, authors, venue } = document.meta;
  const fields: Record<MetaField, string> = { title, name, keywords: telling(keywords), labels: telling(labels), authors, venue, text: bodyWords(document) };
  const meta = Object.entries(fields).filter(([, value]) => value !== '').map(([field, value]) => `<i data-pagefind-meta="${field}[title]" title="${escapeHtml(value)}"></i>`).join('');
  return `<html lang="${language}"><body>${meta}<p>${escapeHtml(telling(document.tldr))}</p></body></html>`;
}
