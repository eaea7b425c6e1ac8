import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const heads = (page: Page) => page.getByRole('table').getByRole('columnheader');
const row = (page: Page, name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });

test('papers named in the address stand side by side with their facts, findings and limits', async ({ page, catalogue }) => {
  const papers = catalogue.papers.slice(0, 3);
  await page.goto(`compare/?p=${papers.map((paper) => paper.slug).join(',')}`);
  await expect(heads(page)).toHaveCount(3);
  for (const [i, paper] of papers.entries()) {
    await expect(heads(page).nth(i)).toContainText(paper.title);
    await expect(row(page, 'In one sentence').getByRole('cell').nth(i)).toHaveText(paper.tldr);
    await expect(row(page, 'Findings, as reported').getByRole('cell').nth(i).getByRole('listitem')).toHaveCount(paper.findings.length);
    await expect(row(page, 'Limits and open questions').getByRole('cell').nth(i)).toContainText(/\w{4}/);
  }
});

test('papers are added by a part of their title and removed again, and Back undoes it', async ({ page, catalogue }) => {
  const [first, second] = catalogue.papers;
  await page.goto(`compare/?p=${first?.slug}`);
  await expect(page.getByText('Add another paper to compare it with.')).toBeVisible();
  await page.getByRole('combobox', { name: 'Add a paper' }).fill(second?.title.slice(0, -3) ?? '');
  await page.keyboard.press('Enter');
  await expect(heads(page)).toHaveCount(2);
  await expect(page).toHaveURL(new RegExp(`\\?p=${first?.slug},${second?.slug}$`));
  await page.getByRole('button', { name: `Remove ${first?.title}` }).click();
  await expect(heads(page)).toHaveCount(1);
  await expect(page.getByRole('combobox', { name: 'Add a paper' })).toBeFocused();
  await page.goBack();
  await expect(heads(page)).toHaveCount(2);
});

test('a fifth paper is refused with a sentence, and so are a title that is not there and a paper that is', async ({ page, catalogue }) => {
  const papers = catalogue.papers.slice(0, 5);
  await page.goto(`compare/?p=${papers.slice(0, 4).map((paper) => paper.slug).join(',')}`);
  await expect(heads(page)).toHaveCount(4);
  const box = page.getByRole('combobox', { name: 'Add a paper' });
  for (const [text, answer] of [
    [papers[4]?.title ?? '', '4 papers are the most that fit. Remove one first.'],
    [papers[0]?.title ?? '', `“${papers[0]?.title}” is already there.`],
    ['<b>no such title</b>', 'No title holds “<b>no such title</b>”. Type a part of a title, or choose one from the list.'],
  ] as const) {
    await box.fill(text);
    await box.press('Enter');
    await expect(page.getByText(answer)).toBeVisible();
  }
});

test('rows in which the papers agree can be hidden', async ({ page, catalogue }) => {
  const [first, second] = catalogue.papers.filter((paper) => paper.kind === 'method');
  await page.goto(`compare/?p=${first?.slug},${second?.slug}`);
  await expect(row(page, 'Kind')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Only rows that differ' }).check();
  await expect(row(page, 'Kind')).toHaveCount(0);
  await expect(row(page, 'In one sentence')).toBeVisible();
});

test('an unknown paper in the address is left out and said', async ({ page, catalogue }) => {
  const [first] = catalogue.papers;
  await page.goto(`compare/?p=nothing-here,${first?.slug}`);
  await expect(page.getByText('There is no paper “nothing-here” in this atlas; it was left out.')).toBeVisible();
  await expect(heads(page)).toHaveCount(1);
});

test('a paper page leads here', async ({ page, catalogue }) => {
  const [first] = catalogue.papers;
  await page.goto(`papers/${first?.slug}/`);
  await page.getByRole('main').getByRole('link', { name: 'Compare' }).click();
  await expect(heads(page)).toContainText([first?.title ?? '']);
});

test.describe('when a file cannot be fetched', () => {
  test.use({ quiet: false });

  test('the page says which and what to do', async ({ page, catalogue }) => {
    const [first] = catalogue.papers;
    await page.route(`**/papers/${first?.slug}.json`, (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto(`compare/?p=${first?.slug}`);
    await expect(page.getByText(`The papers cannot be shown: papers/${first?.slug}.json could not be fetched (the server answered 404). Reload the page and try again.`)).toBeVisible();
  });
});
