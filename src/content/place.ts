import { DATA_FILES, ENTRY_FOLDERS, type DataFile, type EntryFolder } from './read.ts';

/** What a path under `content/` stands for. */
export type Place = { readonly kind: 'data'; readonly name: DataFile } | { readonly kind: 'entry'; readonly folder: EntryFolder; readonly slug: string };

/** The place of a file, or undefined where no content of that name is known. Case counts. */
export function placeOf(file: string): Place | undefined {
  const data = DATA_FILES.find((name) => file === `content/${name}.yaml`);
  if (data) return { kind: 'data', name: data };
  const [, folderName, slug] = /^content\/([^/]+)\/([^/]+)\.mdx$/.exec(file) ?? [];
  const folder = ENTRY_FOLDERS.find((name) => name === folderName);
  return folder && slug !== undefined ? { kind: 'entry', folder, slug } : undefined;
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const SLUG_LIMIT = 60;

/** Names that Windows keeps for devices: a checkout with such a file fails there. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Names that every JavaScript object has, so that a table keyed by them answers for values it does not hold. */
export const isReservedName = (name: string): boolean => Object.hasOwn(Object.prototype, name);

/** Why a file name cannot be the slug of an entry, as a sentence, or undefined when it can. */
export function slugFault(slug: string): string | undefined {
  if (!SLUG.test(slug) || slug.length > SLUG_LIMIT) return `"${slug}" is not a slug.`;
  return isReservedName(slug) || DEVICE.test(slug) ? `the name "${slug}" is reserved.` : undefined;
}
