import type { BrowserContext, Page, Route } from '@playwright/test';
import { expect, test } from './fixtures.ts';

test.use({ quiet: false });

const results = (page: Page) => page.locator('ol#results');
const links = (page: Page) => results(page).locator('a.name');
const notices = (page: Page) => page.locator('#notices');
const missing = (route: Route): Promise<void> => route.fulfill({ status: 404, contentType: 'text/html', body: '<h1>Not found</h1>' });
/** Half of what the server sends. */
async function cut(route: Route): Promise<void> {
  const response = await route.fetch();
  const body = await response.body();
  const headers = Object.fromEntries(Object.entries(response.headers()).filter(([name]) => !['content-encoding', 'content-length'].includes(name)));
  await route.fulfill({ status: 200, headers, body: body.subarray(0, Math.floor(body.length / 2)) });
}
const json = (body: unknown) => (route: Route): Promise<void> => route.fulfill({ contentType: 'application/json', body: JSON.stringify(body) });

async function search(page: Page, query: string): Promise<void> {
  await page.goto(`search/?q=${encodeURIComponent(query)}`);
  await expect(results(page)).toHaveAttribute('aria-busy', 'false');
}

test.beforeEach(({ page }) => {
  page.on('pageerror', (error) => { throw error; });
});

const NO_SEARCH: readonly (readonly [string, string, (route: Route) => Promise<void>, RegExp])[] = [
  ['the table of pages is missing', '**/search/pages.json', missing, /The search index is not there\. If the site was just updated, reload the page\./],
  ['the table of pages is cut short', '**/search/pages.json', cut, /The search index is damaged: pages\.json cannot be read\./],
  ['the table of pages is of another make', '**/search/pages.json', json({ version: 'x', pages: ['p:x'] }), /The search index belongs to another version of this page\. Reload the page\./],
  ['the table of pages is that of an earlier deployment', '**/search/pages.json', json({ version: '0123456789', meta: 'en_0123456789', pages: ['p:x'], letters: 'abc' }), /The search index is not there\. If the site was just updated, reload the page\./],
  ['the list of words and chunks is missing', '**/*.pf_meta', missing, /The search index is not there/],
  ['the list of words and chunks is cut short', '**/*.pf_meta', cut, /The search index is damaged: a file ends too early\./],
  ['the other names are missing', '**/aliases.json', missing, /The search index is not there/],
  ['the network fails', '**/search/pages.json', (route) => route.abort('failed'), /The search index could not be reached\. Check the connection and try again\./],
];
for (const [name, files, fault, message] of NO_SEARCH) {
  test(`the reader is told what is wrong, and the page stays readable, when ${name}`, async ({ page, context }) => {
    await context.route(files, fault);
    await search(page, 'forgetting');
    await expect(notices(page)).toContainText(message);
    await expect(notices(page)).toContainText('All papers can still be read');
    await expect(page.getByRole('heading', { level: 1, name: 'Search' })).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link').first()).toBeVisible();
    await context.unroute(files);
    await page.getByRole('main').getByRole('searchbox').fill('tokenizer');
    await expect(links(page).first()).toBeVisible();
    await expect(notices(page)).not.toContainText('could not');
  });
}

const LESS: readonly (readonly [string, string, (route: Route) => Promise<void>, RegExp])[] = [
  ['chunks of the index are missing', '**/*.pf_index', missing, /A part of the search index could not be loaded/],
  ['chunks of the index are cut short', '**/*.pf_index', cut, /A part of the search index could not be loaded/],
  ['the words of a letter are missing', '**/words/f.json', missing, /A part of the search index could not be loaded/],
  ['all cards are missing', '**/cards/**', missing, /\d+ results? could not be loaded\. Search again in a moment\./],
  ['all cards are cut short', '**/cards/**', cut, /\d+ results? could not be loaded\. Search again in a moment\./],
];
for (const [name, files, fault, message] of LESS) {
  test(`the search goes on and says what is missing when ${name}`, async ({ page, context }) => {
    await context.route(files, fault);
    await search(page, 'forgetting');
    await expect(notices(page)).toContainText(message);
    await context.unroute(files);
    await page.getByRole('main').getByRole('searchbox').fill('catastrophic forgetting');
    await expect(links(page).first()).toBeVisible();
  });
}

