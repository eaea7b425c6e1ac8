import { pathOf } from './address.ts';
import { isRedirect, type Fault, type Page, type Site } from './types.ts';

type Report = (rule: string, message: string) => void;

function checkHead(site: Site, page: Page, report: Report): void {
  const [title = ''] = page.titles;
  if (page.titles.length !== 1 || title === '') report('title', `the page has ${page.titles.length} titles; it needs one with words.`);
  const [description = ''] = page.descriptions;
  if (!isRedirect(page) && (page.descriptions.length !== 1 || description.trim() === '')) report('description', `the page has ${page.descriptions.length} descriptions; it needs one with words.`);
  if (!page.language) report('language', 'the page does not say its language; write <html lang>.');
  if (isRedirect(page)) return;
  const address = site.origin + pathOf(site.base, page.file);
  if (page.canonicals.length !== 1 || page.canonicals[0] !== address) report('canonical', `the canonical address is ${page.canonicals.join(', ') || 'missing'}; it must be ${address}.`);
}

function checkHeadings({ headings }: Page, report: Report): void {
  const first = headings.filter(({ level }) => level === 1).length;
  if (first !== 1) report('one-h1', `the page has ${first} headings of level 1; it needs exactly one.`);
  headings.forEach(({ level, text }, i) => {
    const before = headings[i - 1]?.level ?? 0;
    if (text === '') report('heading-text', `a heading of level ${level} has no words.`);
    if (level > before + 1) report('heading-order', `the heading "${text}" of level ${level} follows ${i === 0 ? 'nothing' : `one of level ${before}`}.`);
  });
}

function checkBody(page: Page, report: Report): void {
  const seen = new Set<string>();
  for (const id of page.ids) {
    if (seen.has(id)) report('unique-id', `the id "${id}" stands twice.`);
    if (id === '' || /\s/.test(id)) report('unique-id', `the id "${id}" is empty or holds space.`);
    seen.add(id);
  }
  for (const src of page.imagesWithoutAlt) report('image-alt', `the image ${src} has no alternative text.`);
  for (const element of page.styledElements) report('inline-style', `a <${element}> has a style attribute; move it to the style sheet.`);
  for (const handler of page.handlers) report('event-handler', `a handler stands in the page (${handler}); move it to a script.`);
}

/** Rules that look at one page alone. */
export function checkPage(site: Site, page: Page): readonly Fault[] {
  const faults: Fault[] = [];
  const report: Report = (rule, message) => { faults.push({ file: page.file, rule, message }); };
  checkHead(site, page, report);
  checkHeadings(page, report);
  checkBody(page, report);
  return faults;
}
