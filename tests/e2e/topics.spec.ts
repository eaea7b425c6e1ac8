import { expect, test } from './fixtures.ts';
import { fullestTopic } from './page-kinds.ts';

test('the list of topics counts the papers of each', async ({ page, catalogue }) => {
  await page.goto('topics/');
  for (const { title, blurb, papers } of catalogue.topics) {
    const item = page.getByRole('main').getByRole('listitem').filter({ has: page.getByRole('link', { name: title, exact: true }) });
    await expect(item).toContainText(`${papers.length} papers`);
    await expect(item).toContainText(blurb);
  }
});

test('a topic lists its papers, newest first, and says so', async ({ page, catalogue }) => {
  const topic = fullestTopic(catalogue);
  await page.goto(`topics/${topic.slug}/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(topic.title);
  await expect(page.getByRole('heading', { level: 2, name: `${topic.papers.length} papers` })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Newest first.');
  const titles = topic.papers.map((slug) => catalogue.paper(slug).title);
  const listed = (await page.getByRole('main').getByRole('link').allInnerTexts()).filter((text) => titles.includes(text));
  expect(listed).toEqual(titles);
});

test('a topic shows the findings of its papers side by side', async ({ page, catalogue }) => {
  const topic = fullestTopic(catalogue);
  const findings = topic.mainPapers.flatMap((slug) => catalogue.paper(slug).findings);
  await page.goto(`topics/${topic.slug}/`);
  await expect(page.getByRole('table').getByRole('rowheader')).toHaveCount(findings.length);
});

test('a topic cites papers in its text and leads to its neighbours', async ({ page, catalogue }) => {
  const topic = catalogue.topics.find(({ related }) => related && related.length > 0);
  await page.goto(`topics/${topic?.slug}/`);
  const neighbour = catalogue.topic(topic?.related?.[0] ?? '');
  await page.getByRole('complementary', { name: 'Around this topic' }).getByRole('link', { name: neighbour.title, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(neighbour.title);
});
