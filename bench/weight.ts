import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PAGE_KINDS, SCRIPT_BUDGET, type PageKind } from './budgets.ts';

/** What a page weighs and what it makes the browser fetch. Sizes are bytes; `gzip` is compression level 6, as servers use. */
export interface PageWeight {
  /** Address relative to the base. */
  readonly path: string;
  readonly kind: PageKind;
  readonly raw: number;
  readonly gzip: number;
  /** Compressed size of the style sheets and of the inline scripts inside the page, and of the page without either. */
  readonly parts: { readonly html: number; readonly styles: number; readonly inlineScripts: number };
  /** Compressed size of the script files that load with the page, and how many there are. */
  readonly scripts: { readonly gzip: number; readonly files: number };
  /** Addresses that have to arrive before the page shows. */
  readonly blocking: readonly string[];
}

/** Text of a built file by its path relative to the built folder; undefined when there is none. */
export type ReadFile = (path: string) => string | undefined;

export const gzipSize = (text: string): number => gzipSync(text, { level: 6 }).length;

const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g;
const SCRIPT = /<script([^>]*)>([\s\S]*?)<\/script>/g;
const STYLESHEET = /<link\b(?=[^>]*\brel="?stylesheet)[^>]*\bhref="?([^"\s>]+)/g;
/** Imports that load with the module; those written `import(…)` load when the reader asks for them. */
const STATIC_IMPORT = /(?:\bimport|\bfrom)\s*["'](\.[^"']+)["']/g;

const attribute = (attributes: string, name: string): string | undefined => new RegExp(`\\b${name}="?([^"\\s>]*)`).exec(attributes)?.[1];
const isData = (attributes: string): boolean => /json|speculationrules|template/.test(attribute(attributes, 'type') ?? '');
const deferred = (attributes: string): boolean => attribute(attributes, 'type') === 'module' || /\s(async|defer)\b/.test(attributes);

/** The script files that load with a page, imports of imports included. Paths are relative to the built folder. */
function loadedScripts(entries: readonly string[], read: ReadFile): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const waiting = [...entries];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const text = found.has(path) ? undefined : read(path);
    if (text === undefined) continue;
    found.set(path, text);
    for (const [, target = ''] of text.matchAll(STATIC_IMPORT)) waiting.push(posix.join(posix.dirname(path), target));
  }
  return found;
}

/** Weighs one page. `base` is the path under which the site is built, with slashes at both ends. */
export function weighPage(path: string, html: string, base: string, read: ReadFile): PageWeight {
  const scripts = [...html.matchAll(SCRIPT)].map(([, attributes = '', text = '']) => ({ attributes, text, src: attribute(attributes, 'src') })).filter(({ attributes }) => !isData(attributes));
  const styles = [...html.matchAll(STYLE)].map(([, text = '']) => text).join('');
  const inline = scripts.filter(({ src }) => src === undefined).map(({ text }) => text).join('');
  const local = (address: string): string => address.slice(base.length);
  const files = loadedScripts(scripts.flatMap(({ src }) => (src === undefined ? [] : [local(src)])), read);
  return {
    path,
    kind: PAGE_KINDS.find(({ pattern }) => pattern.test(path)) ?? { name: 'unknown', pattern: /^/, budget: 0 },
    raw: Buffer.byteLength(html),
    gzip: gzipSize(html),
    parts: {
      html: gzipSize(html.replace(STYLE, '').replace(SCRIPT, (whole, attributes: string) => (isData(attributes) ? whole : ''))),
      styles: styles === '' ? 0 : gzipSize(styles),
      inlineScripts: inline === '' ? 0 : gzipSize(inline),
    },
    scripts: { gzip: [...files.values()].reduce((sum, text) => sum + gzipSize(text), 0), files: files.size },
    blocking: [
      ...[...html.matchAll(STYLESHEET)].map(([, address = '']) => address),
      ...scripts.flatMap(({ attributes, src }) => (src === undefined || deferred(attributes) ? [] : [src])),
    ],
  };
}

/** Every promise about weight that these pages break, as sentences. */
export function brokenBudgets(pages: readonly PageWeight[]): readonly string[] {
  return pages.flatMap((page) => {
    const scripts = page.scripts.gzip + page.parts.inlineScripts;
    return [
      ...(page.gzip > page.kind.budget ? [`${page.path} weighs ${page.gzip} bytes compressed; a page of the kind "${page.kind.name}" may weigh ${page.kind.budget}.`] : []),
      ...(scripts > SCRIPT_BUDGET ? [`${page.path} loads ${scripts} bytes of scripts before a search is opened; ${SCRIPT_BUDGET} are allowed. Load what is needed later with import().`] : []),
      ...page.blocking.map((address) => `${page.path} waits for ${address} before it shows. Put styles inside the page and make the script a module.`),
    ];
  });
}

export interface KindSummary { readonly kind: PageKind; readonly pages: number; readonly median: PageWeight; readonly heaviest: PageWeight }

/** One row for each kind that occurs, in the order of the budgets. */
export function summarise(pages: readonly PageWeight[]): readonly KindSummary[] {
  return PAGE_KINDS.flatMap((kind) => {
    const own = pages.filter((page) => page.kind === kind).sort((a, b) => a.gzip - b.gzip);
    const median = own[Math.floor((own.length - 1) / 2)];
    const heaviest = own.at(-1);
    return median && heaviest ? [{ kind, pages: own.length, median, heaviest }] : [];
  });
}
