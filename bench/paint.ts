import { chromium, type Browser } from '@playwright/test';
import { browserArguments, ensureBrowser } from '../scripts/browser.ts';

/** Milliseconds from navigation to the first and to the largest contentful paint. */
export interface Paint { readonly first: number; readonly largest: number }

/** Slow 4G as browsers' own tools define it, and a processor four times slower than this one. */
export const CONDITIONS = { latency: 150, bytesPerSecond: 1_600_000 / 8, slowdown: 4 } as const;

export const openBrowser = async (): Promise<Browser> => chromium.launch({ executablePath: await ensureBrowser(), args: browserArguments() });

/** Loads a page once with an empty cache under CONDITIONS. */
export async function measurePaint(browser: Browser, url: string): Promise<Paint> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { offline: false, latency: CONDITIONS.latency, downloadThroughput: CONDITIONS.bytesPerSecond, uploadThroughput: CONDITIONS.bytesPerSecond });
    await session.send('Emulation.setCPUThrottlingRate', { rate: CONDITIONS.slowdown });
    await page.goto(url, { waitUntil: 'load' });
    return await page.evaluate(() => new Promise<Paint>((resolve) => {
      let largest = 0;
      new PerformanceObserver((list) => { for (const { startTime } of list.getEntries()) largest = startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
      // Half a second after load nothing of a static page is still to be painted.
      setTimeout(() => resolve({ first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0, largest }), 500);
    }));
  } finally {
    await context.close();
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Medians over `runs` loads of each address, taken in turns so that a busy moment strikes all of them alike. */
export async function comparePaints(browser: Browser, urls: readonly string[], runs: number): Promise<readonly Paint[]> {
  const taken: Paint[][] = urls.map(() => []);
  for (let run = 0; run < runs; run++) {
    for (const [i, url] of urls.entries()) taken[i]?.push(await measurePaint(browser, url));
  }
  return taken.map((paints) => ({ first: median(paints.map(({ first }) => first)), largest: median(paints.map(({ largest }) => largest)) }));
}
