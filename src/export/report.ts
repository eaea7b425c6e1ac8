import type { Catalogue, Paper } from '../catalogue/types.ts';
import { paperPath } from '../site/paths.ts';
import type { Link } from './records.ts';

/**
 * The address at which GitHub opens a new issue about a paper, filled in with what a maintainer needs to find
 * it. Undefined when the atlas names no repository.
 */
export function reportUrl(paper: Paper, { site }: Pick<Catalogue, 'site'>, link: Link): string | undefined {
  if (!site.repository) return undefined;
  const body = [
    'What is wrong, and what should it say? If you can, name the place in the paper.', '', '', '---',
    `Paper: ${paper.slug}`, `arXiv: ${paper.arxiv}`, `Page: ${link(paperPath(paper.slug))}`,
    `Summary written from the ${paper.basis.source} on ${paper.basis.date}, last changed on ${paper.updated}`,
  ].join('\n');
  return `https://github.com/${site.repository}/issues/new?${new URLSearchParams({ title: `Error in the summary of ${paper.name}`, body })}`;
}
