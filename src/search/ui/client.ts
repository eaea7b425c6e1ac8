import { href } from '../../site/paths.ts';
import { openBundle, type Bundle, type ReadFile } from '../bundle.ts';

/** A search file that cannot be had: names what failed, for people. */
export class SearchUnavailable extends Error { override name = 'SearchUnavailable'; }

/** How long a file may take before the search says that something is wrong, in milliseconds. */
const PATIENCE = 20_000;

/** Reads files below an address. */
export const readerOf = (address: string): ReadFile => async (path) => {
  let response: Response;
  try { response = await fetch(new URL(path, address), { signal: AbortSignal.timeout(PATIENCE) }); } catch { throw new SearchUnavailable('The search index could not be reached. Check the connection and try again.'); }
  if (!response.ok) throw new SearchUnavailable(response.status === 404 ? 'The search index is not there. If the site was just updated, reload the page.' : `The search index could not be read (status ${response.status}).`);
  return new Uint8Array(await response.arrayBuffer());
};

let own: Promise<Bundle> | undefined;

/** The bundle of this atlas, opened once; a failure is tried again at the next search. */
export function ownBundle(): Promise<Bundle> {
  own ??= openBundle(readerOf(new URL(href('search/'), location.href).href)).catch((error: unknown) => { own = undefined; throw error; });
  return own;
}
