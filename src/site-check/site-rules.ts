import { pathOf } from './address.ts';
import { isIndexable, type Fault, type Page, type Site } from './types.ts';

/** Of pages that share a text, all but the first are reported. */
function checkUnique(pages: readonly Page[], rule: string, textOf: (page: Page) => string | undefined): readonly Fault[] {
  const first = new Map<string, string>();
  return pages.flatMap((page): readonly Fault[] => {
    const text = textOf(page);
    if (!text) return [];
    const owner = first.get(text);
    if (owner !== undefined) return [{ file: page.file, rule, message: `"${text}" also stands in ${owner}.` }];
    first.set(text, page.file);
    return [];
  });
}

const unescapeXml = (text: string): string => text.replace(/&(amp|lt|gt|quot|apos);/g, (_whole, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'' })[name] ?? '');

/** The sitemap lists every page that search engines may show, once, and nothing else. */
function checkSitemap(site: Site, sitemap: string): readonly Fault[] {
  const listed = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => unescapeXml(match[1] ?? ''));
  const wanted = new Map(site.pages.filter(isIndexable).map(({ file }) => [site.origin + pathOf(site.base, file), file]));
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const address of listed) {
    if (seen.has(address)) faults.push({ file: 'sitemap.xml', rule: 'sitemap', message: `${address} is listed twice.` });
    else if (!wanted.has(address)) faults.push({ file: 'sitemap.xml', rule: 'sitemap', message: `${address} is listed but is no page that may be shown in search.` });
    seen.add(address);
  }
  for (const [address, file] of wanted) if (!seen.has(address)) faults.push({ file, rule: 'sitemap', message: 'the sitemap does not list this page.' });
  return faults;
}

/** Rules that compare pages with one another and with the sitemap. */
export function checkWholeSite(site: Site): readonly Fault[] {
  const shown = site.pages.filter(isIndexable);
  return [
    ...checkUnique(shown, 'unique-title', ({ titles }) => titles[0]),
    ...checkUnique(shown, 'unique-description', ({ descriptions }) => descriptions[0]),
    ...(site.sitemap === undefined ? [] : checkSitemap(site, site.sitemap)),
  ];
}
