import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Packages = Record<string, { readonly version?: string; readonly os?: string[]; readonly cpu?: string[]; readonly optionalDependencies?: Record<string, string> }>;

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string>; devDependencies: Record<string, string>; scripts: Record<string, string> };
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Packages };

test.each(Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))('%s is pinned to one version: %s', (_name, version) => expect(version).toMatch(/^\d+\.\d+\.\d+$/));

test('the runtime is pinned, so that every script runs with it', () => expect(manifest.devDependencies.node).toBe('24.21.0'));

/** Packages with a build for each platform: a lockfile that lacks some makes `npm ci` fail on other machines. */
test.each(Object.entries(lock.packages).filter(([, { optionalDependencies = {} }]) => Object.keys(optionalDependencies).some((name) => /(?:linux|darwin|win32)/.test(name))))('the lockfile holds %s for every platform', (name, { optionalDependencies = {} }) => {
  const missing = Object.keys(optionalDependencies).filter((platform) => !lock.packages[`${name}/node_modules/${platform}`] && !lock.packages[`node_modules/${platform}`]);
  expect(missing).toEqual([]);
});
