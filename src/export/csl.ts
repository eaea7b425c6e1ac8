import type { PersonName } from '../catalogue/people.ts';
import type { Paper, Venue } from '../catalogue/types.ts';

/** A name of CSL-JSON: a person, or a group with only `literal`. */
export type CslName =
  | { readonly family: string; readonly given: string; readonly 'non-dropping-particle'?: string; readonly suffix?: string }
  | { readonly literal: string };

/** What CSL-JSON 1.0.2 needs of a paper. Everything else is left out rather than guessed. */
export interface CslItem {
  readonly id: string;
  readonly 'citation-key': string;
  readonly type: 'paper-conference' | 'article-journal' | 'article';
  readonly title: string;
  readonly author: readonly CslName[];
  /** One date of one to three parts: year, month, day. */
  readonly issued: { readonly 'date-parts': readonly [readonly number[]] };
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly genre?: string;
  readonly number?: string;
  readonly DOI?: string;
  readonly URL: string;
  readonly note?: string;
}

const cslName = (name: PersonName): CslName => (name.literal !== undefined ? { literal: name.literal } : {
  family: name.family, given: name.given,
  ...(name.particle && { 'non-dropping-particle': name.particle }), ...(name.suffix && { suffix: name.suffix }),
});

/**
 * The book or journal that a paper appeared in. A journal is its name. Proceedings are the name of the series
 * and the printed venue, "Annual Meeting of … (ACL 2020)"; a name that ends in the short name after a colon
 * takes the year instead, as the ACL Anthology prints it: "Findings of …: ACL 2023". What the venue has in
 * brackets of its own follows a comma; "(workshop)" goes, since the name of the series says it.
 */
export function containerTitle({ text, series, year }: Venue): string {
  if (series.type === 'journal' || text === series.name) return series.name;
  const short = /: (\S+)$/.exec(series.name)?.[1];
  if (short && year !== undefined && text.endsWith(`${short} ${year}`)) return `${series.name} ${year}`;
  return `${series.name} (${text.replace(/ \(workshop\)$/i, '').replace(/ \(([^()]*)\)$/, ', $1')})`;
}

/** The address at which the version cited can be read: DOI, else publisher, else arXiv. */
export function readAt(paper: Paper): string {
  if (paper.doi) return `https://doi.org/${paper.doi}`;
  if (paper.aclAnthology) return `https://aclanthology.org/${paper.aclAnthology}/`;
  if (paper.openreview && paper.venue) return `https://openreview.net/forum?id=${paper.openreview}`;
  return `https://arxiv.org/abs/${paper.arxiv}`;
}

/** The year in which the version cited appeared: the venue's where its name has one, else that of first publication. */
export const citedYear = (paper: Paper): number => paper.venue?.year ?? paper.year;

function venueFields(paper: Paper): Partial<CslItem> & Pick<CslItem, 'type'> {
  const { venue } = paper;
  if (!venue) return { type: 'article', genre: 'Preprint', publisher: 'arXiv', number: `arXiv:${paper.arxiv}` };
  const note = `arXiv:${paper.arxiv}`;
  if (venue.series.type === 'journal') return { type: 'article-journal', 'container-title': containerTitle(venue), note };
  return { type: 'paper-conference', 'container-title': containerTitle(venue), note };
}

/**
 * A paper as CSL-JSON, the form from which every other citation format is made. A paper with a venue is cited as
 * it appeared there, by year alone, since the bibliography's day is that of the first version on arXiv.
 */
export function toCsl(paper: Paper): CslItem {
  const date = paper.venue ? [citedYear(paper)] : paper.published.split('-').map(Number);
  return {
    id: paper.key, 'citation-key': paper.key,
    title: paper.title,
    author: paper.authors.map((author) => cslName(author.parts)),
    issued: { 'date-parts': [date] },
    ...venueFields(paper),
    ...(paper.doi && { DOI: paper.doi }),
    URL: readAt(paper),
  };
}

/** Papers as a CSL-JSON document. */
export const cslJson = (papers: readonly Paper[]): string => `${JSON.stringify(papers.map(toCsl), null, 1)}\n`;
