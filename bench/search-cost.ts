import type { Browser, Page } from '@playwright/test';

/** Bytes of a first search and time of later ones. */
export interface SearchCost {
  /** Compressed bytes from a loaded result page to its first results. */
  readonly fromSearchPage: number;
  /** Compressed bytes from a loaded paper page through Ctrl-K to the first results, code included. */
  readonly fromPaperPage: number;
  /** Milliseconds from the last key to the results, median and 95th percentile. */
  readonly p50: number;
  readonly p95: number;
}

/** Counts the compressed bytes of everything that a page fetches while `act` runs. */
async function bytesOf(page: Page, act: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength; });
  await act();
  await page.waitForTimeout(500);
  await session.detach();
  return bytes;
}

const settled = (page: Page): Promise<void> => page.locator('#results[aria-busy="false"] a.name').first().waitFor();

/** Types all but the last letter, waits, then takes the time from the last letter until the results stand. */
async function timeLastKey(page: Page, query: string): Promise<number> {
  const box = page.locator('atlas-search input[name="q"]');
  await box.fill(query.slice(0, -1));
  await page.waitForTimeout(250);
  return page.evaluate(async (text) => {
    const input = document.querySelector<HTMLInputElement>('atlas-search input[name="q"]');
    const results = document.querySelector('#results');
    if (!input || !results) throw new Error('The search page has no box or no results.');
    const done = new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => { if (results.getAttribute('aria-busy') === 'false') { observer.disconnect(); resolve(performance.now()); } });
      observer.observe(results, { attributes: true, attributeFilter: ['aria-busy'] });
    });
    input.value = text;
    const start = performance.now();
    input.dispatchEvent(new Event('input', { bubbles: true }));
    return await done - start;
  }, query);
}

const percentile = (values: readonly number[], share: number): number => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

/** Measures with empty caches for bytes, and with a page that is in use for times. */
export async function searchCost(browser: Browser, siteUrl: string, paper: string, queries: readonly string[]): Promise<SearchCost> {
  const first = 'learning rate warmup';
  const searching = await (await browser.newContext()).newPage();
  await searching.goto(`${siteUrl}search/`, { waitUntil: 'networkidle' });
  const fromSearchPage = await bytesOf(searching, async () => { await searching.locator('atlas-search input[name="q"]').fill(first); await settled(searching); });
  const reading = await (await browser.newContext()).newPage();
  await reading.goto(`${siteUrl}papers/${paper}/`, { waitUntil: 'networkidle' });
  const fromPaperPage = await bytesOf(reading, async () => { await reading.keyboard.press('Control+k'); await reading.getByRole('dialog').getByRole('combobox').fill(first); await reading.getByRole('dialog').getByRole('option').first().waitFor(); });
  const times: number[] = [];
  for (const query of queries) times.push(await timeLastKey(searching, query));
  await Promise.all([searching.context().close(), reading.context().close()]);
  return { fromSearchPage, fromPaperPage, p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}
