import { escapeHtml, type Resolver } from '../content/markdown.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { findingPath, paperPath, termPath } from './paths.ts';

/** Turns the components of a body into links. `link` makes an address from a path; `self` is the paper whose body it is. */
export function htmlResolver(catalogue: Catalogue, link: (path: string) => string, self = ''): Resolver {
  return {
    paper(id) {
      const paper = catalogue.paper(id);
      return `<a href="${link(paperPath(id))}" title="${escapeHtml(paper.title)}" data-paper="${id}">${escapeHtml(paper.citation)}</a>`;
    },
    term(id, text) {
      return `<a class="term" href="${link(termPath(id))}" title="${escapeHtml(catalogue.term(id).definition)}">${text}</a>`;
    },
    finding(paper, n) {
      const owner = paper || self;
      const finding = catalogue.paper(owner).findings[n - 1]!;
      const address = owner === self ? `#finding-${n}` : link(findingPath(owner, n));
      return `<a href="${address}" title="${escapeHtml(finding.claim)}"><strong>${escapeHtml(finding.value)}</strong></a>`;
    },
  };
}

/** The same components as Markdown links and text. */
export function markdownResolver(catalogue: Catalogue, link: (path: string) => string, self = ''): Resolver {
  return {
    paper: (id) => `[${catalogue.paper(id).citation}](${link(paperPath(id))})`,
    term: (_id, text) => text,
    finding: (paper, n) => `**${catalogue.paper(paper || self).findings[n - 1]!.value}**`,
  };
}
