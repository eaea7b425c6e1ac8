import { resolveStep } from '../../src/catalogue/steps.ts';
import { expect, test } from './fixtures.ts';
import { fullestPath } from './page-kinds.ts';

test('the list of reading paths says for whom each is and how long', async ({ page, catalogue }) => {
  await page.goto('paths/');
  for (const { title, audience, steps } of catalogue.paths) {
    const item = page.getByRole('main').getByRole('listitem').filter({ has: page.getByRole('link', { name: title, exact: true }) });
    await expect(item).toContainText(`${steps.length} steps · ${audience}`);
  }
});

test('a reading path gives its steps in order, each with a reason and a link', async ({ page, catalogue }) => {
  const path = fullestPath(catalogue);
  await page.goto(`paths/${path.slug}/`);
  await expect(page.getByRole('heading', { level: 2, name: `${path.steps.length} steps` })).toBeVisible();
  for (const [i, step] of path.steps.map((one) => resolveStep(catalogue, one)).entries()) {
    const item = page.locator(`#step-${i + 1}`);
    await expect(item).toContainText(step.why);
    await expect(item.getByRole('link', { name: step.title, exact: true })).toHaveAttribute('href', `/atlas/${step.path}`);
  }
});
