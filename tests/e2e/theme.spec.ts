import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const brightness = (page: Page): Promise<'light' | 'dark'> => page.evaluate(() => {
  const pixel = document.createElement('canvas').getContext('2d');
  if (!pixel) throw new Error('no canvas');
  pixel.fillStyle = getComputedStyle(document.body).backgroundColor;
  pixel.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = pixel.getImageData(0, 0, 1, 1).data;
  return red + green + blue > 382 ? 'light' : 'dark';
});
const colours = (page: Page) => page.getByRole('combobox', { name: 'Colours' });

for (const scheme of ['light', 'dark'] as const) {
  test(`without a choice the page is ${scheme} where the system is`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto('');
    expect(await brightness(page)).toBe(scheme);
    await expect(colours(page)).toHaveValue('system');
  });

  test(`${scheme} colours can be chosen against the system and stay chosen on other pages`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme === 'light' ? 'dark' : 'light' });
    await page.goto('');
    await colours(page).selectOption(scheme);
    expect(await brightness(page)).toBe(scheme);
    await page.goto('papers/');
    expect(await brightness(page)).toBe(scheme);
    await expect(colours(page)).toHaveValue(scheme);
    await page.reload();
    expect(await brightness(page)).toBe(scheme);
  });
}

test('going back to the system forgets the choice', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('');
  await colours(page).selectOption('dark');
  await colours(page).selectOption('system');
  expect(await brightness(page)).toBe('light');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('a change of the system is followed at once', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await brightness(page)).toBe('dark');
});

test('a choice in one tab reaches the others', async ({ context, page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('');
  const other = await context.newPage();
  await other.emulateMedia({ colorScheme: 'light' });
  await other.goto('topics/');
  await colours(page).selectOption('dark');
  await expect.poll(() => brightness(other)).toBe('dark');
});

for (const corrupt of ['', 'purple', '{"theme":', '<img src=x onerror=alert(1)>', 'DARK']) {
  test(`the corrupt stored value ${JSON.stringify(corrupt)} is harmless`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.addInitScript((value) => localStorage.setItem('atlas-theme', value), corrupt);
    await page.goto('');
    expect(await brightness(page)).toBe('light');
    await expect(colours(page)).toHaveValue('system');
    await colours(page).selectOption('dark');
    expect(await brightness(page)).toBe('dark');
  });
}

test('refused storage is harmless: a choice holds for the open page', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('refused', 'SecurityError'); } }));
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('');
  await colours(page).selectOption('dark');
  expect(await brightness(page)).toBe('dark');
});
