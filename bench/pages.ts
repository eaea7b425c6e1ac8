import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from '../scripts/serve.ts';
import { siteAddress } from '../src/site/address.ts';
import { barePage } from './bare.ts';
import { PAINT_RATIO, SCRIPT_BUDGET } from './budgets.ts';
import { comparePaints, openBrowser, type Paint } from './paint.ts';
import { table } from './table.ts';
import { weighBuild } from './weigh-build.ts';
import { brokenBudgets, summarise, type PageWeight } from './weight.ts';

/**
 * `npm run bench:pages`: weighs every page of a build, then times a paper in a browser. Fails when a budget is
 * broken. --dir and --base name the build, --bytes leaves the browser out, --every lists every page.
 */

const { values } = parseArgs({ options: {
  dir: { type: 'string', default: 'dist' }, base: { type: 'string' }, runs: { type: 'string', default: '9' },
  bytes: { type: 'boolean', default: false }, every: { type: 'boolean', default: false },
} });
const base = values.base ?? siteAddress(process.env).base;
const kB = (bytes: number): string => (bytes / 1000).toFixed(1);

function reportWeight(pages: readonly PageWeight[]): void {
  const cells = ({ raw, gzip, parts, scripts, path }: PageWeight): string[] => [kB(raw), kB(gzip), kB(parts.html), kB(parts.styles), kB(parts.inlineScripts + scripts.gzip), path || '(start)'];
  console.log(`pages: ${pages.length} pages in ${values.dir}; kB, compressed with gzip but for "raw"; scripts load after the page shows, at most ${kB(SCRIPT_BUDGET)}`);
  console.log(table([
    ['kind', 'pages', 'budget', 'median', 'heaviest: raw', 'gzip', 'text', 'styles', 'scripts', 'page'],
    ...summarise(pages).map(({ kind, pages: count, median, heaviest }) => [kind.name, String(count), kB(kind.budget), kB(median.gzip), ...cells(heaviest)]),
  ]));
  if (values.every) console.log(`\n${table([['kind', 'raw', 'gzip', 'text', 'styles', 'scripts', 'page'], ...pages.map((page) => [page.kind.name, ...cells(page)])])}`);
}

/** Times the heaviest paper against its bare text; the sentences say which ratio is too high. */
async function timePaper(paper: PageWeight): Promise<readonly string[]> {
  mkdirSync('.cache', { recursive: true });
  const bareDir = mkdtempSync(join('.cache', 'bare-'));
  writeFileSync(join(bareDir, 'index.html'), barePage(readFileSync(join(values.dir, paper.path, 'index.html'), 'utf8')));
  const [site, bare, browser] = await Promise.all([serve({ dir: values.dir, base, port: 0 }), serve({ dir: bareDir, base: '/', port: 0 }), openBrowser()]);
  try {
    console.log(`\npages: timing ${paper.path} against its bare text, ${values.runs} loads each, slow 4G, processor four times slower …`);
    const [atlas, floor] = await comparePaints(browser, [site.url + paper.path, bare.url], Number(values.runs));
    if (!atlas || !floor) throw new Error(`--runs ${values.runs} gives no measurement; give a number above 0.`);
    const row = (name: string, key: keyof Paint): string[] => [name, atlas[key].toFixed(0), floor[key].toFixed(0), (atlas[key] / floor[key]).toFixed(2)];
    console.log(table([['median ms', 'atlas', 'bare text', 'ratio'], row('first contentful paint', 'first'), row('largest contentful paint', 'largest')]));
    return (['first', 'largest'] as const).filter((key) => !(atlas[key] <= floor[key] * PAINT_RATIO))
      .map((key) => `The ${key} contentful paint of ${paper.path} takes ${(atlas[key] / floor[key]).toFixed(2)} times that of its bare text; ${PAINT_RATIO} is allowed.`);
  } finally {
    await Promise.all([site.close(), bare.close(), browser.close()]);
    rmSync(bareDir, { recursive: true });
  }
}

try {
  const pages = weighBuild(values.dir, base);
  reportWeight(pages);
  const paper = summarise(pages).find(({ kind }) => kind.name === 'paper')?.heaviest;
  const broken = [...brokenBudgets(pages), ...(values.bytes || !paper ? [] : await timePaper(paper))];
  if (broken.length > 0) console.error(`\n${broken.join('\n')}\npages: ${broken.length} broken`);
  else console.log('pages: all within budget');
  process.exitCode = broken.length > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
