import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { pageKinds } from './page-kinds.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const box = (page: Page) => dialog(page).getByRole('combobox', { name: 'Search papers, topics, questions and terms' });
const options = (page: Page) => dialog(page).getByRole('option');

async function open(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(box(page)).toBeFocused();
}

test('what is typed before the dialog is there is not lost', async ({ page }) => {
  await page.route(/dialog.*\.js$/, async (route) => { await new Promise((resolve) => { setTimeout(resolve, 700); }); await route.continue(); });
  await page.goto('about/');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('stability gap');
  await expect(box(page)).toHaveValue('stability gap');
  await expect(options(page).first()).toBeVisible();
});

test('Ctrl-K opens the search on every kind of page, with the focus in its box', async ({ page, catalogue }) => {
  test.slow();
  for (const path of pageKinds(catalogue)) {
    await page.goto(path);
    await open(page);
    await page.keyboard.press('Escape');
    await expect(dialog(page), path).toBeHidden();
  }
});

test('Command-K opens it too, and so does the button of the header', async ({ page, catalogue }) => {
  await page.goto(`papers/${catalogue.papers[0]?.slug}/`);
  await page.keyboard.press('Meta+k');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await page.getByRole('banner').getByRole('link', { name: 'Search', exact: true }).click();
  await expect(box(page)).toBeFocused();
});

test('letters, slash and keys with Alt or Shift open nothing', async ({ page }) => {
  await page.goto('topics/');
  for (const key of ['k', '/', 's', 'Shift+K', 'Alt+k']) await page.keyboard.press(key);
  await expect(dialog(page)).toHaveCount(0);
});

test('Escape closes it and gives the focus back', async ({ page }) => {
  await page.goto('topics/');
  const link = page.getByRole('main').getByRole('link').first();
  await link.focus();
  await open(page);
  await page.keyboard.type('forgetting');
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press('Escape');
  if (await dialog(page).isVisible()) await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(link).toBeFocused();
});

test('the box is a combobox over a list of options, and says which is chosen', async ({ page }) => {
  await page.goto('');
  await open(page);
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.type('forgetting');
  await expect(options(page).first()).toBeVisible();
  await expect(box(page)).toHaveAttribute('aria-expanded', 'true');
  const list = dialog(page).getByRole('listbox', { name: 'Results' });
  await expect(box(page)).toHaveAttribute('aria-controls', await list.getAttribute('id') ?? '-');
  await expect(box(page)).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowDown');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await expect(box(page)).toHaveAttribute('aria-activedescendant', await options(page).first().getAttribute('id') ?? '-');
  await expect(box(page)).toBeFocused();
  await expect(dialog(page).getByRole('option', { selected: true })).toHaveCount(1);
});

test('arrows go round the options', async ({ page }) => {
  await page.goto('');
  await open(page);
  await page.keyboard.type('forgetting');
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
});

test('Enter opens the chosen result', async ({ page, catalogue }) => {
  const paper = catalogue.papers[0];
  if (!paper) throw new Error('The content has no paper.');
  await page.goto('about/');
  await open(page);
  await page.keyboard.type(paper.title);
  const option = options(page).filter({ hasText: paper.title }).first();
  await expect(option).toBeVisible();
  for (let i = 0; await option.getAttribute('aria-selected') !== 'true' && i < 10; i++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/atlas/papers/${paper.slug}/$`));
});

test('Enter with nothing chosen opens the full page for the query', async ({ page }) => {
  await page.goto('about/');
  await open(page);
  await page.keyboard.type('batch size & "learning rate"');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/atlas\/search\/\?q=batch\+size\+%26\+%22learning\+rate%22$/);
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('batch size & "learning rate"');
});

test('a click opens a result', async ({ page }) => {
  await page.goto('');
  await open(page);
  await page.keyboard.type('forgetting');
  await options(page).last().click();
  await expect(page).toHaveURL(/\/atlas\/(papers|topics|questions|glossary|paths)\//);
});

test('what was found is announced, also when nothing was', async ({ page }) => {
  await page.goto('');
  await open(page);
  await page.keyboard.type('forgetting');
  await expect(dialog(page).getByRole('status')).toHaveText(/^\d+ papers\. Arrows choose, Enter opens the full page\.$/);
  await box(page).fill('xqzwvkj');
  await expect(dialog(page).getByRole('status')).toHaveText('Nothing found. Enter offers the nearest.');
});

test('what is typed takes the choice back, so that Enter opens the full page', async ({ page }) => {
  await page.goto('about/');
  await open(page);
  await page.keyboard.type('forgetting');
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type(' x');
  await expect(box(page)).not.toHaveAttribute('aria-activedescendant');
});

test('results of an earlier key never replace those of a later one', async ({ page, catalogue }) => {
  await page.goto('');
  await open(page);
  const title = catalogue.papers[1]?.title ?? '';
  await page.keyboard.type(title, { delay: 5 });
  await expect(options(page).filter({ hasText: title }).first()).toBeVisible();
  await page.waitForTimeout(300);
  await expect(options(page).filter({ hasText: title }).first()).toBeVisible();
});

test('HTML in the query stays text', async ({ page }) => {
  await page.goto('');
  await open(page);
  await box(page).fill('<img src=x onerror="document.title=\'broken\'">forgetting');
  await expect(options(page).first()).toBeVisible();
  expect(await dialog(page).locator('img, script').count()).toBe(0);
  await expect(page).not.toHaveTitle('broken');
});

test('the page behind moves no focus into itself while the dialog is open', async ({ page }) => {
  await page.goto('');
  await open(page);
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null)).toBe(true);
  }
});
