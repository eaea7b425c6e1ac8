import { createHash } from 'node:crypto';

/**
 * The content security policy of a page, and the wish that no other site learns which page a reader came from.
 * GitHub Pages sends no headers of ours, so both are meta elements, in front of everything they govern.
 */

const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g;
const SCRIPT = /<script([^>]*)>([\s\S]*?)<\/script>/g;
const FIRST_ELEMENT = /<meta charset="utf-8"[^>]*>/i;

/** The same style sheet and the same few scripts stand in thousands of pages: each is hashed once. */
const hashes = new Map<string, string>();

function hashSource(text: string): string {
  let source = hashes.get(text);
  if (source === undefined) {
    source = `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    hashes.set(text, source);
  }
  return source;
}

/** Scripts that run: a block of data such as JSON-LD has a type of its own and is not governed by the policy. */
function runs(attributes: string): boolean {
  const type = /\stype="?([^"\s>]*)/.exec(attributes)?.[1] ?? '';
  return type === '' || type === 'module' || type === 'text/javascript';
}

/**
 * The policy for one page, which allows exactly the inline styles and scripts that the page holds.
 * `connect` lists the origins that its scripts may ask beside their own (other atlases in a joint search).
 */
export function contentPolicy(html: string, connect: readonly string[]): string {
  const styles = [...html.matchAll(STYLE)].map(([, text = '']) => hashSource(text));
  const scripts = [...html.matchAll(SCRIPT)]
    .filter(([, attributes = '']) => runs(attributes) && !/\ssrc=/.test(attributes))
    .map(([, , text = '']) => hashSource(text));
  const directive = (name: string, sources: readonly string[]): string => [name, ...new Set(sources)].join(' ');
  return [
    "default-src 'none'",
    directive('script-src', ["'self'", ...scripts]),
    directive('style-src', ["'self'", ...styles]),
    "img-src 'self'",
    directive('connect-src', ["'self'", ...connect]),
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ');
}

/**
 * A finished page with its policy in it, directly after the declaration of the character set.
 * Throws when the page does not declare it, since a policy further down would come too late.
 */
export function withPolicy(html: string, connect: readonly string[]): string {
  if (!FIRST_ELEMENT.test(html)) throw new Error('The page has no <meta charset="utf-8">, after which its content security policy has to stand. Use the layout src/layouts/Page.astro.');
  const policy = `<meta http-equiv="Content-Security-Policy" content="${contentPolicy(html, connect)}"><meta name="referrer" content="same-origin">`;
  return html.replace(FIRST_ELEMENT, (charset) => charset + policy);
}

/** The origins of addresses, each once: `https://example.org/atlas/` is `https://example.org`. */
export const origins = (addresses: readonly string[]): readonly string[] => [...new Set(addresses.map((address) => new URL(address).origin))];
