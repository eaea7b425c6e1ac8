import type { Site } from './types.ts';

/** Path of a built HTML file on its site: `papers/ul2/index.html` is `/atlas/papers/ul2/`. */
export const pathOf = (base: string, file: string): string => base + file.replace(/(^|\/)index\.html$/, '$1');

/** Where an address leads, seen from a page. */
export type Target =
  | { readonly kind: 'file'; readonly file: string; readonly fragment: string }
  | { readonly kind: 'outside-base'; readonly path: string }
  | { readonly kind: 'other-origin'; readonly url: URL }
  | { readonly kind: 'other-scheme'; readonly scheme: string }
  | { readonly kind: 'broken' };

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Resolves an address against the page that holds it, as a browser does. */
export function resolve({ origin, base }: Pick<Site, 'origin' | 'base'>, pageFile: string, address: string): Target {
  if (!URL.canParse(address, `${origin}${pathOf(base, pageFile)}`)) return { kind: 'broken' };
  const url = new URL(address, `${origin}${pathOf(base, pageFile)}`);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { kind: 'other-scheme', scheme: url.protocol };
  if (url.origin !== origin) return { kind: 'other-origin', url };
  if (!url.pathname.startsWith(base)) return { kind: 'outside-base', path: url.pathname };
  const path = decoded(url.pathname.slice(base.length));
  return { kind: 'file', file: path === '' || path.endsWith('/') ? `${path}index.html` : path, fragment: decoded(url.hash.slice(1)) };
}
