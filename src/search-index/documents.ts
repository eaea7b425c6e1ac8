import type { Catalogue, Paper } from '../catalogue/types.ts';
import { escapeHtml, parseBody, textOf } from '../content/markdown.ts';
import type { MetaField } from '../search/fields.ts';
import { STOP_WORDS, formsOf, wordsOf } from '../search/text.ts';
import { stemOnce } from './stems.ts';

/**
 * One page as the search knows it. The index holds the fields of `meta` and the sentence; the text of a paper is
 * indexed as the words that no other field has, each once, which keeps the index small. The card from which
 * results are shown keeps the body as it reads. Topics, questions, terms and paths are found by title and sentence:
 * they are shown where a query names them.
 */
export interface SearchDocument {
  /** Address below the base path. */
  readonly path: string;
  /** Letter of the kind and slug, e.g. `p:muppet`. */
  readonly id: string;
  readonly meta: Readonly<Record<Exclude<MetaField, 'text'>, string>>;
  readonly tldr: string;
  /** The running text as readers see it, citations and figures included. */
  readonly body: string;
  /** Text of a paper whose words are indexed: what it says itself, without the names of papers that it cites. */
  readonly words: string;
}

/** The running text of a body; its headings are the same on every page and tell nothing apart. */
const plain = (body: string, spoken?: Parameters<typeof textOf>[1]): string => textOf(parseBody(body.replace(/^#+ .*$/gm, '')), spoken).replace(/\s+/g, ' ').trim();

/** Citations and figures as they read in the body of a page; `self` is the paper whose body it is. */
const spokenIn = ({ paper }: Catalogue, self = ''): Parameters<typeof textOf>[1] => ({
  paper: (slug) => paper(slug).citation,
  finding: (slug, n) => paper(slug || self).findings[n - 1]!.value,
});

const names = (section: Readonly<Record<string, { label: string }>>, values: readonly string[]): string[] => values.map((value) => section[value]?.label ?? value);

function paperDocument(paper: Paper, catalogue: Catalogue): SearchDocument {
  const { vocabulary, topic } = catalogue;
  const claims = paper.findings.map(({ claim }) => claim);
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
    body: [plain(paper.body, spokenIn(catalogue, paper.slug)), ...claims].join(' '),
    words: [plain(paper.body), ...paper.findings.flatMap(({ claim, baseline = '', benchmark = '' }) => [claim, baseline, benchmark])].join(' '),
  };
}

const NO_META = { name: '', keywords: '', labels: '', authors: '', venue: '' } as const;

/** Every page that search can find, papers first, in the catalogue's order. */
export function searchDocuments(catalogue: Catalogue): readonly SearchDocument[] {
  const spoken = spokenIn(catalogue);
  return [
    ...catalogue.papers.map((paper) => paperDocument(paper, catalogue)),
    ...catalogue.topics.map((topic): SearchDocument => ({ id: `t:${topic.slug}`, path: `topics/${topic.slug}/`, meta: { ...NO_META, title: topic.title, keywords: (topic.keywords ?? []).join('. ') }, tldr: topic.blurb, body: plain(topic.body, spoken), words: '' })),
    ...catalogue.questions.map((question): SearchDocument => ({ id: `q:${question.slug}`, path: `questions/${question.slug}/`, meta: { ...NO_META, title: question.title, keywords: (question.keywords ?? []).join('. ') }, tldr: question.answer, body: plain(question.body, spoken), words: '' })),
    ...catalogue.glossary.map((term): SearchDocument => ({ id: `g:${term.id}`, path: `glossary/#${term.id}`, meta: { ...NO_META, title: term.term, name: (term.abbreviations ?? []).join('. ') }, tldr: term.definition, body: '', words: '' })),
    ...catalogue.paths.map((path): SearchDocument => ({ id: `r:${path.slug}`, path: `paths/${path.slug}/`, meta: { ...NO_META, title: path.title }, tldr: path.audience, body: plain(path.body, spoken), words: '' })),
  ];
}

/** The words of a paper's text and the parts of compounds that no other field of the document has, each once, in order of first use. */
function ownWords({ id, meta, tldr, words: text }: SearchDocument): string {
  if (!id.startsWith('p:')) return '';
  const fields = wordsOf([...Object.values(meta), tldr].join(' '));
  // Pagefind takes compounds apart as we do, but at digits ("Qwen3-4B" has no part "qwen3"): such parts are given as words.
  const parts = fields.flatMap((word) => (word.parts.length > 1 ? word.parts : []));
  const mixed = parts.filter((part) => /\d/.test(part) && /\D/.test(part));
  const seen = new Set([...fields.map(({ joined }) => joined), ...parts.filter((part) => !mixed.includes(part))].map(stemOnce));
  const words: string[] = [];
  for (const form of [...mixed, ...formsOf(text)]) {
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
  const fields: Record<MetaField, string> = { title, name, keywords: telling(keywords), labels: telling(labels), authors, venue, text: ownWords(document) };
  const meta = Object.entries(fields).filter(([, value]) => value !== '').map(([field, value]) => `<i data-pagefind-meta="${field}[title]" title="${escapeHtml(value)}"></i>`).join('');
  return `<html lang="${language}"><body>${meta}<p>${escapeHtml(telling(document.tldr))}</p></body></html>`;
}
