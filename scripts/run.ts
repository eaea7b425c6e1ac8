import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Nothing of a build leaves the machine. */
export const QUIET = { ASTRO_TELEMETRY_DISABLED: '1' } as const;

/** File of an installed package's command; started with our own node, so it works the same on every system. */
export function commandFile(packageName: string, command = packageName): string {
  let dir = dirname(createRequire(import.meta.url).resolve(packageName));
  for (;;) {
    try {
      const { name, bin } = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')) as { name?: string; bin?: string | Record<string, string> };
      const file = typeof bin === 'string' ? bin : bin?.[command];
      if (name === packageName && file) return join(dir, file);
    } catch { /* a folder without package.json: look further up */ }
    if (dirname(dir) === dir) throw new Error(`The package "${packageName}" has no command "${command}". Run npm ci.`);
    dir = dirname(dir);
  }
}

/** Runs a script with this node and shows its output; the exit code, or 1 when a signal ended it. */
export function runNode(args: readonly string[], env: Environment = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...QUIET, ...env } });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** "0.4 s", "1 min 12 s". */
export function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  return seconds < 60 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
