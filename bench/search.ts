import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { browserArguments, ensureBrowser } from '../scripts/browser.ts';
import { serve } from '../scripts/serve.ts';
import { judgedQueries, type JudgedQuery } from './judged-queries.ts';
import { atlas, lunrSearch, miniSearch, paperPages, plainPagefind, type Engine } from './search-engines.ts';
import { searchCost } from './search-cost.ts';
import { score, type Judged } from './search-metrics.ts';
import { table } from './table.ts';

/**
 * How well the atlas and the usual search engines answer the judged queries over the same built pages, and what a
 * search moves and takes. `--held-out` uses the queries that were set aside while the search was made.
 */
const { values } = parseArgs({ options: {
  dir: { type: 'string', default: '.cache/test-site' }, base: { type: 'string', default: '/atlas/' },
  'held-out': { type: 'boolean', default: false }, 'cost-only': { type: 'boolean', default: false },
} });

/** Queries whose time is taken: enough for a 95th percentile. */
const TIMED = 60;

const percent = (value: number): string => value.toFixed(3);

async function judge(engine: Engine, queries: readonly JudgedQuery[]): Promise<ReadonlyMap<JudgedQuery, Judged>> {
  console.log(`search: ${engine.name} answers ${queries.length} queries …`);
  const judged = new Map<JudgedQuery, Judged>();
  for (const query of queries) judged.set(query, { grades: query.grades, ranked: await engine.search(query.query) });
  await engine.close();
  return judged;
}

function report(results: ReadonlyMap<string, ReadonlyMap<JudgedQuery, Judged>>, queries: readonly JudgedQuery[]): void {
  const groups: [string, (query: JudgedQuery) => boolean][] = [
    ...[...new Set(queries.map(({ set }) => set))].map((set): [string, (query: JudgedQuery) => boolean] => [`set ${set}`, (query) => query.set === set]),
    ...[...new Set(queries.map(({ set, kind }) => `${set} ${kind}`))].map((name): [string, (query: JudgedQuery) => boolean] => [name, ({ set, kind }) => `${set} ${kind}` === name]),
  ];
  for (const [name, belongs] of groups) {
    const rows = [...results].map(([engine, judged]) => {
      const scores = score(queries.filter(belongs).flatMap((query) => judged.get(query) ?? []));
      return [engine, percent(scores.ndcg10), percent(scores.mrr), percent(scores.success1), percent(scores.success3), percent(scores.recall10), String(scores.unanswered)];
    });
    console.log(`\n${name}: ${queries.filter(belongs).length} queries\n${table([['', 'nDCG@10', 'MRR', 'success@1', 'success@3', 'recall@10', 'unanswered'], ...rows])}`);
  }
}

async function main(): Promise<void> {
  if (!existsSync(join(values.dir, 'search/pages.json'))) throw new Error(`There is no built site in ${values.dir}. Run "npm test -- build" first, or name the folder with --dir and --base.`);
  const queries = judgedQueries('tests/search', values['held-out'] ? 'held-out' : 'tune');
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserArguments() });
  const server = await serve({ dir: values.dir, base: values.base, port: 0 });
  try {
    const pages = paperPages(values.dir);
    if (!values['cost-only']) {
      const results = new Map<string, ReadonlyMap<JudgedQuery, Judged>>();
      for (const open of [() => atlas(browser, server.url), () => plainPagefind(pages, browser, '.cache/bench-pagefind'), () => Promise.resolve(miniSearch(pages)), () => Promise.resolve(lunrSearch(pages))]) {
        const engine = await open();
        results.set(engine.name, await judge(engine, queries));
      }
      report(results, queries);
    }
    const cost = await searchCost(browser, server.url, pages[0]?.slug ?? '', queries.slice(0, TIMED).map(({ query }) => query));
    console.log(`\n${pages.length} papers: a first search moves ${(cost.fromSearchPage / 1000).toFixed(0)} kB from the result page and ${(cost.fromPaperPage / 1000).toFixed(0)} kB from a paper page with Ctrl-K; from last key to results ${cost.p50.toFixed(0)} ms (median), ${cost.p95.toFixed(0)} ms (95th percentile).`);
  } finally {
    await browser.close();
    await server.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
