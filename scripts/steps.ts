import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { auditDependencies } from './audit.ts';
import { ensureBrowser } from './browser.ts';
import { build } from './build.ts';
import { lintWorkflows } from './lint-workflows.ts';
import { commandFile, runNode } from './run.ts';

/** What a step found: checks pass or fail as a whole, test runs also count. */
export interface Outcome {
  readonly ok: boolean;
  readonly passed?: number;
  readonly failed?: number;
  /** File and name of each test that failed, so that the end of a long log tells what to run again. */
  readonly failures?: readonly string[];
  /** Browser tests that passed only at the second attempt. They do not fail the run, but are named: each is a fault of the test or a rare one of the site. */
  readonly unsteady?: readonly string[];
}

export interface Step {
  /** The word that picks the step: `npm test -- unit`. */
  readonly name: string;
  readonly title: string;
  /** Steps whose failure makes this one pointless. A step that was not picked counts as done. */
  readonly needs?: readonly string[];
  /** Runs only in `npm run test:full`, or when picked by name. */
  readonly long?: true;
  readonly run: () => Promise<Outcome>;
}

/** The build that the checks and browser tests look at: published under a sub-path, as a project site on GitHub Pages is. */
export const testSite = {
  dir: '.cache/test-site', base: '/atlas/',
  env: { SITE_URL: 'https://example.org', BASE_PATH: '/atlas/', BUILD_CACHE_DIR: '.cache/test-astro' },
} as const;
const results = '.cache/test-results';

async function script(...args: readonly string[]): Promise<Outcome> {
  return { ok: await runNode(args) === 0 };
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly name: string; readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[] }[];
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs: readonly PlaywrightSpec[];
}

interface PlaywrightSpec { readonly ok: boolean; readonly file: string; readonly line: number; readonly title: string; readonly tests: readonly { readonly status: string }[] }

async function vitest(name: string, folder: string): Promise<Outcome> {
  const report = join(results, `${name}.json`);
  rmSync(report, { force: true });
  const code = await runNode([commandFile('vitest'), 'run', folder, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  if (!existsSync(report)) return { ok: false };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as VitestReport;
  const failures = testResults.flatMap((file) => file.assertionResults
    .filter(({ status }) => status === 'failed')
    .map(({ fullName }) => `${relative('.', file.name)}: ${fullName}`));
  return { ok: code === 0, passed: numPassedTests, failed: numFailedTests, failures };
}

const specsOf = (suite: PlaywrightSuite): readonly PlaywrightSpec[] => [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];
const specNames = (specs: readonly PlaywrightSpec[]): readonly string[] => specs.map(({ file, line, title }) => `tests/e2e/${file}:${line}: ${title}`);

/** Runs projects of playwright.config.ts. */
async function playwright(name: string, projects: readonly string[]): Promise<Outcome> {
  const report = join(results, `${name}.json`);
  rmSync(report, { force: true });
  const code = await runNode(
    [commandFile('@playwright/test', 'playwright'), 'test', '--reporter=list,json', ...projects.map((project) => `--project=${project}`)],
    { CHROME_PATH: await ensureBrowser(), PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  );
  if (!existsSync(report)) return { ok: false };
  const { stats, suites } = JSON.parse(readFileSync(report, 'utf8')) as { stats: { expected: number; unexpected: number; flaky: number }; suites: readonly PlaywrightSuite[] };
  const specs = suites.flatMap(specsOf);
  return {
    ok: code === 0, passed: stats.expected + stats.flaky, failed: stats.unexpected, failures: specNames(specs.filter(({ ok }) => !ok)),
    unsteady: specNames(specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))),
  };
}

/** Everything `npm test` runs, in order. A new check is a new row. */
export const steps: readonly Step[] = [
  { name: 'check', title: 'content against its schemas and references', run: () => script('scripts/check.ts') },
  { name: 'types', title: 'types of every .ts and .astro file', needs: ['check'], run: () => script(commandFile('astro'), 'check', '--minimumFailingSeverity', 'error') },
  { name: 'lint', title: 'eslint and the law of the rooms', run: () => script(commandFile('eslint'), '.', '--max-warnings=0', '--cache', '--cache-location=.cache/eslint/') },
  { name: 'workflows', title: 'GitHub workflow files', run: lintWorkflows },
  { name: 'unit', title: 'unit tests of the pure modules', run: () => vitest('unit', 'tests/unit') },
  { name: 'content', title: 'tests over the real corpus', needs: ['check'], run: () => vitest('content', 'tests/content') },
  { name: 'search', title: 'relevance of search', needs: ['check'], run: () => vitest('search', 'tests/search') },
  { name: 'build', title: `the whole site under ${testSite.base}`, needs: ['check'], run: buildTestSite },
  { name: 'weight', title: 'bytes of every page against its budget', needs: ['build'], run: () => script('bench/pages.ts', '--bytes', '--dir', testSite.dir, '--base', testSite.base) },
  { name: 'site', title: 'links, headings, metadata, policy and HTML of every page', needs: ['build'], run: () => script('scripts/check-site.ts', '--dir', testSite.dir, '--base', testSite.base) },
  { name: 'e2e', title: 'browser tests of the built site', needs: ['build'], run: () => playwright('e2e', ['desktop', 'phone']) },
  { name: 'hostile-text', title: 'an atlas whose every text field holds markup', run: () => script('scripts/check-hostile-text.ts') },
  { name: 'audit', title: 'known holes in the dependencies', long: true, run: async () => auditDependencies() },
  { name: 'reproducible', title: 'two builds of the same content, byte for byte', long: true, needs: ['check'], run: () => script('scripts/check-reproducible.ts') },
  { name: 'every-page', title: 'axe and narrow screens over every page', long: true, needs: ['build'], run: () => playwright('every-page', ['long']) },
];

async function buildTestSite(): Promise<Outcome> {
  rmSync(testSite.dir, { recursive: true, force: true });
  return { ok: await build(['--outDir', testSite.dir], testSite.env) };
}
