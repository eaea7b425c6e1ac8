import { z } from 'zod';
import type { Catalogue, Finding, Paper, Topic } from '../catalogue/types.ts';
import { paperPath, topicPath } from '../site/paths.ts';
import { citedYear, readAt } from './csl.ts';

/**
 * The records of the JSON and CSV downloads. These schemas are published; their names are a promise to
 * programs, so they change only with a new major version of the data.
 */

const text = z.string().min(1);

export const findingRecordSchema = z.strictObject({
  id: text.describe('Slug of the paper and number of the row, e.g. "sltrain/2".'),
  paper: text.describe('Slug of the paper.'),
  row: z.number().int().min(1).describe('Number of the row on the paper page, from 1.'),
  claim: text.describe('One sentence that stands alone, as reported by the authors.'),
  value: text.describe('A figure verbatim from the abstract, or a short word. Not comparable across papers.'),
  metric: text.optional().describe('What the value measures.'),
  baseline: text.optional().describe('What it is compared with.'),
  benchmark: text.optional().describe('Where it was measured.'),
  direction: text.describe('How the result stands to the baseline.'),
});
export type FindingRecord = z.infer<typeof findingRecordSchema>;

export const paperRecordSchema = z.strictObject({
  slug: text.describe('Permanent name of the page.'),
  key: text.describe('Citation key.'),
  url: z.url().describe('Page of the atlas.'),
  source: z.url().describe('Where the cited version can be read.'),
  title: text,
  shortName: text.optional().describe('The name people use in a sentence.'),
  authors: z.array(text).min(1).describe('Names in order, as printed.'),
  published: text.describe('First public date, YYYY-MM-DD or YYYY-MM.'),
  year: z.number().int().describe('Year of the cited version.'),
  venue: text.optional().describe('Where it appeared; absent for preprints.'),
  arxiv: text.describe('arXiv number.'),
  doi: text.optional(), aclAnthology: text.optional(), openreview: text.optional(),
  links: z.strictObject({ code: z.array(z.url()).optional(), models: z.array(z.url()).optional(), data: z.array(z.url()).optional(), project: z.array(z.url()).optional() }).optional(),
  tldr: text.describe('One sentence: what they did and what came out.'),
  kind: text, topics: z.array(text).min(1).describe('Slugs of topics, the main one first.'),
  stages: z.array(text), modalities: z.array(text), languages: z.array(text), domains: z.array(text), techniques: z.array(text),
  setup: z.strictObject({ models: text.optional(), data: text.optional(), tokens: text.optional(), compute: text.optional(), benchmarks: text.optional() }).optional()
    .describe('What was trained on what, as the abstract gives it.'),
  findings: z.array(findingRecordSchema),
  related: z.array(z.strictObject({ paper: text, relation: text, label: text, note: text })).describe('Related papers from both ends; the label is from this paper\'s side.'),
  summary: z.strictObject({ basis: text, written: text, updated: text }).describe('What the summary rests on, when it was written and last changed.'),
  corrections: z.array(z.strictObject({ date: text, what: text })),
  versionNote: text.optional().describe('Where another version reports other figures.'),
});
export type PaperRecord = z.infer<typeof paperRecordSchema>;

export const topicRecordSchema = z.strictObject({
  slug: text, url: z.url(), title: text, blurb: text,
  related: z.array(text).describe('Slugs of neighbouring topics.'),
  papers: z.array(text).describe('Slugs of its papers, newest first.'),
  mainPapers: z.array(text).describe('Slugs of papers that have it as main topic.'),
  questions: z.array(text).describe('Slugs of its questions.'),
  updated: text,
});
export type TopicRecord = z.infer<typeof topicRecordSchema>;

/** What every whole-corpus JSON file says of itself before its records. */
const header = z.strictObject({
  title: text, version: text.describe('Version of the data.'), updated: text.describe('Day of the last change.'),
  license: z.strictObject({ name: text, url: z.url() }), home: z.url(),
});
export const papersFileSchema = z.strictObject({ $schema: z.url(), ...header.shape, papers: z.array(paperRecordSchema) });
export const topicsFileSchema = z.strictObject({ $schema: z.url(), ...header.shape, topics: z.array(topicRecordSchema) });

export type Link = (path: string) => string;

export function findingRecord(finding: Finding): FindingRecord {
  const { id, paper, n, claim, value, metric, baseline, benchmark, direction } = finding;
  return { id, paper, row: n, claim, value, metric, baseline, benchmark, direction };
}

export function paperRecord(paper: Paper, link: Link): PaperRecord {
  const { slug, key, title, shortName, authors, published, venue, arxiv, doi, aclAnthology, openreview, links, tldr, kind, topics, stages, modalities, languages, domains, techniques, setup, findings, related, basis, updated, corrections, versionNote } = paper;
  return {
    slug, key, url: link(paperPath(slug)), source: readAt(paper), title, shortName,
    authors: authors.map((author) => author.name), published, year: citedYear(paper), venue: venue?.text,
    arxiv, doi, aclAnthology, openreview, links, tldr, kind, topics, stages, modalities, languages: languages ?? [], domains, techniques, setup,
    findings: findings.map(findingRecord),
    related: related.map((row) => ({ paper: row.paper, relation: row.relation, label: row.label, note: row.note })),
    summary: { basis: basis.source, written: basis.date, updated },
    corrections: corrections ?? [], versionNote,
  };
}

export function topicRecord(topic: Topic, link: Link): TopicRecord {
  const { slug, title, blurb, related, papers, mainPapers, questions, updated } = topic;
  return { slug, url: link(topicPath(slug)), title, blurb, related: related ?? [], papers: [...papers], mainPapers: [...mainPapers], questions: [...questions], updated };
}

const file = (value: unknown): string => `${JSON.stringify(value)}\n`;

function fileHeader({ site }: Pick<Catalogue, 'site'>, schema: string, link: Link): z.infer<typeof header> & { $schema: string } {
  return { $schema: link(`data/schemas/${schema}.json`), title: site.title, version: site.version, updated: site.updated, license: site.contentLicense, home: link('') };
}

/** One paper as the JSON beside its page. */
export const paperJson = (paper: Paper, link: Link): string => `${JSON.stringify({ $schema: link('data/schemas/paper.json'), ...paperRecord(paper, link) }, null, 1)}\n`;

export const papersJson = (catalogue: Catalogue, link: Link): string =>
  file({ ...fileHeader(catalogue, 'papers', link), papers: catalogue.papers.map((paper) => paperRecord(paper, link)) });

export const topicsJson = (catalogue: Catalogue, link: Link): string =>
  file({ ...fileHeader(catalogue, 'topics', link), topics: catalogue.topics.map((topic) => topicRecord(topic, link)) });
