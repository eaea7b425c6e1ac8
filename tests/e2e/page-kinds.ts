import { expect, type Page } from '@playwright/test';
import type { Catalogue } from '../../src/catalogue/types.ts';

/** The pages of which there is one each, as paths relative to the base. */
const SINGLE = ['', 'papers/', 'topics/', 'questions/', 'paths/', 'glossary/', 'findings/', 'authors/', 'venues/', 'years/', 'search/', 'compare/', 'library/', 'data/', 'about/', '404.html'] as const;

/** One page of every kind: the single ones and the first of each sort that the content fills. */
export function pageKinds(catalogue: Catalogue): readonly string[] {
  const first = (folder: string, items: readonly { slug: string }[]): string[] => items.slice(0, 1).map(({ slug }) => `${folder}/${slug}/`);
  return [
    ...SINGLE,
    ...first('papers', catalogue.papers), ...first('topics', catalogue.topics), ...first('questions', catalogue.questions),
    ...first('paths', catalogue.paths), ...first('authors', catalogue.authors),
  ];
}

/** Opens a page of the site and makes sure that it is the page and not the one for lost readers. */
export async function open(page: Page, path: string): Promise<void> {
  const response = await page.goto(path);
  expect(response?.ok(), `${path} is a page of the site`).toBe(true);
}
