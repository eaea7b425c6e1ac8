import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openAndWait, pageKinds } from './page-kinds.ts';

test.use({ quiet: false });
// A walk through a page of every kind, on a busy machine.
test.describe.configure({ timeout: 120_000 });

/** Something that goes wrong for a reader, brought about before the first page opens. */
interface Fault { readonly name: string; readonly happen: (context: BrowserContext) => Promise<unknown> }

const FAULTS: readonly Fault[] = [
  { name: 'every script is blocked', happen: (context) => context.route(/\.js(\?|$)/, (route) => route.abort('blockedbyclient')) },
  { name: 'a deployment has taken the assets of an open page away', happen: (context) => context.route('**/assets/**', (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<h1>Not found</h1>' })) },
  { name: 'script files arrive cut short', happen: (context) => context.route(/\.js(\?|$)/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).slice(0, 40) });
  }) },
  { name: 'storage is refused', happen: (context) => context.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get() { throw new DOMException('The operation is insecure.', 'SecurityError'); } });
  }) },
  { name: 'storage is full', happen: (context) => context.addInitScript(() => {
    Storage.prototype.setItem = () => { throw new DOMException('The quota has been exceeded.', 'QuotaExceededError'); };
  }) },
  { name: 'storage holds what the atlas never wrote', happen: (context) => context.addInitScript(() => {
    Storage.prototype.getItem = () => '{"papers": [null, {"slug": 7}], "theme": [';
  }) },
  { name: 'data files are missing', happen: (context) => context.route(/\.(json|csv)(\?|$)/, (route) => route.fulfill({ status: 404, body: '' })) },
  { name: 'the network fails for everything but the page', happen: (context) => context.route((url) => !/(\/|\.html)$/.test(url.pathname), (route) => route.abort('failed')) },
];

/** A file cut short is a syntax error, which the browser itself reports; everything else is ours to catch. */
const oursToCatch = (error: Error): boolean => error.name !== 'SyntaxError';

/** Opens a page of every kind and returns the errors that nobody caught. */
async function errorsOverAllPages(page: Page, paths: readonly string[]): Promise<readonly string[]> {
  const errors: string[] = [];
  page.on('pageerror', (error) => { if (oursToCatch(error)) errors.push(`${page.url()}: ${error.message}`); });
  for (const path of paths) {
    await openAndWait(page, path);
    await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
    await expect(page.getByRole('main'), path).toContainText(/\w{4}/);
  }
  return errors;
}

for (const { name, happen } of FAULTS) {
  test(`every kind of page stays readable and quiet when ${name}`, async ({ page, context, catalogue }) => {
    await happen(context);
    expect(await errorsOverAllPages(page, pageKinds(catalogue))).toEqual([]);
  });
}

test('a page can be read while its scripts are still on their way', async ({ page, context, catalogue }) => {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => { release = resolve; });
  await context.route(/\.js(\?|$)/, async (route) => { await released; await route.abort(); });
  for (const path of pageKinds(catalogue)) {
    await page.goto(path, { waitUntil: 'commit' });
    await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible({ timeout: 3000 });
  }
  release();
});

test('a paper says all it has to say without JavaScript', async ({ browser, siteUrl, catalogue }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: siteUrl });
  const page = await context.newPage();
  const paper = catalogue.papers.find(({ related, findings }) => related.length > 0 && findings.length > 0);
  if (!paper) throw new Error('The content has no paper with findings and related papers.');
  await page.goto(`papers/${paper.slug}/`);
  await expect(page.getByRole('heading', { level: 1, name: paper.title })).toBeVisible();
  await expect(page.getByText(paper.tldr).first()).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(paper.findings.length + 1);
  await expect(page.getByRole('heading', { name: 'Related papers' })).toBeVisible();
  await context.close();
});
