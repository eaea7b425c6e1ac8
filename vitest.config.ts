import { defineConfig } from 'vitest/config';

/** Unit tests hold the pure modules against small made-up content; content tests hold the corpus; search tests hold the relevance floor. */
export default defineConfig({
  test: {
    include: ['tests/{unit,content,search}/**/*.test.ts'],
    environment: 'node',
    testTimeout: 20_000,
  },
});
