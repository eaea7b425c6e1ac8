import { createServer } from 'node:net';
import { parseArgs } from 'node:util';
import { siteAddress } from '../src/site/address.ts';
import { commandFile, duration, runNode } from './run.ts';
import { portTaken, serve } from './serve.ts';

/** `npm start`: checks the content, builds the site into dist/ and serves it as GitHub Pages would. */

const { values } = parseArgs({ options: { port: { type: 'string', default: process.env.PORT || '4321' } } });
const port = Number(values.port);

/** Found out before the build, so that nobody waits for a build that cannot be shown. */
const portIsFree = (): Promise<boolean> => new Promise((resolve) => {
  const probe = createServer().once('error', () => resolve(false));
  probe.listen(port, () => probe.close(() => resolve(true)));
});

async function step(title: string, args: readonly string[]): Promise<void> {
  const started = performance.now();
  console.log(`start: ${title} …`);
  const code = await runNode(args);
  if (code !== 0) throw new Error(`start: stopped, because this failed: ${title}. The messages above say why.`);
  console.log(`start: done in ${duration(performance.now() - started)}`);
}

try {
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`"${values.port}" is not a port; give a number up to 65535, e.g. npm start -- --port 8080`);
  const { site, base } = siteAddress(process.env);
  if (!await portIsFree()) throw new Error(portTaken(port));
  await step('checking the content', ['scripts/check.ts']);
  await step(`building the site for ${site}${base} into dist/`, [commandFile('astro'), 'build']);
  const { url } = await serve({ dir: 'dist', base, port });
  console.log(`start: the atlas is at ${url} (Ctrl-C stops it)`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
