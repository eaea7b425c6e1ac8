import { createServer } from 'node:net';
import { parseArgs } from 'node:util';
import { siteAddress } from '../src/site/address.ts';
import { checkAndBuild } from './build.ts';
import { portTaken, serve } from './serve.ts';

/** `npm start`: checks the content, builds the site into dist/ and serves it as GitHub Pages would. */

const { values } = parseArgs({ options: { port: { type: 'string', default: process.env.PORT || '4321' } } });
const port = Number(values.port);

/** Found out before the build, so that nobody waits for a build that cannot be shown. */
const portIsFree = (): Promise<boolean> => new Promise((resolve) => {
  const probe = createServer().once('error', () => resolve(false));
  probe.listen(port, () => probe.close(() => resolve(true)));
});

try {
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`"${values.port}" is not a port; give a number up to 65535, e.g. npm start -- --port 8080`);
  const { site, base } = siteAddress({ SITE_URL: process.env.SITE_URL || `http://localhost:${port}`, BASE_PATH: process.env.BASE_PATH });
  if (!await portIsFree()) throw new Error(portTaken(port));
  console.log(`start: building the atlas for ${site}${base} into dist/`);
  await checkAndBuild([], { SITE_URL: site, BASE_PATH: base });
  const { url } = await serve({ dir: 'dist', base, port });
  console.log(`start: the atlas is at ${url} (Ctrl-C stops it)`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
