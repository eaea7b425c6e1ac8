import { join } from 'node:path';

/** Where a build keeps what the next one may use again: BUILD_CACHE_DIR, so that builds of different content stay apart. */
export const buildCacheDir = (): string => join(process.cwd(), process.env.BUILD_CACHE_DIR || 'node_modules/.astro');
