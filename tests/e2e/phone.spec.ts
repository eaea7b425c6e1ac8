import { expect, test } from './fixtures.ts';
import { fullestPaper, PAGE_KINDS } from './page-kinds.ts';

for (const kind of PAGE_KINDS) {
  test(`on a phone every target is at least 24 px or stands in a line of text: ${kind.name}`, async ({ page, catalogue }) => {
    await page.goto(kind.path(catalogue));
    const small = await page.locator('header a, footer a, nav a, button, select, input, summary').evaluateAll((elements) => elements
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches('.skip, .crumbs a, p a'))
      // A control is as large as the label around it; what is one pixel small is there for screen readers only.
      .map((element) => ({ text: element.textContent.trim() || element.getAttribute('aria-label') || element.id, box: (element.closest('label') ?? element).getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && (box.height < 23.5 || box.width < 23.5))
      .map(({ text, box }) => `${text}: ${Math.round(box.width)} × ${Math.round(box.height)}`));
    expect(small).toEqual([]);
  });
}

test('on a phone the text is read without zooming: no line is wider than the screen', async ({ page, catalogue }) => {
  await page.goto(`papers/${fullestPaper(catalogue).slug}/`);
  const sizes = await page.getByRole('article').locator('p').evaluateAll((paragraphs) => paragraphs.map((paragraph) => ({ size: parseFloat(getComputedStyle(paragraph).fontSize), right: paragraph.getBoundingClientRect().right })));
  expect(Math.min(...sizes.map(({ size }) => size))).toBeGreaterThanOrEqual(13);
  expect(Math.max(...sizes.map(({ right }) => right))).toBeLessThanOrEqual(360);
});

test('on a phone the way from home to a paper is three taps', async ({ page, catalogue }) => {
  await page.goto('');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Topics' }).tap();
  const topic = catalogue.topics[0];
  await page.getByRole('main').getByRole('link', { name: topic?.title ?? '', exact: true }).tap();
  const paper = catalogue.paper(topic?.papers[0] ?? '');
  await page.getByRole('main').getByRole('link', { name: paper.title, exact: true }).tap();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(paper.title);
});
