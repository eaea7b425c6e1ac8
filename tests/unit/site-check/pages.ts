import { parsePage } from '../../../src/site-check/parse-page.ts';
import type { Fault, Page, Site } from '../../../src/site-check/types.ts';

export const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'self'; object-src 'none'";

interface Parts { readonly head?: string; readonly body?: string; readonly title?: string; readonly description?: string; readonly canonical?: string; readonly policy?: string }

/** A made-up page of the site https://example.org/atlas/ that breaks no rule, but for the parts given. */
export function html(file: string, { head = '', body = '<h1>Loaf</h1>', title = `Title of ${file}`, description = `About ${file}`, canonical = `https://example.org/atlas/${file.replace(/index\.html$/, '')}`, policy = `<meta http-equiv="Content-Security-Policy" content="${POLICY}">` }: Parts = {}): string {
  return `<!DOCTYPE html><html lang="en"><head>${policy}<title>${title}</title><meta name="description" content="${description}"><link rel="canonical" href="${canonical}">${head}</head><body>${body}</body></html>`;
}

export const page = (file: string, parts?: Parts): Page => parsePage(file, html(file, parts));

export function site(pages: readonly Page[], over: Partial<Site> = {}): Site {
  return { origin: 'https://example.org', base: '/atlas/', files: new Set(['style.css', 'logo.svg', ...pages.map(({ file }) => file)]), pages, sitemap: undefined, ...over };
}

export const told = (faults: readonly Fault[]): readonly string[] => faults.map(({ file, rule, message }) => `${file} ${rule}: ${message}`);
