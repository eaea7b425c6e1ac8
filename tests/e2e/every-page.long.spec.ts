import { readdirSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { testSite } from '../../scripts/steps.ts';
import { expect, test } from './fixtures.ts';

const PARTS = 24;
const pages = readdirSync(testSite.dir, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('/index.html') || file === 'index.html').map((file) => file.replace(/index\.html$/, '')).sort();

for (let part = 0; part < PARTS; part++) {
  test(`every page, part ${part + 1} of ${PARTS}: axe finds nothing and nothing sticks out at 320 px`, async ({ page }) => {
    test.setTimeout(600_000);
    await page.emulateMedia({ colorScheme: part % 2 === 0 ? 'light' : 'dark', reducedMotion: 'reduce' });
    const faults: string[] = [];
    for (const path of pages.filter((_, i) => i % PARTS === part)) {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(path);
      // A stub for an earlier address forwards at once; the page it leads to is held on its own.
      if (!page.url().endsWith(`/${path}`)) continue;
      if (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)) faults.push(`${path}: sticks out at 320 px`);
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
      faults.push(...violations.map(({ id, nodes }) => `${path}: ${id}: ${nodes[0]?.html}`));
    }
    expect(faults).toEqual([]);
  });
}
