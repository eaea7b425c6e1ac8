import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { checkSite } from '../src/site-check/check-site.ts';
import { formatFaults } from '../src/site-check/report.ts';
import type { Fault } from '../src/site-check/types.ts';
import { build } from './build.ts';
import { listFiles, readSite } from './read-site.ts';
import { validatePages } from './validate-html.ts';

/**
 * Frontmatter is plain text wherever it is shown. Builds a small atlas whose every text field ends in markup that
 * would break out of an element, an attribute or a script, and holds the pages against the rules.
 */
const ROOT = '.cache/hostile-text';
const MARKUP = `"'><x-hostile onclick=x></script><!--`;
/** Fields of one line of text, as they stand in the fixture. */
const TEXT_FIELD = /^([ -]*(?:title|shortName|tldr|models|claim|baseline|benchmark|note|versionNote|what|blurb|answer|says|audience|why|tagline|description|publisher|field|label|definition|inverse|name|term): |  - (?:Ada|Ben|[\w ]+ question \d+ of) )(.*)$/gm;

const unquoted = (text: string): string => text.replace(/^"(.*)"$/, '$1');
/** A field with markup behind its text, kept under the shortest limit of its kind. */
const withMarkup = (_line: string, start: string, text: string): string => {
  const item = /^ {2}- (?:Ada|Ben|[\w ]+ question)/.test(start);
  const value = JSON.stringify(`${item ? start.slice(4) : ''}${unquoted(text)} ${MARKUP}`);
  return item ? `  - ${value}` : `${start}${value}`;
};

const content = join(ROOT, 'content');
const site = join(ROOT, 'site');
rmSync(ROOT, { recursive: true, force: true });
cpSync('tests/fixtures/small-atlas', content, { recursive: true });
for (const file of listFiles(content)) {
  const text = readFileSync(join(content, file), 'utf8');
  writeFileSync(join(content, file), file === 'venues.yaml' ? text : text.replace(TEXT_FIELD, withMarkup));
}
const done = await build(['--force', '--outDir', site], { CONTENT_DIR: content, BUILD_CACHE_DIR: join(ROOT, 'cache'), SITE_URL: 'https://atlas.example', BASE_PATH: '/atlas/' });
if (!done) throw new Error('The atlas with markup in its text could not be built; the messages above say why.');

const built = readSite(site, '/atlas/');
const pages = built.site.pages.map(({ file }) => file);
/** Whether a page holds the element that the markup would make. In an attribute or a script it is text. */
function holdsHostileElement(html: string): boolean {
  let found = false;
  const parser = new Parser({ onopentagname: (name) => { found ||= name === 'x-hostile'; } });
  parser.write(html);
  parser.end();
  return found;
}

const hostile = pages
  .filter((file) => holdsHostileElement(readFileSync(join(site, file), 'utf8')))
  .map((file): Fault => ({ file, rule: 'hostile-text', message: 'markup in a field of the content has become an element of the page.' }));
const faults = [...hostile, ...checkSite(built.site, built.styleSheets), ...validatePages(site, pages)];
if (faults.length > 0) {
  console.error(formatFaults(faults));
  process.exitCode = 1;
} else if (!pages.some((file) => readFileSync(join(site, file), 'utf8').includes('x-hostile'))) {
  throw new Error('No page shows the markup at all, so nothing was tried.');
} else {
  console.log(`hostile text: ${pages.length} pages show markup in the content as text`);
}
