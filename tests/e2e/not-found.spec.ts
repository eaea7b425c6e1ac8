import { expect, test } from './fixtures.ts';

// The browser itself reports the status 404 on the console.
test.use({ quiet: false });

for (const address of ['no-such-page/', 'papers/no-such-paper/', 'no-such-file.json', 'topics/a/b/c/']) {
  test(`${address} answers 404 with a page that leads on`, async ({ page }) => {
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1, name: 'There is no page at this address' })).toBeVisible();
    await expect(page.getByRole('main').getByRole('searchbox')).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: 'all papers' }).click();
    await expect(page).toHaveURL(/\/atlas\/papers\/$/);
  });
}

test('search engines are told to leave the 404 page out', async ({ page }) => {
  await page.goto('no-such-page/');
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
});
