import { longDate } from '../../src/site/text.ts';
import { expect, test } from './fixtures.ts';
import { fullestPaper } from './page-kinds.ts';

test.beforeEach(async ({ page, catalogue }) => { await page.goto(`papers/${fullestPaper(catalogue).slug}/`); });

test('a paper page opens with its title, its authors and what came out', async ({ page, catalogue }) => {
  const paper = fullestPaper(catalogue);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(paper.title);
  await expect(page.getByRole('main')).toContainText(paper.authors[0]?.name ?? '');
  await expect(page.getByRole('main')).toContainText(paper.tldr);
});

test('its text stands under the four headings, in order', async ({ page }) => {
  const headings = await page.getByRole('heading', { level: 2 }).allInnerTexts();
  expect(headings.slice(0, 4)).toEqual(['Problem', 'Approach', 'Results', 'Limits and open questions']);
});

test('its facts name every author and lead to their pages', async ({ page, catalogue }) => {
  const paper = fullestPaper(catalogue);
  const facts = page.getByRole('complementary', { name: 'Facts' });
  for (const { name } of paper.authors) await expect(facts.getByRole('link', { name, exact: true })).toBeVisible();
  const last = paper.authors.at(-1)?.name ?? '';
  await facts.getByRole('link', { name: last, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: last })).toBeVisible();
  await expect(page.getByRole('link', { name: paper.title, exact: true })).toBeVisible();
});

test('its facts lead to each of its topics', async ({ page, catalogue }) => {
  const facts = page.getByRole('complementary', { name: 'Facts' });
  for (const slug of fullestPaper(catalogue).topics) {
    await expect(facts.getByRole('link', { name: catalogue.topic(slug).title, exact: true })).toHaveAttribute('href', `/atlas/topics/${slug}/`);
  }
});

test('what the abstract does not report is said to be missing', async ({ page, catalogue }) => {
  const paper = catalogue.papers.find(({ setup }) => !setup?.compute);
  await page.goto(`papers/${paper?.slug}/`);
  await expect(page.getByRole('complementary', { name: 'Facts' })).toContainText('not reported in the abstract');
});

test('its findings are a table with one row each: claim, value, metric, comparison, benchmark', async ({ page, catalogue }) => {
  const { findings } = fullestPaper(catalogue);
  const table = page.getByRole('table').filter({ has: page.getByRole('columnheader', { name: 'Compared with' }) });
  await expect(table.getByRole('columnheader')).toHaveText(['Finding', 'Value', 'Metric', 'Compared with', 'Measured on']);
  await expect(table.getByRole('rowheader')).toHaveText(findings.map(({ claim }) => claim));
  for (const [i, { value }] of findings.entries()) await expect(table.getByRole('row').nth(i + 1).getByRole('cell').first()).toContainText(value);
});

test('a link to one finding marks its row', async ({ page, catalogue }) => {
  const paper = fullestPaper(catalogue);
  await page.goto(`papers/${paper.slug}/#finding-2`);
  await expect(page.locator(':target').getByRole('rowheader')).toHaveText(paper.findings[1]?.claim ?? '');
});

test('related papers are named with the relation and the reason, and both ends show it', async ({ page, catalogue }) => {
  const paper = fullestPaper(catalogue);
  const link = paper.related[0];
  const other = catalogue.paper(link?.paper ?? '');
  const group = page.locator('section').filter({ has: page.getByRole('heading', { level: 3, name: link?.label ?? '', exact: true }) }).last();
  const item = group.getByRole('listitem').filter({ hasText: other.title });
  await expect(item).toContainText(link?.note ?? '');
  await item.getByRole('link', { name: other.title, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(other.title);
  await expect(page.getByRole('link', { name: paper.title, exact: true }).first()).toBeVisible();
});

test('it says from what and when the summary was written, and leads to the paper itself', async ({ page, catalogue }) => {
  const paper = fullestPaper(catalogue);
  await expect(page.getByRole('main')).toContainText(`Written from the abstract on ${longDate(paper.basis.date)}; not reviewed by the authors.`);
  for (const link of await page.getByRole('link', { name: `arXiv ${paper.arxiv}` }).all()) await expect(link).toHaveAttribute('href', `https://arxiv.org/abs/${paper.arxiv}`);
});

test('a paper whose later version differs says so at the top', async ({ page, catalogue }) => {
  const paper = catalogue.papers.find(({ versionNote }) => versionNote);
  test.skip(!paper, 'no paper of this corpus has a note about versions');
  await page.goto(`papers/${paper?.slug}/`);
  await expect(page.getByRole('main')).toContainText(`About versions. ${paper?.versionNote}`);
});
