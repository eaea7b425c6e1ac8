import { expect, test } from './fixtures.ts';
import { open, openAndWait, pageKinds } from './page-kinds.ts';

/** Milliseconds for a walk through a page of every kind, on a busy machine. */
const ALL_PAGES = 120_000;

test('no page of any kind breaks its own content security policy', async ({ page, catalogue }) => {
  test.setTimeout(ALL_PAGES);
  await page.addInitScript(() => {
    const broken: string[] = [];
    Object.assign(window, { broken });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => { broken.push(`${violatedDirective}: ${blockedURI} ${sample}`); });
  });
  for (const path of pageKinds(catalogue)) {
    await openAndWait(page, path);
    expect(await page.evaluate(() => (window as unknown as { broken: string[] }).broken), path).toEqual([]);
  }
});

test('every page of every kind has the policy in force', async ({ page, catalogue }) => {
  test.setTimeout(ALL_PAGES);
  for (const path of pageKinds(catalogue)) {
    await open(page, path);
    const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
    await expect(policy, path).toHaveAttribute('content', /^default-src 'none'; script-src 'self'/);
    await expect(policy, path).not.toHaveAttribute('content', /unsafe-|\*/);
    await expect(page.locator('meta[name="referrer"]'), path).toHaveAttribute('content', 'same-origin');
  }
});

test.describe('code that a page does not hold', () => {
  test.use({ quiet: false });

  test.beforeEach(async ({ page, catalogue }) => {
    await page.goto(`papers/${catalogue.papers[0]?.slug}/`);
  });

  test('an inline script put into the page does not run', async ({ page }) => {
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.documentElement.id = "ran"';
      document.head.append(script);
      return document.documentElement.id === 'ran';
    });
    expect(ran).toBe(false);
  });

  test('a style attribute put into the page has no effect', async ({ page }) => {
    await page.evaluate(() => document.querySelector('h1')?.setAttribute('style', 'display: none'));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  test('a request to another origin is refused', async ({ page }) => {
    expect(await page.evaluate(() => fetch('https://example.com/').then(() => 'answered', () => 'refused'))).toBe('refused');
  });
});
