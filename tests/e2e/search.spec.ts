import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const box = (page: Page) => page.getByRole('main').getByRole('searchbox');
const results = (page: Page) => page.locator('ol#results');
const links = (page: Page) => results(page).getByRole('listitem').locator('a.name');
const notices = (page: Page) => page.locator('#notices');

/** Opens the result page for a query and waits until the results stand. */
async function search(page: Page, query: string, more = ''): Promise<void> {
  await page.goto(`search/?q=${encodeURIComponent(query)}${more}`);
  await settled(page);
}
async function settled(page: Page): Promise<void> {
  await expect(results(page)).toHaveAttribute('aria-busy', 'false');
}

test('the ranked papers are links to papers in an ordered list that says when it is settled', async ({ page, catalogue }) => {
  await search(page, 'learning rate warmup');
  const paths = await links(page).evaluateAll((found) => found.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  expect(paths).toHaveLength(10);
  const known = new Set(catalogue.papers.map(({ slug }) => `/atlas/papers/${slug}/`));
  expect(paths.filter((path) => !known.has(path))).toEqual([]);
  expect(new Set(paths).size).toBe(10);
  await expect(links(page).first()).toBeVisible();
});

test('results are not called settled before a search', async ({ page }) => {
  await page.goto('search/');
  await expect(results(page)).not.toHaveAttribute('aria-busy', 'true');
  await expect(links(page)).toHaveCount(0);
});

test('a paper is found first by its title, and the result shows its summary, what matched and why', async ({ page, catalogue }) => {
  const paper = catalogue.papers.find(({ shortName }) => shortName);
  if (!paper) throw new Error('The content has no paper with a short name.');
  await search(page, paper.title);
  const first = results(page).getByRole('listitem').first();
  await expect(first.locator('a.name')).toHaveText(paper.title);
  await expect(first).toContainText(paper.tldr);
  await expect(first).toContainText('Matched:');
  await expect(first.locator('mark').first()).toBeVisible();
});

test('results come while the reader types, and the address follows', async ({ page }) => {
  await page.goto('search/');
  await box(page).pressSequentially('catastrophic forgetting');
  await expect(links(page).first()).toBeVisible();
  await expect(page).toHaveURL(/\/search\/\?q=catastrophic\+forgetting$/);
  await expect(page).toHaveTitle(/^catastrophic forgetting · Search/);
});

test('how many papers were found is announced', async ({ page }) => {
  await search(page, 'forgetting');
  await expect(page.getByRole('status').filter({ hasText: /^\d+ papers found/ })).toHaveCount(1);
});

test('Enter makes a step that Back takes back, and a reload shows the same', async ({ page }) => {
  await search(page, 'tokenizer');
  const before = await links(page).allTextContents();
  await box(page).fill('remote sensing');
  await box(page).press('Enter');
  await expect(page).toHaveURL(/q=remote\+sensing$/);
  await expect(links(page).first()).not.toHaveText(before[0] ?? '');
  await settled(page);
  const after = await links(page).allTextContents();
  await page.reload();
  await settled(page);
  expect(await links(page).allTextContents()).toEqual(after);
});

test('coming back from a paper finds the results as they were', async ({ page }) => {
  await search(page, 'catastrophic forgetting');
  const before = await links(page).allTextContents();
  await links(page).nth(2).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(before[2] ?? '');
  await page.goBack();
  await settled(page);
  expect(await links(page).allTextContents()).toEqual(before);
  await expect(box(page)).toHaveValue('catastrophic forgetting');
});

test('arrow keys go from the box through the results and back', async ({ page }) => {
  await search(page, 'batch size');
  const all = page.locator('#answers a.name, #results a.name');
  await box(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(all.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(all.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(box(page)).toBeFocused();
});

test('more papers are shown on demand, and the focus goes to the first of them', async ({ page }) => {
  await search(page, 'language model pretraining');
  await page.getByRole('button', { name: 'Show more papers' }).click();
  await expect(links(page)).toHaveCount(20);
  await expect(links(page).nth(10)).toBeFocused();
});

for (const [name, query, notice] of [
  ['other names that were searched for too', 'catastrophic interference', /Also searched for “/],
  ['a corrected spelling', 'catastrofic foregtting', /Showing results for “catastrophic”, “forgetting”\./],
  ['words that no page has', 'forgetting xqzwvkj', /No page contains “xqzwvkj”\./],
  ['an unknown field', 'autor:smith forgetting', /"autor:" is not a field/],
  ['a value that no paper has', 'forgetting lang:klingon', /No paper has lang:klingon.* It was left out\./],
  ['a quoted phrase that no paper has', '"forgetting tokenizer warmup"', /No paper has all words of the quoted phrase\./],
  ['a query that was cut', 'forgetting '.repeat(60), /Only the first 300 characters were searched for\./],
] as const) {
  test(`the reader is told of ${name}`, async ({ page }) => {
    await search(page, query);
    await expect(notices(page)).toContainText(notice);
  });
}

test('a corrected search can be done as it was typed', async ({ page }) => {
  await search(page, 'foregtting');
  await notices(page).getByRole('link', { name: 'Search for “foregtting” as typed' }).click();
  await expect(page).toHaveURL(/q=foregtting&exact=1$/);
  await settled(page);
  await expect(notices(page)).not.toContainText('Showing results for');
  await page.goBack();
  await expect(notices(page)).toContainText('Showing results for “forgetting”');
});

test('a quoted phrase without a result is offered without quotation marks', async ({ page }) => {
  await search(page, '"forgetting tokenizer warmup"');
  await notices(page).getByRole('link', { name: 'Search without quotation marks' }).click();
  await expect(links(page).first()).toBeVisible();
});

test('topics, questions and terms that the query names stand above the papers', async ({ page, catalogue }) => {
  const topic = catalogue.topics[0];
  const question = catalogue.questions[0];
  const term = catalogue.glossary[0];
  if (!topic || !question || !term) throw new Error('The content lacks a topic, a question or a term.');
  for (const [name, path] of [[topic.title, `topics/${topic.slug}/`], [question.title, `questions/${question.slug}/`], [term.term, `glossary/#${term.id}`]] as const) {
    await search(page, name);
    const answer = page.getByRole('list', { name: 'Topics, questions and terms' }).getByRole('link', { name, exact: true });
    await expect(answer.first(), name).toHaveAttribute('href', `/atlas/${path}`);
  }
});

test('no query ends in an empty page: nonsense is offered topics', async ({ page, catalogue }) => {
  await search(page, 'xqzwvkj');
  await expect(page.getByRole('main')).toContainText('No paper matches.');
  await expect(page.getByRole('main').getByRole('link', { name: catalogue.topics[0]?.title ?? '', exact: true })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'No paper found.' })).toHaveCount(1);
});

test('fields narrow the papers to those that have the value', async ({ page, catalogue }) => {
  await search(page, 'model year:2020');
  const years = await links(page).evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).pathname.split('/').at(-2) ?? ''));
  expect(years.length).toBeGreaterThan(0);
  expect(years.filter((slug) => catalogue.paper(slug).year !== 2020)).toEqual([]);
  const author = catalogue.authors.find(({ papers }) => papers.length > 1);
  if (!author) throw new Error('No author has two papers.');
  await search(page, `author:"${author.name}"`);
  await expect(links(page)).toHaveCount(author.papers.length);
});

