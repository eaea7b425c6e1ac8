import { expect, test } from './fixtures.ts';

test('the glossary defines every term once, with its other names', async ({ page, catalogue }) => {
  await page.goto('glossary/');
  await expect(page.getByRole('term')).toHaveText(catalogue.glossary.map(({ term }) => term));
  for (const { definition } of catalogue.glossary.slice(0, 5)) await expect(page.getByRole('definition').filter({ hasText: definition })).toHaveCount(1);
});

test('a letter leads to its terms', async ({ page }) => {
  await page.goto('glossary/');
  await page.getByRole('navigation', { name: 'Letters' }).getByRole('link').last().click();
  await expect(page).toHaveURL(/#letter-/);
  await expect(page.locator(':target')).toBeInViewport();
});

test('a term in a text leads to its definition, which is marked', async ({ page, catalogue }) => {
  const paper = catalogue.papers.find(({ body }) => body.includes('<Term id="'));
  const id = /<Term id="([^"]+)"/.exec(paper?.body ?? '')?.[1] ?? '';
  await page.goto(`papers/${paper?.slug}/`);
  await page.getByRole('article').locator(`a[href$="glossary/#${id}"]`).first().click();
  await expect(page.locator(':target')).toHaveText(catalogue.term(id).term);
  await expect(page.locator(':target')).toBeInViewport();
});
