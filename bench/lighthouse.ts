import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { browserArguments, ensureBrowser } from '../scripts/browser.ts';
import { serve } from '../scripts/serve.ts';
import { siteAddress } from '../src/site/address.ts';
import { median } from './paint.ts';
import { table } from './table.ts';
import { weighBuild } from './weigh-build.ts';
import { summarise } from './weight.ts';

/**
 * `npm run bench:lighthouse`: Lighthouse over the heaviest page of every kind, as a phone and as a desktop. Fails
 * below 100 in any category. npx fetches Lighthouse: 176 MB that only this measurement needs.
 */

const LIGHTHOUSE = 'lighthouse@13.5.0';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const DEVICES = ['mobile', 'desktop'] as const;
type Scores = Readonly<Record<(typeof CATEGORIES)[number], number>>;
interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null; readonly auditRefs: readonly { readonly id: string; readonly weight: number }[] }>>;
  readonly audits: Readonly<Record<string, { readonly title: string; readonly score: number | null }>>;
}
interface Finding { readonly scores: Scores; readonly faults: readonly string[] }

const { values } = parseArgs({ options: { dir: { type: 'string', default: 'dist' }, base: { type: 'string' }, only: { type: 'string', default: '' } } });
const base = values.base ?? siteAddress(process.env).base;

/** The heaviest page of each kind that has many, and every page of which there is one. */
function pagesToTry(): readonly string[] {
  const pages = weighBuild(values.dir, base);
  const heaviest = summarise(pages).map(({ heaviest: page }) => page.path);
  const single = pages.filter(({ kind, path }) => kind.name === 'other page' && !/^(papers|topics|questions|paths|authors)\/./.test(path)).map(({ path }) => path);
  return [...new Set([...heaviest, ...single])].filter((path) => path.includes(values.only));
}

/** Some pages ask search engines to stay away; that they do is no fault of theirs. */
function auditsToSkip(path: string): readonly string[] {
  const html = readFileSync(join(values.dir, path, path.endsWith('.html') ? '' : 'index.html'), 'utf8');
  return /<meta name="robots" content="noindex/.test(html) ? ['--skip-audits=is-crawlable'] : [];
}

function runLighthouse(url: string, args: readonly string[], chrome: string): Promise<Report> {
  const child = spawn('npx', ['--yes', LIGHTHOUSE, url, '--output=json', '--quiet', `--only-categories=${CATEGORIES.join(',')}`, `--chrome-flags=--headless=new ${browserArguments().join(' ')}`, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32', env: { ...process.env, CHROME_PATH: chrome },
  });
  let out = '';
  let said = '';
  child.stdout.on('data', (data: Buffer) => { out += data.toString(); });
  child.stderr.on('data', (data: Buffer) => { said += data.toString(); });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(JSON.parse(out) as Report);
      else reject(new Error(`Lighthouse could not look at ${url}:\n${said.trim()}\nIt is fetched from the npm registry the first time; check the network.`));
    });
  });
}

function findingOf({ categories, audits }: Report): Finding {
  const score = (name: string): number => Math.round((categories[name]?.score ?? 0) * 100);
  const counted = Object.values(categories).flatMap(({ auditRefs }) => auditRefs).filter(({ weight }) => weight > 0);
  return {
    scores: { performance: score('performance'), accessibility: score('accessibility'), 'best-practices': score('best-practices'), seo: score('seo') },
    faults: [...new Set(counted.map(({ id }) => id))].flatMap((id) => (audits[id] && audits[id].score !== null && audits[id].score < 0.9 ? [`${id} (${audits[id].title})`] : [])),
  };
}

/** A page below 100 in performance is looked at twice more, and the median counts: a busy machine is no fault of a page. */
async function look(url: string, args: readonly string[], chrome: string): Promise<Finding> {
  const first = findingOf(await runLighthouse(url, args, chrome));
  if (first.scores.performance === 100) return first;
  const again = [first, findingOf(await runLighthouse(url, args, chrome)), findingOf(await runLighthouse(url, args, chrome))];
  return { ...first, scores: { ...first.scores, performance: median(again.map(({ scores }) => scores.performance)) } };
}

try {
  const chrome = await ensureBrowser();
  const paths = pagesToTry();
  const site = await serve({ dir: values.dir, base, port: 0 });
  const rows: string[][] = [['page', 'device', ...CATEGORIES]];
  const broken: string[] = [];
  try {
    for (const [i, path] of paths.entries()) {
      console.log(`lighthouse: ${i + 1} of ${paths.length}: ${path || '(start)'} …`);
      for (const device of DEVICES) {
        const { scores, faults } = await look(site.url + path, [...auditsToSkip(path), ...(device === 'desktop' ? ['--preset=desktop'] : [])], chrome);
        rows.push([path || '(start)', device, ...CATEGORIES.map((category) => String(scores[category]))]);
        const low = CATEGORIES.filter((category) => scores[category] < 100);
        if (low.length > 0) broken.push(`${path || '(start)'} on ${device}: ${low.map((category) => `${category} ${scores[category]}`).join(', ')}. ${faults.join('; ')}`);
      }
    }
  } finally {
    await site.close();
  }
  console.log(`\n${table(rows)}`);
  if (broken.length > 0) console.error(`\n${broken.join('\n')}\nlighthouse: ${broken.length} below 100`);
  else console.log('lighthouse: 100 everywhere');
  process.exitCode = broken.length > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
