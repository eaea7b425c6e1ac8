import { stringify } from 'csv-stringify/sync';
import type { Catalogue, Finding, Paper } from '../catalogue/types.ts';
import { findingPath, paperPath } from '../site/paths.ts';
import { citedYear, readAt } from './csl.ts';
import { guardCell } from './guard-cell.ts';
import type { Link } from './records.ts';

export { guardCell };

type Cell = string | number | undefined;
type Row = Readonly<Record<string, Cell>>;

/** RFC 4180 with a byte order mark, without which spreadsheets take UTF-8 for the local code page. */
function csv(columns: readonly string[], rows: readonly Row[]): string {
  const cell = (value: Cell): string => (value === undefined ? '' : guardCell(String(value)));
  return stringify(rows.map((row) => columns.map((column) => cell(row[column]))), { columns: [...columns], header: true, bom: true, record_delimiter: 'windows' });
}

/** Several values in one cell; no value of the vocabulary or name holds a semicolon. */
const list = (values: readonly string[] | undefined): string => (values ?? []).join('; ');

export const PAPER_COLUMNS = ['slug', 'key', 'title', 'short_name', 'authors', 'year', 'published', 'venue', 'arxiv', 'doi', 'acl_anthology', 'openreview', 'tldr', 'kind', 'topics', 'stages', 'modalities', 'languages', 'domains', 'techniques', 'code', 'findings', 'updated', 'source', 'url'] as const;

const paperRow = (paper: Paper, link: Link): Row => ({
  slug: paper.slug, key: paper.key, title: paper.title, short_name: paper.shortName,
  authors: list(paper.authors.map((author) => author.name)),
  year: citedYear(paper), published: paper.published, venue: paper.venue?.text,
  // With its prefix: a spreadsheet takes a bare 2501.05700 for a number and drops the zeros.
  arxiv: `arXiv:${paper.arxiv}`, doi: paper.doi, acl_anthology: paper.aclAnthology, openreview: paper.openreview,
  tldr: paper.tldr, kind: paper.kind, topics: list(paper.topics), stages: list(paper.stages), modalities: list(paper.modalities),
  languages: list(paper.languages), domains: list(paper.domains), techniques: list(paper.techniques), code: list(paper.links?.code),
  findings: paper.findings.length, updated: paper.updated, source: readAt(paper), url: link(paperPath(paper.slug)),
});

/** One row a paper. */
export const papersCsv = (papers: readonly Paper[], link: Link): string => csv(PAPER_COLUMNS, papers.map((paper) => paperRow(paper, link)));

export const FINDING_COLUMNS = ['id', 'paper', 'citation', 'year', 'topics', 'claim', 'value', 'direction', 'metric', 'baseline', 'benchmark', 'url'] as const;

const findingRow = (finding: Finding, { citation, topics, ...paper }: Paper, link: Link): Row => ({
  id: finding.id, paper: finding.paper, citation, year: paper.year, topics: list(topics),
  claim: finding.claim, value: finding.value, direction: finding.direction, metric: finding.metric, baseline: finding.baseline, benchmark: finding.benchmark,
  url: link(findingPath(finding.paper, finding.n)),
});

/** One row a finding, in the order given. */
export const findingsCsv = (catalogue: Pick<Catalogue, 'findings' | 'paper'>, link: Link): string =>
  csv(FINDING_COLUMNS, catalogue.findings.map((finding) => findingRow(finding, catalogue.paper(finding.paper), link)));
