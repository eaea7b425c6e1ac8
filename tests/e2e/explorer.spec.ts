import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import Papa from 'papaparse';
import { facetLabel, facetValues, type Facet } from '../../src/catalogue/facets.ts';
import type { Catalogue, Paper } from '../../src/catalogue/types.ts';
import { bibtexEntries } from '../../src/explorer/cut.ts';
import { expect, test } from './fixtures.ts';

const titles = (page: Page): Promise<string[]> => page.locator('ol.list > li:visible > a.name').allTextContents();
const group = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const value = (page: Page, facet: string, label: string) => group(page, facet).getByRole('checkbox', { name: new RegExp(`^${label}\\b`) });
const shownCount = (page: Page) => page.getByRole('status').filter({ hasText: /^\d+ (of \d+ )?papers?$/ });
const having = ({ papers }: Catalogue, facet: Facet, wanted: string): readonly Paper[] => papers.filter((paper) => facetValues(paper, facet).includes(wanted));
const names = (papers: readonly Paper[]): readonly string[] => papers.map((paper) => paper.title);
const textOf = async (download: Download): Promise<string> => readFile(await download.path(), 'utf8');

async function exportAs(page: Page, format: string): Promise<string> {
  await page.locator('summary').filter({ hasText: /^Export/ }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: format, exact: true }).click()]);
  return textOf(download);
}

test('a filter shows exactly the papers that have the value, says how many, and can be shared by its address', async ({ page, catalogue }) => {
  const studies = having(catalogue, 'kind', 'study');
  await page.goto('papers/');
  await value(page, 'Kind', 'Study').check();
  await expect(shownCount(page)).toHaveText(`${studies.length} of ${catalogue.papers.length} papers`);
  expect(await titles(page)).toEqual(names(studies));
  await expect(page).toHaveURL(/\/papers\/\?kind=study$/);
  await page.reload();
  await expect(value(page, 'Kind', 'Study')).toBeChecked();
  expect(await titles(page)).toEqual(names(studies));
});

test('two values of a facet are joined by or, two facets by and', async ({ page, catalogue }) => {
  await page.goto('papers/?kind=study,survey&modality=code');
  const expected = catalogue.papers.filter((paper) => ['study', 'survey'].includes(paper.kind) && paper.modalities.includes('code'));
  await expect(shownCount(page)).toHaveText(`${expected.length} of ${catalogue.papers.length} papers`);
  expect(await titles(page)).toEqual(names(expected));
});

test('"not" leaves out every paper that has the value', async ({ page, catalogue }) => {
  await page.goto('papers/');
  await group(page, 'Kind').getByRole('button', { name: 'not Method' }).click();
  await expect(group(page, 'Kind').getByRole('button', { name: 'not Method' })).toHaveAttribute('aria-pressed', 'true');
  expect(await titles(page)).toEqual(names(catalogue.papers.filter((paper) => paper.kind !== 'method')));
  await expect(page).toHaveURL(/\?not-kind=method$/);
});

test('every count on screen is what a click brings', async ({ page, catalogue }) => {
  await page.goto('papers/?modality=image');
  for (const kind of Object.keys(catalogue.vocabulary.kinds)) {
    const expected = having(catalogue, 'kind', kind).filter((paper) => paper.modalities.includes('image')).length;
    const box = group(page, 'Kind').getByRole('checkbox', { name: `${facetLabel(catalogue, 'kind', kind)} ${expected}`, exact: true });
    if (having(catalogue, 'kind', kind).length === 0) continue;
    if (expected === 0) await expect(box).toBeDisabled();
    else await expect(box).toBeEnabled();
  }
});

test('Back takes filters away one by one, and Forward brings them again', async ({ page, catalogue }) => {
  await page.goto('papers/');
  await value(page, 'Kind', 'Study').check();
  await value(page, 'Kind', 'Survey').check();
  await page.goBack();
  await expect(value(page, 'Kind', 'Survey')).not.toBeChecked();
  expect(await titles(page)).toEqual(names(having(catalogue, 'kind', 'study')));
  await page.goBack();
  await expect(shownCount(page)).toHaveText(`${catalogue.papers.length} papers`);
  await page.goForward();
  expect(await titles(page)).toEqual(names(having(catalogue, 'kind', 'study')));
});

