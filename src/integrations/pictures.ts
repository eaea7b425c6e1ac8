import type { AstroIntegration } from 'astro';
import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { contentDir } from '../content/loader.ts';
import type { Drawn, Job } from '../pictures/worker.ts';

function draw(job: Job): Promise<readonly Drawn[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('../pictures/worker.ts', import.meta.url), { workerData: job });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The thread that draws pictures ended with code ${code} before it was done.`)));
  });
}

/**
 * Draws the picture of every paper, topic and question for links in chats and feeds, in a thread beside the
 * rendering of pages, and puts them into the built site. Pictures that no page uses any more leave the cache.
 */
export function pictures(): AstroIntegration {
  let cacheDir = '';
  let drawn: Promise<readonly Drawn[]> = Promise.resolve([]);
  return {
    name: 'pictures',
    hooks: {
      'astro:config:done': ({ config }) => { cacheDir = fileURLToPath(new URL('pictures/', config.cacheDir)); },
      'astro:build:start': () => {
        drawn = draw({ contentDir: contentDir(), cacheDir, today: new Date().toISOString().slice(0, 10) });
        // A fault is reported when the build waits for the pictures; until then it must not end the process.
        drawn.catch(() => {});
      },
      'astro:build:done': async ({ dir, logger }) => {
        const files = await drawn;
        const out = fileURLToPath(dir);
        for (const folder of new Set(files.map(({ path }) => dirname(path)))) mkdirSync(join(out, folder), { recursive: true });
        for (const { path, file } of files) copyFileSync(join(cacheDir, file), join(out, path));
        const used = new Set(files.map(({ file }) => file));
        for (const name of readdirSync(cacheDir)) if (!used.has(name)) rmSync(join(cacheDir, name));
        logger.info(`${files.length} pictures`);
      },
    },
  };
}
