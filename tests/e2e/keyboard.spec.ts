import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { PAGE_KINDS } from './page-kinds.ts';

/** What is focused, and whether anybody can see that it is. */
const focused = (page: Page) => page.evaluate(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  return { name: element.textContent.trim(), outlined: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2, onScreen: box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0 && box.top < innerHeight };
});

test('the first Tab offers to skip to the content, and it works', async ({ page }) => {
  await page.goto('topics/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('navigation', { name: 'Breadcrumb' }).or(page.getByRole('main')).locator(':focus')).toHaveCount(1);
});

for (const kind of PAGE_KINDS) {
  test(`whatever Tab reaches is on screen and outlined: ${kind.name}`, async ({ page, catalogue }) => {
    // Until the filters have come, what is below them still moves.
    await page.goto(kind.path(catalogue), { waitUntil: 'networkidle' });
    const faults: string[] = [];
    let reached = 0;
    for (let i = 0; i < 30; i++) {
      await page.keyboard.press('Tab');
      const state = await focused(page);
      if (!state) break;
      reached += 1;
      if (!state.outlined) faults.push(`"${state.name}" is not outlined`);
      if (!state.onScreen) faults.push(`"${state.name}" is not on screen`);
    }
    expect(faults).toEqual([]);
    expect(reached).toBeGreaterThan(8);
  });
}

test('a wide table can be scrolled with the keyboard', async ({ page, catalogue }) => {
  await page.setViewportSize({ width: 400, height: 800 });
  await page.goto(`topics/${catalogue.topics[0]?.slug}/`);
  const region = page.getByRole('region').filter({ has: page.getByRole('table') });
  await region.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
});

test('the colours can be chosen with the keyboard', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('');
  const colours = page.getByRole('combobox', { name: 'Colours' });
  await colours.focus();
  await page.keyboard.press('d');
  await expect(colours).toHaveValue('dark');
});

test('letters typed on a page do nothing: there are no bare-letter shortcuts', async ({ page }) => {
  await page.goto('papers/');
  const before = page.url();
  await page.keyboard.type('/ks?gn');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(page.url()).toBe(before);
});
