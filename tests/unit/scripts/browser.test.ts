import { expect, test } from 'vitest';
import { browserArguments, findBrowser, type Machine } from '../../../scripts/browser.ts';

/** A machine on which exactly these programs exist. */
const machine = (programs: readonly string[], over: Partial<Machine> = {}): Machine => ({
  env: { PATH: '/usr/local/bin:/usr/bin' }, platform: 'linux', canRun: (file) => programs.includes(file), playwrightFile: () => '/cache/playwright/chrome', ...over,
});

test.each([
  ['Chromium on the path', machine(['/usr/bin/chromium']), '/usr/bin/chromium'],
  ['Chrome on the path', machine(['/usr/local/bin/google-chrome']), '/usr/local/bin/google-chrome'],
  ['Playwright\'s own where nothing is installed', machine(['/cache/playwright/chrome']), '/cache/playwright/chrome'],
  ['an installed one before Playwright\'s', machine(['/usr/bin/chromium', '/cache/playwright/chrome']), '/usr/bin/chromium'],
  ['CHROME_PATH before all', machine(['/usr/bin/chromium', '/opt/chrome'], { env: { PATH: '/usr/bin', CHROME_PATH: '/opt/chrome' } }), '/opt/chrome'],
  ['Chrome on a Mac', machine(['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'], { platform: 'darwin' }), '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['Edge on Windows', machine(['C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe'], { platform: 'win32', env: { PROGRAMFILES: 'C:\\Program Files' } }), 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe'],
  ['nothing on a bare machine', machine([]), undefined],
  ['nothing where there is no path', machine([], { env: {} }), undefined],
])('the browser to use is %s', (_name, where, found) => {
  expect(findBrowser(where)).toBe(found);
});

test('a CHROME_PATH without a program is an error, not passed over', () => {
  const where = machine(['/usr/bin/chromium'], { env: { PATH: '/usr/bin', CHROME_PATH: '/opt/none' } });
  expect(() => findBrowser(where)).toThrow('CHROME_PATH is "/opt/none", and there is no program there. Correct it or unset it.');
});

test('the sandbox is given up for root alone', () => {
  expect(browserArguments(true)).toContain('--no-sandbox');
  expect(browserArguments(false)).not.toContain('--no-sandbox');
});
