import { readFileSync, readdirSync, lstatSync, statSync, type Dirent } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A file of the content folder. `fault` says why it could not be used; then `bytes` is empty. */
export interface RawFile { readonly file: string; readonly bytes: Uint8Array; readonly fault?: string }

/** Folders of entries under `content/`, and the single files beside them. */
export const ENTRY_FOLDERS = ['papers', 'topics', 'questions', 'paths'] as const;
export type EntryFolder = (typeof ENTRY_FOLDERS)[number];
export const DATA_FILES = ['site', 'vocabulary', 'venues', 'glossary'] as const;
export type DataFile = (typeof DATA_FILES)[number];

/** No honest file comes near this; a larger one is not even read. */
const READ_LIMIT = 2_000_000;
const NOTHING = new Uint8Array();

/** Files that systems and editors leave behind, and the licence of the folder; they are no attempt at content. */
const isLitter = (name: string): boolean => name === 'LICENSE' || (name.startsWith('.') && !/\.(?:mdx|ya?ml)$/i.test(name));

/** A folder is passed over unless its name says that it is meant as a file. */
const isPlainFolder = (entry: Dirent): boolean => entry.isDirectory() && !/\.(?:mdx|ya?ml)$/i.test(entry.name);

function readRaw(entry: Dirent, file: string, path: string): RawFile {
  if (entry.isSymbolicLink()) return { file, bytes: NOTHING, fault: 'the file is a symbolic link.' };
  if (!entry.isFile()) return { file, bytes: NOTHING, fault: 'this is not a file.' };
  try {
    const { size } = lstatSync(path);
    if (size > READ_LIMIT) return { file, bytes: NOTHING, fault: `the file has ${size} bytes.` };
    return { file, bytes: readFileSync(path) };
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return { file, bytes: NOTHING, fault: `the file cannot be read (${reason}).` };
  }
}

/**
 * The entries of a folder and of the plain folders in it. Written out because the recursive form of `readdir`
 * follows links to folders, out of the content and round in circles.
 */
function listFolder(folder: string): readonly { readonly entry: Dirent; readonly path: string }[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    const within = entry.isDirectory() ? listFolder(path) : [];
    return isPlainFolder(entry) || isLitter(entry.name) ? within : [{ entry, path }, ...within];
  });
}

/**
 * Every file under a content folder, in name order. Paths start with `content/` wherever the folder lies.
 * Links are not followed, so nothing outside the folder is ever read. A folder that is not there is empty.
 */
export function readContentFolder(contentDir: string): readonly RawFile[] {
  if (!statSync(contentDir, { throwIfNoEntry: false })?.isDirectory()) return [];
  return [...listFolder(contentDir)]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ entry, path }) => readRaw(entry, `content/${relative(contentDir, path).split(sep).join('/')}`, path));
}
