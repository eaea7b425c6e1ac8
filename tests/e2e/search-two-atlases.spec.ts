import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { build } from '../../scripts/build.ts';
import { serve, type RunningServer } from '../../scripts/serve.ts';

interface Atlases { readonly first: RunningServer; readonly second: RunningServer }

/** Builds the small atlas with changes to its files, in a folder of its own below .cache, and returns where it lies. */
async function buildSmallAtlas(name: string, path: string, change: (content: string) => void): Promise<string> {
  const folder = join('.cache/two-atlases', name);
  const content = resolve(folder, 'content');
  const dir = resolve(folder, 'site');
  rmSync(folder, { recursive: true, force: true });
  cpSync('tests/fixtures/small-atlas', content, { recursive: true });
  change(content);
  const env = { CONTENT_DIR: join(folder, 'content'), BUILD_CACHE_DIR: join(folder, 'cache'), SITE_URL: 'https://example.org', BASE_PATH: path };
  if (!await build(['--outDir', dir, '--silent'], env)) throw new Error(`The ${name} atlas could not be built.`);
  return dir;
}
function edit(file: string, from: RegExp, to: string): void {
  const text = readFileSync(file, 'utf8');
  if (!from.test(text)) throw new Error(`${file} has no ${from}.`);
  writeFileSync(file, text.replace(from, to));
}

/** Two atlases on two origins; the first names the second, and one that is never there. */
const test = base.extend<object, { atlases: Atlases }>({
  atlases: [async ({}, use, { parallelIndex }) => {
    const second = await serve({ dir: await buildSmallAtlas(`second-${parallelIndex}`, '/second/', (content) => edit(join(content, 'papers/steam-oven.mdx'), /^title: .*$/m, 'title: Steam Elsewhere')), base: '/second/', port: 0 });
    const first = await serve({
      dir: await buildSmallAtlas(`first-${parallelIndex}`, '/first/', (content) => {
        appendFileSync(join(content, 'site.yaml'), `\notherAtlases:\n  - name: Second Atlas\n    url: ${second.url}\n`);
      }), base: '/first/', port: 0,
    });
    await use({ first, second });
    await Promise.all([first.close(), second.close()]);
  }, { scope: 'worker', timeout: 180_000 }],
});

// One worker builds the two atlases for all tests of this file.
test.describe.configure({ mode: 'default' });

const results = (page: Page) => page.locator('ol#results');

async function search(page: Page, { first }: Atlases, query: string): Promise<void> {
  await page.goto(`${first.url}search/?q=${encodeURIComponent(query)}`);
  await expect(results(page)).toHaveAttribute('aria-busy', 'false');
}

test('results of both atlases stand in one list, those of the other marked by its name and leading there', async ({ page, atlases }) => {
  const noise: string[] = [];
  page.on('console', (message) => noise.push(message.text()));
  await search(page, atlases, 'steam');
  const foreign = results(page).getByRole('listitem').filter({ hasText: 'from Second Atlas' });
  await expect(foreign.getByRole('link', { name: 'Steam Elsewhere' })).toHaveAttribute('href', `${atlases.second.url}papers/steam-oven/`);
  await expect(results(page).getByRole('listitem').filter({ hasNotText: 'from Second Atlas' }).first()).toBeVisible();
  await foreign.getByRole('link', { name: 'Steam Elsewhere' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Steam Elsewhere' })).toBeVisible();
  expect(noise).toEqual([]);
});

test('a title of the other atlas comes first', async ({ page, atlases }) => {
  await search(page, atlases, 'Steam Elsewhere');
  await expect(results(page).getByRole('link').first()).toHaveText('Steam Elsewhere');
});

test('the dialog shows papers of both, and says whose they are', async ({ page, atlases }) => {
  await page.goto(atlases.first.url);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('steam elsewhere');
  const option = page.getByRole('option').filter({ hasText: 'Steam Elsewhere' });
  await expect(option).toContainText('Second Atlas');
  await option.click();
  await expect(page).toHaveURL(`${atlases.second.url}papers/steam-oven/`);
});

for (const [name, status] of [['is down', 0], ['has no search index', 404], ['has a broken index', 200]] as const) {
  test(`when the other atlas ${name} the reader is told, and finds what is here`, async ({ page, context, atlases }) => {
    await context.route(`${atlases.second.url}**`, (route) => (status === 0 ? route.abort('failed') : route.fulfill({ status, headers: { 'access-control-allow-origin': '*' }, body: '<h1>Sorry</h1>' })));
    await search(page, atlases, 'steam');
    await expect(page.locator('#notices')).toContainText('Second Atlas did not answer; its papers are missing here.');
    await expect(results(page).getByRole('link').first()).toBeVisible();
    await expect(results(page)).not.toContainText('from Second Atlas');
  });
}

test('a slow other atlas does not keep the own results back', async ({ page, context, atlases }) => {
  let release = (): void => undefined;
  const released = new Promise<void>((done) => { release = done; });
  await context.route(`${atlases.second.url}**`, async (route) => { await released; await route.abort(); });
  await page.goto(`${atlases.first.url}search/?q=steam`);
  await expect(results(page).getByRole('link').first()).toBeVisible();
  await expect(results(page)).toHaveAttribute('aria-busy', 'true');
  release();
  await expect(results(page)).toHaveAttribute('aria-busy', 'false');
});

test('filters leave the papers of the other atlas where they rank, and sorting shows the own alone', async ({ page, atlases }) => {
  await search(page, atlases, 'steam');
  await page.getByRole('combobox', { name: 'Order' }).selectOption('title');
  await expect(results(page)).not.toContainText('from Second Atlas');
  await page.getByRole('combobox', { name: 'Order' }).selectOption('relevance');
  await expect(results(page)).toContainText('from Second Atlas');
});

test('the policy lets the page ask the other atlas and nobody else', async ({ page, atlases }) => {
  await page.goto(`${atlases.first.url}search/`);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain(`connect-src 'self' ${new URL(atlases.second.url).origin};`);
});