test('without its filters the page still searches, and says that they are missing', async ({ page, context }) => {
  await context.route('**/search/facets.json', missing);
  await search(page, 'forgetting');
  await expect(links(page).first()).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Filters are not available:');
});

test('without titles the list is shown, and the table says why it is not', async ({ page, context }) => {
  await context.route('**/search/titles.json', missing);
  await search(page, 'forgetting');
  await page.getByRole('button', { name: 'Table' }).click();
  await expect(page.getByRole('main')).toContainText('The table cannot be shown:');
});

test('a search that meets a failing network in the middle of typing recovers with the next key', async ({ page, context }) => {
  await search(page, 'forgetting');
  await context.route('**/search/**', (route) => route.abort('failed'));
  const box = page.getByRole('main').getByRole('searchbox');
  await box.fill('quantization');
  await expect(results(page)).toHaveAttribute('aria-busy', 'false');
  await expect(notices(page)).toContainText('could not be loaded');
  await context.unroute('**/search/**');
  await box.fill('quantization of weights');
  await expect(notices(page)).not.toContainText('could not be loaded');
  await expect(links(page).first()).toBeVisible();
});

test('on a slow network the results of the last query stand in the end', async ({ page, context, catalogue }) => {
  await context.route('**/search/**/*.{json,pf_index}', async (route) => { await new Promise((done) => setTimeout(done, 100 + (route.request().url().length % 7) * 60)); await route.continue(); });
  await page.goto('search/');
  const box = page.getByRole('main').getByRole('searchbox');
  for (const text of ['forgetting', 'tokenizer', catalogue.papers[0]?.title ?? '']) { await box.fill(text); await page.waitForTimeout(150); }
  await expect(links(page).first()).toHaveText(catalogue.papers[0]?.title ?? '', { timeout: 15_000 });
  await page.waitForTimeout(1000);
  await expect(links(page).first()).toHaveText(catalogue.papers[0]?.title ?? '');
});

const POWERS: readonly (readonly [string, (context: BrowserContext) => Promise<unknown>])[] = [
  ['workers are', (context) => context.addInitScript(() => { Object.assign(window, { Worker: undefined, SharedWorker: undefined }); })],
  ['WebAssembly is', (context) => context.addInitScript(() => { Object.assign(window, { WebAssembly: undefined }); })],
  ['storage is', (context) => context.addInitScript(() => { for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } }); })],
];
for (const [name, take] of POWERS) {
  test(`the search works where ${name} blocked`, async ({ page, context }) => {
    await take(context);
    await search(page, 'forgetting');
    await expect(links(page)).toHaveCount(10);
  });
}

test('where the code of the search cannot be loaded, that is said', async ({ page, context }) => {
  await context.route(/assets\/search-page[^/]*\.js/, (route) => route.abort('failed'));
  await page.goto('search/?q=forgetting');
  await expect(notices(page)).toContainText('The search could not start: its code could not be loaded. If the site was just updated, reload the page.');
});

test('where the code of the dialog cannot be loaded, Ctrl-K opens the search page', async ({ page, context }) => {
  await context.route(/assets\/dialog[^/]*\.js/, (route) => route.abort('failed'));
  await page.goto('about/');
  await page.keyboard.press('Control+k');
  await expect(page).toHaveURL(/\/atlas\/search\/$/);
});

test('the dialog says what is wrong when the index is missing', async ({ page, context }) => {
  await context.route('**/search/pages.json', missing);
  await page.goto('about/');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('forgetting');
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText('The search index is not there. If the site was just updated, reload the page.');
});