test.describe('filters, order, table and export', () => {
  const group = (page: Page, name: string) => page.getByRole('group', { name, exact: true });

  test('a filter keeps the papers that have its value in the order of relevance, in the address and after a reload', async ({ page, catalogue }) => {
    await search(page, 'forgetting');
    const before = await links(page).allTextContents();
    await group(page, 'Kind').getByRole('checkbox', { name: /^Study\b/ }).check();
    await expect(page).toHaveURL(/q=forgetting&kind=study$/);
    await settled(page);
    const studies = new Set(catalogue.papers.filter(({ kind }) => kind === 'study').map(({ title }) => title));
    const after = await links(page).allTextContents();
    expect(after.filter((title) => !studies.has(title))).toEqual([]);
    expect(after.slice(0, 2)).toEqual(before.filter((title) => studies.has(title)).slice(0, 2));
    await page.reload();
    await settled(page);
    expect(await links(page).allTextContents()).toEqual(after);
  });

  test('the order is named, starts with relevance and can be changed', async ({ page, catalogue }) => {
    await search(page, 'forgetting');
    const order = page.getByRole('combobox', { name: 'Order' });
    await expect(order).toHaveValue('relevance');
    await order.selectOption('oldest');
    await expect(page).toHaveURL(/sort=oldest/);
    const dates = await links(page).evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).pathname.split('/').at(-2) ?? ''));
    const published = dates.map((slug) => catalogue.paper(slug).published);
    expect(published).toEqual([...published].sort());
  });

  test('the table shows the found papers', async ({ page }) => {
    await search(page, 'forgetting');
    const first = await links(page).first().textContent();
    await page.getByRole('button', { name: 'Table' }).click();
    await expect(page.getByRole('table').getByRole('rowheader').first()).toContainText(first ?? '');
    await expect(results(page)).toBeHidden();
  });

  test('what is found can be exported', async ({ page, catalogue }) => {
    await search(page, `author:"${catalogue.papers[0]?.authors[0]?.name}"`);
    const count = await links(page).count();
    await page.locator('summary').filter({ hasText: /^Export/ }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'BibTeX', exact: true }).click()]);
    expect(download.suggestedFilename()).toBe(`papers-${count}.bib`);
  });
});

test.describe('whatever stands in the query', () => {
  const HOSTILE: readonly (readonly [string, string])[] = [
    ['an image with a handler', '<img src=x onerror="document.title=\'broken\'">'],
    ['a script', '"><script>document.title="broken"</script>'],
    ['a handler for an attribute', '\' onfocus=document.title="broken" autofocus x='],
    ['an address that is a script', 'javascript:document.title="broken"'],
    ['a template', '{{constructor.constructor("document.title=\'broken\'")()}}'],
    ['control characters', '\u0001\u0002forgetting\u007f\u202e'],
    ['10,000 letters', 'x'.repeat(10_000)],
    ['10,000 characters of words', 'forgetting '.repeat(909)],
    ['only quotation marks', '"'.repeat(300)],
    ['names of an object', '__proto__ constructor toString'],
    ['half a character', '%F0%9F'],
  ];
  for (const [name, query] of HOSTILE) {
    test(`${name}: no script runs and the page stays quick`, async ({ page }) => {
      const raw = name === 'half a character' ? query : encodeURIComponent(query);
      await page.goto(`search/?q=${raw}`);
      await settled(page);
      await expect(page).not.toHaveTitle('broken');
      expect(await page.locator('main img, main [onfocus], main [onerror], #results script, #answers script, #notices script').count()).toBe(0);
      const started = Date.now();
      await box(page).fill('forgetting');
      await expect(links(page).first()).toBeVisible();
      await settled(page);
      expect(Date.now() - started).toBeLessThan(5000);
    });
  }
});

test('without JavaScript the search page says what it needs and where else to look', async ({ browser, siteUrl }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: siteUrl });
  const page = await context.newPage();
  await page.goto('search/?q=forgetting');
  expect(await page.getByRole('main').innerText()).toContain('Search runs in your browser and needs JavaScript.');
  await page.getByRole('link', { name: 'all papers stand on one page' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await context.close();
});
