import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { commandFile, duration, QUIET, runNode } from './run.ts';

/** Astro names every page it writes; thousands of such lines hide the few that matter. */
const namesOneFile = (line: string): boolean => /[├└]─/.test(line);

/** Builds with Astro, shows its messages without the line for every file, and a sign of life every few seconds. */
export function build(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [commandFile('astro'), 'build', ...args], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...QUIET, ...env } });
    let written = 0;
    let told = performance.now();
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!namesOneFile(line)) return console.log(line);
      written += 1;
      if (performance.now() - told < 3000) return;
      told = performance.now();
      console.log(`build: ${written} files written …`);
    });
    child.once('error', reject);
    child.once('close', (code) => resolve(code === 0));
  });
}

/** Checks the content, then builds. Throws a sentence that names the step that failed. */
export async function checkAndBuild(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<void> {
  const steps: readonly [string, () => Promise<boolean>][] = [
    ['checking the content', async () => await runNode(['scripts/check.ts']) === 0],
    ['building the site', () => build(args, env)],
  ];
  for (const [title, run] of steps) {
    const started = performance.now();
    console.log(`build: ${title} …`);
    if (!await run()) throw new Error(`build: stopped, because ${title} failed. The messages above say why.`);
    console.log(`build: ${title} took ${duration(performance.now() - started)}`);
  }
}

if (import.meta.main) {
  try {
    await checkAndBuild(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
