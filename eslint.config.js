// @ts-check
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The law of the rooms, as imports that a room may not have. README says what each room is for. */
const room = (files, group, message) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [
    { group: ['astro:content'], message: 'Only src/catalogue/load.ts reads Astro\'s content store; ask it for the catalogue.' },
    ...(group.length > 0 ? [{ group, message }] : []),
  ] }] },
});

export default defineConfig(
  { ignores: ['dist/', 'node_modules/', '.astro/', '.cache/', 'test-results/', 'playwright-report/'] },
  tseslint.configs.strict,
  astro.configs['flat/recommended'],
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    rules: {
      // With noUncheckedIndexedAccess an element that is known to exist still has an undefined type.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'max-lines': ['error', 250],
    },
  },
  { files: ['**/*.astro'], rules: { 'astro/no-set-html-directive': 'off', 'astro/no-unused-css-selector': 'error' } },
  { files: ['src/pages/**/*.astro'], rules: { 'max-lines': ['error', 40] } },

  room(['src/**/*.{ts,astro}'], ['**/pages/**'], 'Pages are at the end of the line: move what is shared to a component or a module.'),
  room(['src/content/**/*.ts'], ['**/catalogue/**', '**/components/**', '**/search/**', '**/explorer/**', '**/pages/**'], 'src/content reads and checks files and knows no later room.'),
  room(['src/catalogue/**/*.ts', 'src/export/**/*.ts', 'src/site-check/**/*.ts'], ['**/components/**', '**/layouts/**', '**/pages/**', 'astro', 'astro/*'], 'This room is pure data: it knows neither Astro nor what a page looks like.'),
  room(['src/search/**/*.ts', 'src/explorer/**/*.ts', 'src/theme/**/*.ts'], ['node:*', '**/components/**', '**/layouts/**', '**/pages/**', '**/catalogue/load.ts'], 'This runs in the browser: it imports pure modules only.'),
  {
    files: ['src/catalogue/load.ts', 'src/content.config.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
);
