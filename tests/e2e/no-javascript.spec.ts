import { expect, test } from './fixtures.ts';
import { fullestPaper, PAGE_KINDS } from './page-kinds.ts';

test.use({ javaScriptEnabled: false });

for (const kind of PAGE_KINDS) {
  test(`without JavaScript: ${kind.name}`, async ({ page, catalogue }) => {
    await page.goto(kind.path(catalogue));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link').first()).toBeVisible();
    const main = page.getByRole('main');
    // Matchers of text pass over <noscript>; what a reader sees is the inner text.
    if (kind.needsScript) expect(await main.innerText()).toMatch(/JavaScript/);
    else expect((await main.innerText()).length).toBeGreaterThan(100);
    // A control that does nothing without its script must not be offered.
    await expect(main.getByRole('button').and(page.locator(':not([type=submit])'))).toHaveCount(0);
    await expect(page.getByRole('combobox')).toHaveCount(0);
  });
}

test('without JavaScript a paper can be read, cited and left for its relatives', async ({ page, catalogue }) => {
  const paper = fullestPaper(catalogue);
  await page.goto(`papers/${paper.slug}/`);
  const main = page.getByRole('main');
  for (const heading of ['Problem', 'Approach', 'Results', 'Limits and open questions', 'Findings', 'Related papers', 'Cite']) await expect(main.getByRole('heading', { level: 2, name: heading })).toBeVisible();
  await expect(main).toContainText(`@`);
  await expect(main).toContainText(paper.key);
});

test('without JavaScript a search box leads to the search page, which says what it needs', async ({ page }) => {
  await page.goto('');
  const box = page.getByRole('main').getByRole('searchbox');
  await box.fill('forgetting');
  await box.press('Enter');
  await expect(page).toHaveURL(/\/atlas\/search\/\?q=forgetting$/);
  expect(await page.getByRole('main').innerText()).toMatch(/JavaScript/);
  await expect(page.getByRole('main').getByRole('link', { name: /papers/i }).first()).toBeVisible();
});