test('filters in force stand above the list and are removed there, one by one or all together', async ({ page, catalogue }) => {
  await page.goto('papers/?kind=study&not-modality=image');
  const active = page.getByRole('list', { name: 'Filters in force' });
  await active.getByRole('button', { name: 'not Modality: Image, remove this filter' }).click();
  await expect(page).toHaveURL(/\?kind=study$/);
  await expect(active.getByRole('button').first()).toBeFocused();
  await active.getByRole('button', { name: 'Clear all' }).click();
  await expect(shownCount(page)).toHaveText(`${catalogue.papers.length} papers`);
  await expect(page).toHaveURL(/\/papers\/$/);
});

test('every paper stays in the document, so that the list can be shown whole again', async ({ page, catalogue }) => {
  await page.goto('papers/?kind=survey');
  await expect(shownCount(page)).toContainText(' of ');
  await expect(page.locator('ol.list > li')).toHaveCount(catalogue.papers.length);
});

test('the order is named and followed', async ({ page, catalogue }) => {
  await page.goto('papers/');
  await page.getByRole('combobox', { name: 'Order' }).selectOption({ label: 'Oldest first' });
  expect(await titles(page)).toEqual(names([...catalogue.papers].reverse()));
  await page.getByRole('combobox', { name: 'Order' }).selectOption({ label: 'By title' });
  expect(await titles(page)).toEqual(names(catalogue.papers).toSorted(new Intl.Collator('en', { sensitivity: 'base', numeric: true }).compare));
  await expect(page).toHaveURL(/\?sort=title$/);
});

test('the table shows the same papers as the list', async ({ page, catalogue }) => {
  await page.goto('papers/?kind=survey');
  await page.getByRole('button', { name: 'Table' }).click();
  const rows = page.getByRole('table').getByRole('rowheader');
  await expect(rows).toHaveText(names(having(catalogue, 'kind', 'survey')));
  await expect(page.locator('ol.list')).toBeHidden();
  await page.goBack();
  await expect(page.getByRole('table')).toHaveCount(0);
});

test('a small set leaves as BibTeX of exactly what is shown', async ({ page, catalogue }) => {
  await page.goto('papers/?kind=survey');
  const keys = bibtexEntries(await exportAs(page, 'BibTeX')).map((entry) => entry.key);
  expect(keys).toEqual(having(catalogue, 'kind', 'survey').map((paper) => paper.key));
  await expect(page.getByText(/^Saved \d papers as papers-\d\.bib\.$/)).toBeVisible();
});

