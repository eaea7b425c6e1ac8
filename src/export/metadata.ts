import { sortName } from '../catalogue/people.ts';
import type { Paper } from '../catalogue/types.ts';
import { paperPath } from '../site/paths.ts';
import { containerTitle, readAt, toCsl } from './csl.ts';
import type { Link } from './records.ts';

export interface MetaTag { readonly name: string; readonly content: string }

/** 2020-04-23 as 2020/04/23, which Google Scholar asks for; the year alone for a paper with a venue. */
const slashed = (paper: Paper): string =>
  toCsl(paper).issued['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('/');

/**
 * Where the paper appeared. Zotero's Embedded Metadata translator takes the item type from these names:
 * conference and journal titles decide at once; without either it would guess a journal article from
 * `citation_title`, and a report institution would make it a report, so a preprint says so as its Dublin Core type.
 */
function appearedIn(paper: Paper): readonly MetaTag[] {
  if (!paper.venue) return [{ name: 'DC.type', content: 'preprint' }, { name: 'citation_publisher', content: 'arXiv' }];
  const name = paper.venue.series.type === 'journal' ? 'citation_journal_title' : 'citation_conference_title';
  return [{ name, content: containerTitle(paper.venue) }];
}

/** The `citation_*` tags (Highwire Press) that Google Scholar and reference managers read. */
export function citationTags(paper: Paper): readonly MetaTag[] {
  return [
    { name: 'citation_title', content: paper.title },
    ...paper.authors.map((author) => ({ name: 'citation_author', content: sortName(author.parts) })),
    { name: 'citation_publication_date', content: slashed(paper) },
    ...appearedIn(paper),
    { name: 'citation_arxiv_id', content: paper.arxiv },
    ...(paper.doi ? [{ name: 'citation_doi', content: paper.doi }] : []),
    { name: 'citation_public_url', content: readAt(paper) },
  ];
}

/** JSON inside a script element: no text in it can end the element or start a comment. */
export const scriptJson = (value: unknown): string => JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The paper as a schema.org ScholarlyArticle, described on the page of the atlas. */
export function jsonLd(paper: Paper, link: Link): string {
  const ids = [`https://arxiv.org/abs/${paper.arxiv}`, paper.doi && `https://doi.org/${paper.doi}`, paper.aclAnthology && `https://aclanthology.org/${paper.aclAnthology}/`, paper.openreview && `https://openreview.net/forum?id=${paper.openreview}`];
  return scriptJson({
    '@context': 'https://schema.org', '@type': 'ScholarlyArticle',
    headline: paper.title, author: paper.authors.map(({ name, parts }) => ({ '@type': parts.literal === undefined ? 'Person' : 'Organization', name })),
    datePublished: paper.published, description: paper.tldr,
    ...(paper.venue && { isPartOf: { '@type': paper.venue.series.type === 'journal' ? 'Periodical' : 'PublicationVolume', name: containerTitle(paper.venue) } }),
    sameAs: ids.filter(Boolean), mainEntityOfPage: link(paperPath(paper.slug)),
  });
}
