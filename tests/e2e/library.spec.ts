import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Catalogue, Paper } from '../../src/catalogue/types.ts';
import { bibtexEntries } from '../../src/explorer/cut.ts';
import { expect, test } from './fixtures.ts';

const KEY = 'atlas-library:v1:/atlas/';
const marks = (page: Page) => page.getByRole('group', { name: 'Marks in your library' });
const entry = (page: Page, paper: Paper) => page.getByRole('listitem').filter({ has: page.getByRole('link', { name: paper.title, exact: true }) });

function twoPapers({ papers: [first, second] }: Catalogue): readonly [Paper, Paper] {
  if (!first || !second) throw new Error('The content has fewer than two papers.');
  return [first, second];
}

async function mark(page: Page, paper: Paper, ...labels: readonly string[]): Promise<void> {
  await page.goto(`papers/${paper.slug}/`);
  for (const label of labels) await marks(page).getByRole('button', { name: label, exact: true }).click();
}

test('a paper marked on its page is in the library, also after a reload', async ({ page, catalogue }) => {
  const [paper] = twoPapers(catalogue);
  await mark(page, paper, 'To read', 'Star');
  await expect(marks(page).getByRole('button', { name: 'To read' })).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await expect(marks(page).getByRole('button', { name: 'Star' })).toHaveAttribute('aria-pressed', 'true');
  await page.goto('library/');
  await expect(page.getByRole('heading', { name: 'To read (1)' })).toBeVisible();
  await expect(entry(page, paper)).toBeVisible();
});

test('a paper is either to read or read, and a second press takes the mark away', async ({ page, catalogue }) => {
  const [paper] = twoPapers(catalogue);
  await mark(page, paper, 'To read', 'Read');
  await expect(marks(page).getByRole('button', { name: 'To read' })).toHaveAttribute('aria-pressed', 'false');
  await expect(marks(page).getByRole('button', { name: 'Read', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await marks(page).getByRole('button', { name: 'Read', exact: true }).click();
  await page.goto('library/');
  await expect(page.getByText('Nothing is marked yet.')).toBeVisible();
});

test('notes are kept as text, whatever they hold', async ({ page, catalogue }) => {
  const [paper] = twoPapers(catalogue);
  await mark(page, paper, 'Read');
  await page.goto('library/');
  const note = page.getByRole('textbox', { name: `Note on ${paper.title}` });
  await note.fill('<img src=x onerror=alert(1)> “good”\nsecond line');
  await note.blur();
  await page.reload();
  await expect(note).toHaveValue('<img src=x onerror=alert(1)> “good”\nsecond line');
});

test('the library leaves as JSON and comes back by import into another browser', async ({ page, browser, siteUrl, catalogue }) => {
  const [first, second] = twoPapers(catalogue);
  await mark(page, first, 'Read');
  await mark(page, second, 'Star');
  await page.goto('library/');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export as JSON' }).click()]);
  const other = await (await browser.newContext({ baseURL: siteUrl })).newPage();
  await other.goto('library/');
  await other.locator('input[type=file]').setInputFiles({ name: 'library.json', mimeType: 'application/json', buffer: await readFile(await download.path()) });
  await expect(other.getByText('2 papers of library.json joined your library')).toBeVisible();
  await expect(entry(other, first)).toBeVisible();
  await expect(other.getByRole('heading', { name: 'Starred or noted (1)' })).toBeVisible();
  await other.context().close();
});

test('a file that is not a library is refused with a sentence and changes nothing', async ({ page, catalogue }) => {
  const [paper] = twoPapers(catalogue);
  await mark(page, paper, 'Read');
  await page.goto('library/');
  await page.locator('input[type=file]').setInputFiles({ name: 'photo.json', mimeType: 'application/json', buffer: Buffer.from('{"papers":[1]}') });
  await expect(page.getByText('photo.json was not imported. It is not a library of this atlas.')).toBeVisible();
  await expect(entry(page, paper)).toBeVisible();
});

test('the library leaves as BibTeX', async ({ page, catalogue }) => {
  const [paper] = twoPapers(catalogue);
  await mark(page, paper, 'Read');
  await page.goto('library/');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export as BibTeX' }).click()]);
  expect(bibtexEntries(await readFile(await download.path(), 'utf8')).map(({ key }) => key)).toEqual([paper.key]);
});

test('marks shared by link are stored only after the reader agrees', async ({ page, catalogue }) => {
  const [first, second] = twoPapers(catalogue);
  const link = `library/#to-read=${first.slug}&starred=${second.slug},no-such-paper`;
  await page.goto(link);
  await expect(page.getByRole('region', { name: 'Shared marks' })).toContainText('marks of 2 papers');
  expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBeNull();
  await page.getByRole('button', { name: 'Leave it' }).click();
  expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBeNull();
  await page.goto('papers/');
  await page.goto(link);
  await page.getByRole('button', { name: 'Add to my library' }).click();
  await expect(page).toHaveURL(/\/library\/$/);
  await expect(entry(page, first)).toBeVisible();
  await expect(entry(page, second)).toBeVisible();
});

test('removing everything can be undone', async ({ page, catalogue }) => {
  const [paper] = twoPapers(catalogue);
  await mark(page, paper, 'Read');
  await page.goto('library/');
  await page.getByRole('button', { name: 'Remove everything' }).click();
  await expect(entry(page, paper)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(entry(page, paper)).toBeVisible();
});

test('two tabs show the same marks', async ({ page, context, catalogue }) => {
  const [paper] = twoPapers(catalogue);
  await page.goto('library/');
  const other = await context.newPage();
  await mark(other, paper, 'Read');
  await expect(entry(page, paper)).toBeVisible();
});

test('a damaged library is set aside, can be downloaded, and marking goes on', async ({ page, context, catalogue }) => {
  const [paper] = twoPapers(catalogue);
  await page.goto('library/');
  await page.evaluate((key) => localStorage.setItem(key, '{"version":1,"papers":{"cut'), KEY);
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('Nothing is lost');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download unreadable text 1' }).click()]);
  expect(await readFile(await download.path(), 'utf8')).toBe('{"version":1,"papers":{"cut');
  await mark(page, paper, 'Read');
  const reopened = await context.newPage();
  await reopened.goto('library/');
  await expect(entry(reopened, paper)).toBeVisible();
  await expect(reopened.getByRole('alert')).toContainText('kept aside');
});

test('refused storage is said in a sentence, and marks last for the tab', async ({ page, catalogue }) => {
  const [paper] = twoPapers(catalogue);
  await page.addInitScript(() => { Storage.prototype.setItem = () => { throw new DOMException('The quota has been exceeded.', 'QuotaExceededError'); }; });
  await mark(page, paper, 'Read');
  await expect(marks(page).getByRole('button', { name: 'Read', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await expect(marks(page)).toContainText('Marks last until this tab is closed');
});
