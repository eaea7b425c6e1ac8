import { expect, test } from './fixtures.ts';
import { fullestPaper } from './page-kinds.ts';

const count = (number: number, one: string): string => `${number} ${number === 1 ? one : `${one}s`}`;

test('the home page counts what the content holds', async ({ page, catalogue }) => {
  await page.goto('');
  const { papers, questions, glossary, findings } = catalogue;
  await expect(page.getByRole('main')).toContainText(`${papers.length} papers, ${findings.length} reported results as data, ${questions.length} questions with evidence for and against, ${glossary.length} terms.`);
});

test('the home page leads to every topic, question and reading path, topics with their counts', async ({ page, catalogue }) => {
  await page.goto('');
  const main = page.getByRole('main');
  for (const { title, papers } of catalogue.topics) {
    const item = main.getByRole('listitem').filter({ has: page.getByRole('link', { name: title, exact: true }) }).first();
    await expect(item).toContainText(count(papers.length, 'paper'));
  }
  for (const { title } of [...catalogue.questions, ...catalogue.paths]) await expect(main.getByRole('link', { name: title, exact: true })).toBeVisible();
});

test('every entry of the main menu and the footer opens its page, which is marked as the current one', async ({ page }) => {
  await page.goto('');
  for (const name of ['Main', 'More']) {
    const labels = await page.getByRole('navigation', { name }).getByRole('link').allInnerTexts();
    expect(labels.length).toBeGreaterThan(4);
    for (const label of labels) {
      await page.getByRole('navigation', { name }).getByRole('link', { name: label, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page).not.toHaveTitle(/not found/i);
      if (name === 'Main') await expect(page.getByRole('navigation', { name }).getByRole('link', { name: label, exact: true })).toHaveAttribute('aria-current', 'page');
    }
  }
});

test('the list of papers holds all of them, newest first, and says so', async ({ page, catalogue }) => {
  await page.goto('papers/');
  const { papers } = catalogue;
  const main = page.getByRole('main');
  await expect(main).toContainText(`All ${papers.length} papers on one page.`);
  const titles = new Set(papers.map(({ title }) => title));
  const listed = (await main.getByRole('link').allInnerTexts()).filter((text) => titles.has(text));
  expect(listed).toEqual(papers.map(({ title }) => title));
});

test('breadcrumbs lead from a paper to all papers to the home page', async ({ page, catalogue }) => {
  await page.goto(`papers/${fullestPaper(catalogue).slug}/`);
  const crumbs = page.getByRole('navigation', { name: 'Breadcrumb' });
  await crumbs.getByRole('link', { name: 'Papers' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Papers' })).toBeVisible();
  await page.goBack();
  await crumbs.getByRole('link', { name: 'Home' }).click();
  await expect(page).toHaveURL(/\/atlas\/$/);
});

const ordered = [
  { kind: 'papers', label: 'Papers by date', pages: 'papers' },
  { kind: 'topics', label: 'Topics', pages: 'topics' },
  { kind: 'questions', label: 'Questions', pages: 'questions' },
  { kind: 'reading paths', label: 'Reading paths', pages: 'paths' },
] as const;

for (const { kind, label, pages } of ordered) {
  test(`next and previous walk through the ${kind} in order, from end to end`, async ({ page, catalogue }) => {
    const all = catalogue[pages];
    await page.goto(`${pages}/${all[0]?.slug}/`);
    const pager = page.getByRole('navigation', { name: label });
    await expect(pager.getByRole('link')).toHaveCount(1);
    for (const { slug } of all.slice(1, 4)) {
      await pager.getByRole('link').last().click();
      await expect(page).toHaveURL(new RegExp(`/${pages}/${slug}/$`));
    }
    await pager.getByRole('link').first().click();
    await expect(page).toHaveURL(new RegExp(`/${pages}/${all[2]?.slug}/$`));
    await page.goto(`${pages}/${all.at(-1)?.slug}/`);
    await expect(pager.getByRole('link')).toHaveCount(1);
  });
}

test('the back button returns to the place in a long list', async ({ page, catalogue }) => {
  await page.goto('years/');
  const oldest = catalogue.papers.at(-1);
  const link = page.getByRole('link', { name: oldest?.title ?? '', exact: true });
  await link.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(500);
  await link.click();
  await expect(page.getByRole('heading', { level: 1, name: oldest?.title ?? '' })).toBeVisible();
  await page.goBack();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before - 200);
});

test('an address without its last slash leads to the page', async ({ page }) => {
  await page.goto('topics');
  await expect(page).toHaveURL(/\/atlas\/topics\/$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Topics' })).toBeVisible();
});
