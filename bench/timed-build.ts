import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { commandFile } from '../scripts/run.ts';
import { usageOf } from './process-tree.ts';

/** Where one build reads and writes; kept apart from the real site and from other builds. */
export interface BuildPlace { readonly contentDir: string; readonly cacheDir: string; readonly outDir: string }

/**
 * Seconds on the clock, seconds of processor time (which a busy machine does not change) and the highest memory seen,
 * in bytes, of the process with its children. The last two are 0 where the system does not tell.
 */
export interface BuildCost { readonly seconds: number; readonly cpuSeconds: number; readonly peakBytes: number }

export interface OutputSize { readonly files: number; readonly bytes: number }

/** Builds the whole site and measures it. Says how far it is every few seconds; rejects with the last lines when it fails. */
export function timedBuild(place: BuildPlace, label: string): Promise<BuildCost> {
  const started = performance.now();
  const child = spawn(process.execPath, [commandFile('astro'), 'build', '--outDir', place.outDir], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, CONTENT_DIR: place.contentDir, BUILD_CACHE_DIR: place.cacheDir, SITE_URL: 'https://example.org', BASE_PATH: '/atlas/' },
  });
  const seconds = (): number => (performance.now() - started) / 1000;
  let peakBytes = 0;
  let cpuSeconds = 0;
  let lines = 0;
  const last: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => { lines += 1; last.push(line); if (last.length > 30) last.shift(); });
  }
  const sampler = setInterval(() => {
    const usage = usageOf(child.pid ?? 0);
    if (!usage) return;
    peakBytes = Math.max(peakBytes, usage.bytes);
    cpuSeconds = Math.max(cpuSeconds, usage.cpuSeconds);
  }, 200);
  const teller = setInterval(() => console.log(`  ${label}: ${seconds().toFixed(0)} s, ${lines} lines of messages …`), 10_000);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(sampler);
      clearInterval(teller);
      if (code === 0) resolve({ seconds: seconds(), cpuSeconds, peakBytes });
      else reject(new Error(`The build "${label}" failed:\n${last.join('\n')}`));
    });
  });
}

const filesOf = (dir: string): readonly string[] => readdirSync(dir, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();

export function outputSize(dir: string): OutputSize {
  const sizes = filesOf(dir).map((file) => statSync(file).size);
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** Digest of every file by its path in the folder. */
export function digests(dir: string): ReadonlyMap<string, string> {
  return new Map(filesOf(dir).map((file) => [relative(dir, file), createHash('sha256').update(readFileSync(file)).digest('hex')]));
}

/** Paths of files that are missing, additional or different. */
export function differences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((file) => one.get(file) !== other.get(file)).sort();
}
