import type { Catalogue } from '../catalogue/types.ts';
import { authorPath, paperPath, pathPath, questionPath, topicPath } from '../site/paths.ts';

/** A page of the site: its path and the day of its last change. */
export interface SitePage { readonly path: string; readonly updated: string }

const newest = (days: readonly string[], fallback: string): string => [...days].sort().at(-1) ?? fallback;

/**
 * Pages that stand alone and change with what they list. Pages that only work on the reader's own data or
 * query (search, compare, library) and the page for missing addresses are not to be indexed and not listed.
 */
export const LISTS = ['', 'papers/', 'topics/', 'questions/', 'paths/', 'glossary/', 'findings/', 'authors/', 'venues/', 'years/', 'data/', 'about/'] as const;

/** Every page that search engines should know, in a stable order. Days come from the content. */
export function sitePages(catalogue: Catalogue): readonly SitePage[] {
  const { site, papers, topics, questions, paths, authors } = catalogue;
  const changed = (slugs: readonly string[]): string => newest(slugs.map((slug) => catalogue.paper(slug).updated), site.updated);
  return [
    ...LISTS.map((path) => ({ path, updated: site.updated })),
    ...topics.map((topic) => ({ path: topicPath(topic.slug), updated: newest([topic.updated, changed(topic.papers)], site.updated) })),
    ...questions.map((question) => ({ path: questionPath(question.slug), updated: question.updated })),
    ...paths.map((path) => ({ path: pathPath(path.slug), updated: path.updated })),
    ...papers.map((paper) => ({ path: paperPath(paper.slug), updated: paper.updated })),
    ...authors.map((author) => ({ path: authorPath(author.slug), updated: changed(author.papers) })),
  ];
}

const escapeXml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** The sitemap of sitemaps.org 0.9. One file holds 50,000 addresses; more is an error, so that none is lost silently. */
export function sitemapXml(pages: readonly SitePage[], link: (path: string) => string): string {
  if (pages.length > 50_000) throw new Error(`The sitemap would hold ${pages.length} pages; 50,000 are allowed. Split it into several files.`);
  const urls = pages.map(({ path, updated }) => `<url><loc>${escapeXml(link(path))}</loc><lastmod>${updated}</lastmod></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}

/** Everything may be read; the sitemap is named. */
export const robotsTxt = (link: (path: string) => string): string => `User-agent: *\nAllow: /\n\nSitemap: ${link('sitemap.xml')}\n`;
