import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { fullestPaper, PAGE_KINDS } from './page-kinds.ts';

/** What sticks out of the page at the side and is not inside something that scrolls by itself. */
const sticksOut = (page: Page): Promise<string[]> => page.evaluate(() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const scrolls = (element: Element | null): boolean => element !== null && element !== document.body && (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
  return [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > width + 1 && !scrolls(element.parentElement))
    .map((element) => `<${element.localName} class="${element.className}"> ${element.textContent.trim().slice(0, 30)}`).slice(0, 5);
});

for (const kind of PAGE_KINDS) {
  test(`no sideways scrolling 320 px wide and at 400 % zoom: ${kind.name}`, async ({ page, catalogue }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(kind.path(catalogue));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await sticksOut(page)).toEqual([]);
    // 400 % of a window of 1280 by 1024: a quarter of its pixels in either direction.
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await sticksOut(page)).toEqual([]);
  });

  test(`wider text spacing loses nothing: ${kind.name}`, async ({ page, catalogue }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(kind.path(catalogue));
    // The values of WCAG 2.2, success criterion 1.4.12; a style sheet made by script is not held to the page's policy.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }');
      document.adoptedStyleSheets.push(sheet);
    });
    expect(await sticksOut(page)).toEqual([]);
    const clipped = await page.evaluate(() => [...document.body.querySelectorAll('*')].filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      return element.clientWidth > 1 && ((overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1) || (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1));
    }).map((element) => `<${element.localName} class="${element.className}">`));
    expect(clipped).toEqual([]);
  });
}

test('tables scroll inside their own frame on a phone', async ({ page, catalogue }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`papers/${fullestPaper(catalogue).slug}/`);
  const frame = page.getByRole('region').filter({ has: page.getByRole('table') });
  expect(await frame.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)).toBe(true);
});

test('forced colours: links and buttons keep their edges and the focus is visible', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
  expect(outline).not.toBe('none');
  const button = page.getByRole('main').getByRole('button', { name: 'Search' });
  expect(await button.evaluate((element) => getComputedStyle(element).borderTopStyle)).toBe('solid');
});

test('reduced motion: nothing moves and no page fades into the next', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('');
  const moving = await page.evaluate(() => document.getAnimations().length);
  expect(moving).toBe(0);
  const transitions = await page.evaluate(() => [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).some(function holds(rule: CSSRule): boolean {
    if (rule instanceof CSSMediaRule && !matchMedia(rule.conditionText).matches) return false;
    return rule.cssText.startsWith('@view-transition') || ('cssRules' in rule && [...(rule as CSSGroupingRule).cssRules].some(holds));
  }));
  expect(transitions).toBe(false);
});
