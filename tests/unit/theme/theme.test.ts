import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { applyTheme, EARLY_SCRIPT, parseTheme, storedTheme, storeTheme, THEME_KEY } from '../../../src/theme/theme.ts';

const cases = [
  ['light', 'light'], ['dark', 'dark'], ['system', 'system'], [null, 'system'], ['', 'system'], ['Dark', 'system'], ['"><script>', 'system'], ['{"theme":"dark"}', 'system'],
] as const;

function fakeStorage(value: string | null) {
  const kept = new Map<string, string>(value === null ? [] : [[THEME_KEY, value]]);
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
}
const refused = (): never => { throw new Error('storage is refused'); };

test.each(cases)('the stored value %j means the theme %s', (stored, theme) => {
  expect(parseTheme(stored)).toBe(theme);
  expect(storedTheme(() => fakeStorage(stored))).toBe(theme);
});

test.each(cases)('the early script and the switch agree on the stored value %j', (stored) => {
  const early = { dataset: {} as DOMStringMap };
  runInNewContext(EARLY_SCRIPT, { localStorage: fakeStorage(stored), document: { documentElement: early } });
  const late = { dataset: {} as DOMStringMap };
  applyTheme(parseTheme(stored), late);
  expect(early.dataset).toEqual(late.dataset);
});

test('going back to the system leaves nothing stored and nothing set', () => {
  const storage = fakeStorage('dark');
  const root = { dataset: { theme: 'dark' } as DOMStringMap };
  storeTheme('system', () => storage);
  applyTheme('system', root);
  expect(storage.kept.size).toBe(0);
  expect(root.dataset).toEqual({});
});

describe('without storage', () => {
  test('the page follows the system', () => expect(storedTheme(refused)).toBe('system'));
  test('a choice does not throw', () => expect(() => storeTheme('dark', refused)).not.toThrow());
  test('the early script does not throw', () => {
    const context = { document: { documentElement: { dataset: {} } }, get localStorage() { return refused(); } };
    expect(() => runInNewContext(EARLY_SCRIPT, context)).not.toThrow();
  });
});
