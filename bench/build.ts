import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brokenTargets, type Measured } from './growth.ts';
import { writeMadeUpContent } from './made-up-content.ts';
import { table } from './table.ts';
import { differences, digests, outputSize, timedBuild, type BuildCost, type BuildPlace, type OutputSize } from './timed-build.ts';

/**
 * `npm run bench:build`: builds the whole site from made-up corpora of growing size, then once more after one
 * edit, and holds the second build against one from nothing. --sizes 119,1000 measures fewer.
 */

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '119,1000,4000' } } });
const home = join('.cache', 'bench-build');

interface Row extends Measured { readonly first: BuildCost; readonly second: BuildCost; readonly size: OutputSize }

const EDITS: readonly (readonly [RegExp, string])[] = [
  [/^tldr: .*$/m, 'tldr: A summary that is new.'],
  [/^ {2}models: .*$/m, '  models: models that are new'],
  [/^ {2}- claim: .*$/m, '  - claim: A claim that is new.'],
  [/^## Results$/m, '## Results\n\nThis sentence is new.'],
];

/** Changes the summary, the set-up, a finding and the text of one paper, as a thorough correction does. */
function editOnePaper(contentDir: string): void {
  const file = join(contentDir, 'papers', 'paper-00007.mdx');
  writeFileSync(file, EDITS.reduce((text, [place, replacement]) => {
    if (!place.test(text)) throw new Error(`${file} has nothing like ${place.source}; the made-up papers have changed, so change the edits too.`);
    return text.replace(place, replacement);
  }, readFileSync(file, 'utf8')));
}

async function measure(papers: number): Promise<Row> {
  const place: BuildPlace = { contentDir: join(home, `content-${papers}`), cacheDir: join(home, `cache-${papers}`), outDir: join(home, `site-${papers}`) };
  const clean: BuildPlace = { ...place, cacheDir: join(home, `cache-clean-${papers}`), outDir: join(home, `site-clean-${papers}`) };
  console.log(`build: ${papers} papers: making them up …`);
  writeMadeUpContent(place.contentDir, 'content', { papers });
  console.log(`build: ${papers} papers: building from nothing …`);
  const first = await timedBuild(place, `${papers} papers, from nothing`);
  const size = outputSize(place.outDir);
  editOnePaper(place.contentDir);
  console.log(`build: ${papers} papers: building after one edit …`);
  const second = await timedBuild(place, `${papers} papers, after one edit`);
  console.log(`build: ${papers} papers: building the edited papers from nothing, to compare …`);
  await timedBuild(clean, `${papers} papers, edited, from nothing`);
  const stale = differences(digests(place.outDir), digests(clean.outDir));
  if (stale.length > 0) throw new Error(`The build after one edit is not what a build from nothing gives. ${stale.length} files differ, among them ${stale.slice(0, 5).join(', ')}.`);
  return { papers, first, second, size, seconds: first.seconds, secondSeconds: second.seconds };
}

function report(rows: readonly Row[]): void {
  const told = (value: number, text: string): string => (value === 0 ? 'not measured' : text);
  console.log(`\n${table([
    ['papers', 'seconds', 'cpu s', 'ms a paper', 'after one edit', 'part', 'cpu s', 'peak GB', 'files', 'output MB', 'kB a paper'],
    ...rows.map(({ papers, first, second, size }) => [
      String(papers), first.seconds.toFixed(1), told(first.cpuSeconds, first.cpuSeconds.toFixed(0)), ((first.seconds * 1000) / papers).toFixed(1),
      second.seconds.toFixed(1), (second.seconds / first.seconds).toFixed(2), told(second.cpuSeconds, second.cpuSeconds.toFixed(0)),
      told(first.peakBytes, (first.peakBytes / 1e9).toFixed(2)), String(size.files), (size.bytes / 1e6).toFixed(0), (size.bytes / 1000 / papers).toFixed(0),
    ]),
  ])}`);
}

try {
  const sizes = values.sizes.split(',').map(Number).sort((a, b) => a - b);
  if (!sizes.every((papers) => Number.isInteger(papers) && papers >= 50)) throw new Error(`--sizes ${values.sizes}: give whole numbers of at least 50, separated by commas.`);
  // Once, before anything is timed: a disk is slow for a while after thousands of files were removed.
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  const rows: Row[] = [];
  for (const papers of sizes) rows.push(await measure(papers));
  report(rows);
  const broken = brokenTargets(rows);
  if (broken.length > 0) console.error(`\n${broken.join('\n')}\nbuild: ${broken.length} broken`);
  else console.log('build: all targets met');
  process.exitCode = broken.length > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
