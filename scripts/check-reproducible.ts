import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compareBuilds, type Build } from '../src/site-check/compare.ts';
import { build } from './build.ts';
import { listFiles } from './read-site.ts';

/**
 * Builds the site twice from nothing, the second time in another time zone and language, and compares the two
 * byte for byte.
 */
const ROOT = '.cache/reproducible';
/** What a build may not depend on; the two differ in all of it. */
const SURROUNDINGS = [{ TZ: 'UTC', LANG: 'C.UTF-8' }, { TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8' }] as const;

const read = (folder: string): Build => new Map(listFiles(folder).map((file) => [file, readFileSync(join(folder, file))]));

rmSync(ROOT, { recursive: true, force: true });
const folders: string[] = [];
for (const [i, surroundings] of SURROUNDINGS.entries()) {
  const folder = join(ROOT, `build-${i + 1}`);
  const done = await build(['--force', '--outDir', folder], { ...surroundings, BUILD_CACHE_DIR: join(ROOT, `cache-${i + 1}`), SITE_URL: 'https://example.org', BASE_PATH: '/atlas/' });
  if (!done) throw new Error(`Build ${i + 1} failed; the messages above say why.`);
  folders.push(folder);
}
const [first = new Map(), second = new Map()] = folders.map(read);
const differences = compareBuilds(first, second);
if (differences.length > 0) {
  for (const { file, message } of differences.slice(0, 20)) console.error(`${file}: ${message}`);
  console.error(`reproducible: ${differences.length} of ${first.size} files differ between two builds of the same content`);
  process.exitCode = 1;
} else {
  console.log(`reproducible: two builds are the same in all ${first.size} files`);
  rmSync(ROOT, { recursive: true, force: true });
}