for (const [format, keysOf] of [
  ['BibTeX', (text: string) => bibtexEntries(text).map((entry) => entry.key)],
  ['RIS', (text: string) => [...text.matchAll(/^ID {2}- (\S+)/gm)].map((match) => match[1])],
  ['CSV', (text: string) => Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data.map((row) => row['key'])],
  ['CSL-JSON', (text: string) => (JSON.parse(text) as readonly { readonly id: string }[]).map((item) => item.id)],
] as const) {
  test(`a large set leaves as ${format} in one request for the papers`, async ({ page, catalogue }) => {
    await page.goto('papers/?kind=study');
    const asked: string[] = [];
    page.on('request', (request) => { if (/papers\.|\/papers\//.test(request.url())) asked.push(request.url()); });
    const keys = keysOf(await exportAs(page, format));
    expect(keys.toSorted()).toEqual(having(catalogue, 'kind', 'study').map((paper) => paper.key).toSorted());
    expect(asked).toHaveLength(1);
  });
}

test('selected papers are exported whatever the filters show, and can be compared', async ({ page, catalogue }) => {
  const [first, second] = catalogue.papers;
  if (!first || !second) throw new Error('The content has fewer than two papers.');
  await page.goto('papers/');
  await page.getByRole('checkbox', { name: `Select ${first.title}` }).check();
  await page.getByRole('checkbox', { name: `Select ${second.title}` }).check();
  await expect(page).toHaveURL(new RegExp(`\\?selected=${first.slug},${second.slug}$`));
  expect(bibtexEntries(await exportAs(page, 'BibTeX')).map((entry) => entry.key)).toEqual([first.key, second.key]);
  await page.getByRole('link', { name: 'Compare 2' }).click();
  await expect(page.getByRole('columnheader', { name: first.title })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: second.title })).toBeVisible();
});

test('an address with values that the atlas does not have says so and shows the rest', async ({ page, catalogue }) => {
  await page.goto('papers/?kind=survey,poem&colour=%3Cimg%20src=x%20onerror=alert(1)%3E');
  await expect(page.getByText('No paper has kind “poem”; it was left out.')).toBeVisible();
  await expect(page.getByText('There is no filter “colour” here; it was left out.')).toBeVisible();
  expect(await titles(page)).toEqual(names(having(catalogue, 'kind', 'survey')));
});

test('an address that no paper satisfies offers the filters that bring papers back', async ({ page, catalogue }) => {
  const [year] = catalogue.years.filter(({ papers }) => papers.every((slug) => catalogue.paper(slug).kind !== 'toolkit'));
  test.skip(!year, 'Every year has a toolkit.');
  await page.goto(`papers/?kind=toolkit&year=${year?.year}`);
  const way = page.getByRole('button', { name: 'without “Kind: Toolkit”' });
  await expect(way).toHaveText(new RegExp(`: ${year?.papers.length} papers?$`));
  await way.click();
  expect(await titles(page)).toEqual(names((year?.papers ?? []).map(catalogue.paper)));
});

test('filters work from the keyboard and keep the focus', async ({ page }) => {
  await page.goto('papers/');
  await value(page, 'Kind', 'Study').focus();
  await page.keyboard.press('Space');
  await expect(value(page, 'Kind', 'Study')).toBeChecked();
  await expect(value(page, 'Kind', 'Study')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(group(page, 'Kind').getByRole('button', { name: 'not Study' })).toBeFocused();
});

test('rare values fold away and unfold', async ({ page, catalogue }) => {
  await page.goto('papers/');
  const topics = group(page, 'Topic').getByRole('checkbox');
  await expect(topics).toHaveCount(8);
  await group(page, 'Topic').getByRole('button', { name: /^Show \d+ more: Topic$/ }).click();
  await expect(topics).toHaveCount(catalogue.topics.length);
});

test('on a phone the filters stand above the list, closed until wanted', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('papers/');
  await expect(value(page, 'Kind', 'Study')).toBeHidden();
  await page.getByText('Filters', { exact: true }).click();
  await value(page, 'Kind', 'Study').check();
  await expect(shownCount(page)).toContainText(' of ');
});

test.describe('when something is missing', () => {
  test.use({ quiet: false });

  test('without the facet file the list stays whole and a sentence says why it cannot be filtered', async ({ page, catalogue }) => {
    await page.route('**/search/facets.json', (route) => route.abort());
    await page.goto('papers/');
    await expect(page.getByText('Filters are not available: search/facets.json could not be reached. Check the connection and try again.')).toBeVisible();
    await expect(page.locator('ol.list > li:visible')).toHaveCount(catalogue.papers.length);
  });

  test('an export that fails says that nothing was saved', async ({ page }) => {
    await page.route('**/data/papers.csv', (route) => route.fulfill({ status: 503, body: '' }));
    await page.goto('papers/?kind=survey');
    await page.locator('summary').filter({ hasText: /^Export/ }).click();
    await page.getByRole('button', { name: 'CSV', exact: true }).click();
    await expect(page.getByText('Nothing was saved: data/papers.csv could not be fetched (the server answered 503).')).toBeVisible();
  });
});
