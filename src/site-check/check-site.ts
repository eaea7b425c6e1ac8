import { checkLinks, checkStyle, idsOf } from './link-rules.ts';
import { checkPage } from './page-rules.ts';
import { checkPolicy } from './policy-rules.ts';
import { checkWholeSite } from './site-rules.ts';
import type { Fault, Site } from './types.ts';

/** Holds a built site against every rule. `styleSheets` are its CSS files, text by file name. */
export function checkSite(site: Site, styleSheets: ReadonlyMap<string, string> = new Map()): readonly Fault[] {
  const ids = idsOf(site.pages);
  return [
    ...site.pages.flatMap((page) => [
      ...checkPage(site, page), ...checkPolicy(page), ...checkLinks(site, ids, page),
      ...page.styles.flatMap((css) => checkStyle(site, page.file, css)),
    ]),
    ...[...styleSheets].flatMap(([file, css]) => checkStyle(site, file, css)),
    ...checkWholeSite(site),
  ];
}
