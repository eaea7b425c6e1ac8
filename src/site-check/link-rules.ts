import { resolve } from './address.ts';
import type { Fault, Page, Site } from './types.ts';

/** Schemes of links that open another program and are no address of a page. */
const OTHER_SCHEMES: ReadonlySet<string> = new Set(['mailto:']);

/** Ids of every page by file, for links to places inside pages. */
export type Ids = ReadonlyMap<string, ReadonlySet<string>>;
export const idsOf = (pages: readonly Page[]): Ids => new Map(pages.map(({ file, ids }) => [file, new Set(ids)]));

/** Links, resources and mentioned addresses of one page lead to what exists, under the base path and nowhere else unasked. */
export function checkLinks(site: Site, ids: Ids, page: Page): readonly Fault[] {
  const faults: Fault[] = [];
  const report = (rule: string, message: string): void => { faults.push({ file: page.file, rule, message }); };
  /** Reports an address of the own site that does not lead anywhere. True when the address is of another origin. */
  const leadsElsewhere = (address: string, what: string): boolean => {
    const target = resolve(site, page.file, address);
    if (target.kind === 'broken') report('address', `${what} "${address}" is no address.`);
    if (target.kind === 'other-scheme' && !OTHER_SCHEMES.has(target.scheme)) report('scheme', `${what} "${address}" has the scheme ${target.scheme}`);
    if (target.kind === 'outside-base') report('base-path', `${what} "${address}" leads outside ${site.base}; make addresses with href().`);
    if (target.kind !== 'file') return target.kind === 'other-origin';
    if (!site.files.has(target.file)) {
      const slash = site.files.has(`${target.file}/index.html`) ? ' Only the slash at the end is missing.' : '';
      report('missing-target', `${what} "${address}" leads to ${target.file}, which does not exist.${slash}`);
    } else if (target.fragment !== '' && ids.has(target.file) && !ids.get(target.file)?.has(target.fragment)) {
      report('missing-fragment', `${what} "${address}": ${target.file} has no id "${target.fragment}".`);
    }
    return false;
  };
  for (const { href, rel, text } of page.links) {
    if (!leadsElsewhere(href, 'the link')) continue;
    if (!/^https:/i.test(href)) report('https', `the link "${href}" is not an https address.`);
    if (!rel.includes('noopener') && !rel.includes('noreferrer')) report('link-rel', `the link "${href}" (${text}) leads to another site without rel="noopener external".`);
  }
  for (const { url, element } of page.resources) {
    if (/^data:image\//.test(url)) continue;
    if (leadsElsewhere(url, `<${element}>`)) report('other-origin', `<${element}> fetches ${url} from another origin.`);
  }
  for (const { url, element } of page.mentions) leadsElsewhere(url, `<${element}>`);
  if (page.refresh !== undefined) leadsElsewhere(page.refresh, 'the page that sends readers on to');
  return faults;
}

const CSS_ADDRESS = /url\(\s*(['"]?)([^'")]+)\1\s*\)|@import\s+(['"])([^'"]+)\3/g;

/** Addresses that a style sheet fetches, as written; data and fragments are left out. */
export const styleAddresses = (css: string): readonly string[] =>
  [...css.matchAll(CSS_ADDRESS)].map((match) => (match[2] ?? match[4] ?? '').trim()).filter((address) => address !== '' && !/^(?:data:|#)/.test(address));

/** Fonts and pictures named in a style sheet exist and are the site's own. `file` is the sheet, or the page it stands in. */
export function checkStyle(site: Site, file: string, css: string): readonly Fault[] {
  return styleAddresses(css).flatMap((address): readonly Fault[] => {
    const target = resolve(site, file, address);
    if (target.kind === 'file') return site.files.has(target.file) ? [] : [{ file, rule: 'missing-target', message: `the style sheet names "${address}", which does not exist.` }];
    return [{ file, rule: target.kind === 'outside-base' ? 'base-path' : 'other-origin', message: `the style sheet fetches "${address}" from outside the site.` }];
  });
}
