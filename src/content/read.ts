import { readFileSync, readdirSync, existsSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export interface RawFile { readonly file: string; readonly bytes: Uint8Array }

/** Folders of entries under `content/`, and the single files beside them. */
export const ENTRY_FOLDERS = ['papers', 'topics', 'questions', 'paths'] as const;
export type EntryFolder = (typeof ENTRY_FOLDERS)[number];
export const DATA_FILES = ['site', 'vocabulary', 'venues', 'glossary'] as const;
export type DataFile = (typeof DATA_FILES)[number];

/** Every file under a content folder, in name order. Paths start with `content/` wherever the folder lies. */
export function readContentFolder(contentDir: string): readonly RawFile[] {
  if (!existsSync(contentDir) || !statSync(contentDir).isDirectory()) return [];
  return readdirSync(contentDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ file: `content/${relative(contentDir, path).split(sep).join('/')}`, bytes: readFileSync(path) }));
}
