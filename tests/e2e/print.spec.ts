import { expect, test } from './fixtures.ts';
import { fullestPaper } from './page-kinds.ts';

test.beforeEach(async ({ page, catalogue }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.setViewportSize({ width: 720, height: 1000 });
  await page.goto(`papers/${fullestPaper(catalogue).slug}/`);
});

test('on paper the text is kept and the navigation is left out', async ({ page, catalogue }) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(fullestPaper(catalogue).title);
  await expect(page.getByRole('table')).toBeVisible();
  for (const name of ['Main', 'More', 'Breadcrumb', 'Papers by date']) await expect(page.getByRole('navigation', { name, includeHidden: true })).toBeHidden();
  await expect(page.getByRole('link', { name: 'Search', exact: true, includeHidden: true })).toBeHidden();
});

test('on paper the text is black on white, also for readers of the dark page', async ({ page }) => {
  const shown = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    return { color, backgroundColor };
  });
  expect(shown).toEqual({ color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)' });
  const pale = await page.getByRole('main').locator('*').evaluateAll((elements) => elements.filter((element) => {
    const [red = 0, green = 0, blue = 0] = (/[\d.]+, [\d.]+, [\d.]+/.exec(getComputedStyle(element).color)?.[0] ?? '0, 0, 0').split(', ').map(Number);
    return element.textContent.trim() !== '' && element.getClientRects().length > 0 && red + green + blue > 420;
  }).map((element) => element.textContent.trim().slice(0, 40)));
  expect(pale, 'text too pale to print').toEqual([]);
});

test('on paper no table is cut off at the side', async ({ page }) => {
  const cut = await page.locator('table').evaluateAll((tables) => tables.filter((table) => table.scrollWidth > document.documentElement.clientWidth || getComputedStyle(table.parentElement ?? table).overflowX !== 'visible').length);
  expect(cut).toBe(0);
});
