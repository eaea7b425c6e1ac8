import { expect, test } from './fixtures.ts';
import { busiestAuthor } from './page-kinds.ts';

test('every author is listed once, by family name', async ({ page, catalogue }) => {
  await page.goto('authors/');
  await expect(page.getByRole('main')).toContainText(`${catalogue.authors.length} names`);
  const targets = await page.getByRole('main').getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '').filter((target) => target.startsWith('/atlas/authors/') && target !== '/atlas/authors/'));
  expect(targets).toEqual(catalogue.authors.map(({ slug }) => `/atlas/authors/${slug}/`));
});

test('an author\'s page lists that author\'s papers', async ({ page, catalogue }) => {
  const author = busiestAuthor(catalogue);
  await page.goto(`authors/${author.slug}/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(author.name);
  for (const slug of author.papers) await expect(page.getByRole('link', { name: catalogue.paper(slug).title, exact: true })).toBeVisible();
});

test('every venue counts its papers, and the rest are preprints', async ({ page, catalogue }) => {
  await page.goto('venues/');
  const count = (papers: number): string => `${papers} paper${papers === 1 ? '' : 's'}`;
  for (const { series, papers } of catalogue.venues) await expect(page.locator(`#${series.slug}`)).toContainText(count(papers.length));
  const preprints = catalogue.papers.filter(({ venue }) => !venue).length;
  await expect(page.getByRole('heading', { name: `Preprints ${count(preprints)}` })).toBeVisible();
  expect(preprints + catalogue.venues.reduce((sum, { papers }) => sum + papers.length, 0)).toBe(catalogue.papers.length);
});

test('every year counts its papers, newest first', async ({ page, catalogue }) => {
  await page.goto('years/');
  const headings = page.getByRole('main').getByRole('heading', { level: 2 });
  await expect(headings).toHaveText(catalogue.years.map(({ year, papers }) => `${year} ${papers.length} paper${papers.length === 1 ? '' : 's'}`));
});
