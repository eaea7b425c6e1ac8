import type { AstroIntegration } from 'astro';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { contentDir } from '../content/loader.ts';
import type { BundleFile } from '../search-index/bundle-files.ts';
import type { Job } from '../search-index/worker.ts';

function makeBundle(job: Job): Promise<readonly BundleFile[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('../search-index/worker.ts', import.meta.url), { workerData: job });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The thread that makes the search index ended with code ${code} before it was done.`)));
  });
}

/** Makes the search bundle in a thread beside the rendering of pages and puts it into `search/` of the built site. */
export function searchIndex(): AstroIntegration {
  let bundle: Promise<readonly BundleFile[]> = Promise.resolve([]);
  return {
    name: 'search-index',
    hooks: {
      'astro:build:start': () => {
        bundle = makeBundle({ contentDir: contentDir(), today: new Date().toISOString().slice(0, 10) });
        // A fault is reported when the build waits for the bundle; until then it must not end the process.
        bundle.catch(() => {});
      },
      'astro:build:done': async ({ dir, logger }) => {
        const files = await bundle;
        const out = join(fileURLToPath(dir), 'search');
        for (const folder of new Set(files.map(({ path }) => dirname(path)))) mkdirSync(join(out, folder), { recursive: true });
        for (const { path, bytes } of files) writeFileSync(join(out, path), bytes);
        logger.info(`${files.length} files`);
      },
    },
  };
}
