/** Where the site is published: origin without a slash at the end, base path with slashes at both ends. */
export interface Address { readonly site: string; readonly base: string }

type Environment = Readonly<Record<string, string | undefined>>;

const withSlashes = (path: string): string => `/${path.split('/').filter(Boolean).join('/')}/`.replace('//', '/');

/**
 * SITE_URL and BASE_PATH decide; else GITHUB_REPOSITORY (owner/name), which GitHub sets in its workflows, gives
 * the address that GitHub Pages will use, so that a fork deploys unchanged; else it is the local server.
 * Throws a sentence when SITE_URL is not an http address.
 */
export function siteAddress(env: Environment): Address {
  const repository = env.GITHUB_REPOSITORY?.split('/');
  const owner = repository?.[0]?.toLowerCase();
  const name = repository?.[1];
  const pages = owner && name ? { site: `https://${owner}.github.io`, base: name.toLowerCase() === `${owner}.github.io` ? '/' : `/${name}/` } : undefined;
  const site = (env.SITE_URL || pages?.site || 'http://localhost:4321').replace(/\/+$/, '');
  if (!/^https?:\/\/[^/\s]+$/.test(site)) throw new Error(`SITE_URL is "${env.SITE_URL}"; it must be an origin such as https://example.org, the path goes into BASE_PATH.`);
  return { site, base: withSlashes(env.BASE_PATH || (env.SITE_URL ? '/' : pages?.base ?? '/')) };
}

/** A path of the site under its base: `join('/atlas/', 'papers/x/')` is `/atlas/papers/x/`. Slashes at the front of `path` do not matter. */
export const joinBase = (base: string, path: string): string => `${withSlashes(base)}${path.replace(/^\/+/, '')}`;
