import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { expect, test } from './fixtures.ts';

const rows = (page: Page) => page.getByRole('table').getByRole('rowheader');
const count = (page: Page) => page.getByRole('status').filter({ hasText: /findings?, / });

test('the table holds every finding of the atlas, newest paper first', async ({ page, catalogue }) => {
  await page.goto('findings/');
  await expect(rows(page)).toHaveText(catalogue.findings.map((finding) => finding.claim));
  await expect(page.getByRole('main')).toContainText('as reported by the authors');
  await expect(page.getByRole('main')).toContainText('not comparable across papers');
});

test('choices narrow the table to exactly the findings that have them', async ({ page, catalogue }) => {
  const expected = catalogue.findings.filter((finding) => finding.direction === 'worsens');
  await page.goto('findings/');
  await page.getByRole('combobox', { name: 'Direction' }).selectOption({ label: 'Worsens' });
  await expect(rows(page)).toHaveText(expected.map((finding) => finding.claim));
  await expect(count(page)).toHaveText(`${expected.length} of ${catalogue.findings.length} findings, newest paper first`);
  await expect(page).toHaveURL(/\?direction=Worsens$/);
  await page.goBack();
  await expect(rows(page)).toHaveCount(catalogue.findings.length);
});

test('words narrow the table as they are typed and stand in the address', async ({ page, catalogue }) => {
  const finding = catalogue.findings.find(({ benchmark }) => benchmark);
  await page.goto('findings/');
  await page.getByRole('combobox', { name: 'Measured on' }).fill(finding?.benchmark ?? '');
  await expect(rows(page).filter({ hasText: finding?.claim ?? '' })).toBeVisible();
  expect(await rows(page).count()).toBeLessThan(catalogue.findings.length);
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Measured on' })).toHaveValue(finding?.benchmark ?? '');
});

test('a heading sorts up, then down, then not, and says so', async ({ page }) => {
  await page.goto('findings/');
  const head = page.getByRole('columnheader', { name: 'Metric' });
  const metrics = () => page.locator('tbody tr td:nth-child(4)').allTextContents();
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  const up = (await metrics()).filter(Boolean);
  expect(up).toEqual(up.toSorted(new Intl.Collator('en').compare));
  await head.getByRole('button').press('Enter');
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await expect(page).toHaveURL(/\?sort=-metric$/);
  await head.getByRole('button').click();
  await expect(head).not.toHaveAttribute('aria-sort');
});

test('the CSV holds exactly the rows shown, with the address of each', async ({ page }) => {
  await page.goto('findings/?direction=Mixed&sort=paper');
  await expect(count(page)).toContainText('by paper, ascending');
  const claims = await rows(page).allTextContents();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as CSV' }).click()]);
  const { data } = Papa.parse<Record<string, string>>(await readFile(await download.path(), 'utf8'), { header: true, skipEmptyLines: true });
  expect(data.map((row) => row['claim'])).toEqual(claims);
  expect(data.every((row) => row['direction'] === 'Mixed' && /\/papers\/[\w-]+\/#finding-\d+$/.test(row['url'] ?? ''))).toBe(true);
});

test('an address with choices that no finding has says so and shows the rest', async ({ page, catalogue }) => {
  await page.goto('findings/?topic=Cooking&sort=colour');
  await expect(page.getByText('No finding has the topic “Cooking”; it was left out. There is no column “colour”; the order was left as it is.')).toBeVisible();
  await expect(rows(page)).toHaveCount(catalogue.findings.length);
});

test('when nothing passes, the page says so and one press brings everything back', async ({ page, catalogue }) => {
  await page.goto('findings/?text=zzzzqqqq');
  await expect(page.getByText('No finding has all of these. Clear a filter, or use fewer words.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(rows(page)).toHaveCount(catalogue.findings.length);
});

test('on a phone the first column stays in sight while the table scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('findings/');
  const region = page.getByRole('region', { name: 'All findings' });
  await region.evaluate((element) => { element.scrollLeft = 300; });
  const box = await rows(page).first().boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every finding can be read', async ({ page, catalogue }) => {
    await page.goto('findings/');
    await expect(rows(page)).toHaveCount(catalogue.findings.length);
    await expect(page.locator('noscript p')).toContainText('Sorting and filtering need JavaScript.');
  });
});
