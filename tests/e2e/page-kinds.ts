import { expect, type Page } from '@playwright/test';
import type { Catalogue } from '../../src/catalogue/types.ts';

export interface PageKind {
  readonly name: string;
  /** Path of the hardest page of this kind: the one with the most on it. */
  readonly path: (catalogue: Catalogue) => string;
  /** What the page needs JavaScript for; without it the page says so. */
  readonly needsScript?: true;
}

const most = <T>(items: readonly T[], size: (item: T) => number): T => items.reduce((best, item) => size(item) > size(best) ? item : best);

export const fullestPaper = ({ papers }: Catalogue) => most(papers, ({ findings, related, authors, title }) => findings.length * 20 + related.length * 10 + authors.length + title.length / 10);
export const fullestTopic = ({ topics }: Catalogue) => most(topics, ({ papers }) => papers.length);
export const fullestQuestion = ({ questions }: Catalogue) => most(questions, ({ evidence }) => evidence.length);
export const fullestPath = ({ paths }: Catalogue) => most(paths, ({ steps }) => steps.length);
export const busiestAuthor = ({ authors }: Catalogue) => most(authors, ({ papers }) => papers.length);

const at = (path: string) => (): string => path;

/** One page of every kind. A new kind of page is a new row, and with it held to every rule that all pages keep. */
export const PAGE_KINDS: readonly PageKind[] = [
  { name: 'home', path: at('') },
  { name: 'all papers', path: at('papers/') },
  { name: 'a paper', path: (catalogue) => `papers/${fullestPaper(catalogue).slug}/` },
  { name: 'all topics', path: at('topics/') },
  { name: 'a topic', path: (catalogue) => `topics/${fullestTopic(catalogue).slug}/` },
  { name: 'all questions', path: at('questions/') },
  { name: 'a question', path: (catalogue) => `questions/${fullestQuestion(catalogue).slug}/` },
  { name: 'all reading paths', path: at('paths/') },
  { name: 'a reading path', path: (catalogue) => `paths/${fullestPath(catalogue).slug}/` },
  { name: 'the glossary', path: at('glossary/') },
  { name: 'all findings', path: at('findings/') },
  { name: 'all authors', path: at('authors/') },
  { name: 'an author', path: (catalogue) => `authors/${busiestAuthor(catalogue).slug}/` },
  { name: 'venues', path: at('venues/') },
  { name: 'years', path: at('years/') },
  { name: 'search', path: at('search/'), needsScript: true },
  { name: 'compare', path: at('compare/'), needsScript: true },
  { name: 'the library', path: at('library/'), needsScript: true },
  { name: 'data', path: at('data/') },
  { name: 'about', path: at('about/') },
  { name: 'not found', path: at('404.html') },
];

/** The same pages as paths, for a test that walks through all of them. */
export const pageKinds = (catalogue: Catalogue): readonly string[] => PAGE_KINDS.map(({ path }) => path(catalogue));

/** Opens a page of the site and makes sure that it is the page and not the one for lost readers. */
export async function open(page: Page, path: string): Promise<void> {
  const response = await page.goto(path);
  expect(response?.ok(), `${path} is a page of the site`).toBe(true);
}

/** Opens a page and leaves its scripts a moment, in which what they do first has happened. */
export async function openAndWait(page: Page, path: string): Promise<void> {
  await open(page, path);
  await page.waitForTimeout(150);
}
