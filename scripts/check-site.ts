import { parseArgs } from 'node:util';
import { checkSite } from '../src/site-check/check-site.ts';
import { formatFaults } from '../src/site-check/report.ts';
import { siteAddress } from '../src/site/address.ts';
import { readSite } from './read-site.ts';
import { validatePages } from './validate-html.ts';

/**
 * Holds every page of a built folder against the rules of src/site-check, and its HTML against html-validate:
 * `node scripts/check-site.ts --dir dist --base /atlas/`.
 */
const { values } = parseArgs({ options: { dir: { type: 'string', default: 'dist' }, base: { type: 'string', default: siteAddress(process.env).base } } });
const started = performance.now();
const seconds = (): string => `${((performance.now() - started) / 1000).toFixed(1)} s`;
try {
  const { site, styleSheets } = readSite(values.dir, values.base);
  const faults = checkSite(site, styleSheets);
  console.log(`site: ${site.pages.length} pages, ${site.files.size} files, ${faults.length} faults of links, headings, policy and metadata (${seconds()})`);
  const html = validatePages(values.dir, site.pages.map(({ file }) => file));
  console.log(`site: HTML is ${html.length === 0 ? 'valid' : `not valid in ${html.length} places`} (${seconds()})`);
  const all = [...faults, ...html];
  if (all.length > 0) {
    console.error(formatFaults(all));
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
