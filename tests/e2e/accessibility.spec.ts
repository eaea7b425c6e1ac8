import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import { PAGE_KINDS } from './page-kinds.ts';

/** The rows of a long list and the letters of an alphabet are of one make: without the later ones a page of thousands takes seconds. */
const FURTHER_ROWS = ':is(tbody tr, li, dt, dd):nth-of-type(n+31), section:nth-of-type(n+9)';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const scheme of ['light', 'dark'] as const) {
  for (const kind of PAGE_KINDS) {
    test(`axe finds nothing, ${scheme}: ${kind.name}`, async ({ page, catalogue }) => {
      test.setTimeout(120_000);
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await page.goto(kind.path(catalogue));
      await page.locator(FURTHER_ROWS).evaluateAll((rows) => rows.forEach((row) => row.remove()));
      const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
      expect(violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html} (${failureSummary})`).join(' | ')}`)).toEqual([]);
    });
  }
}
