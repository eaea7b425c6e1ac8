import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { weighPage, type PageWeight } from './weight.ts';

/** Weighs every page of a built folder, in the order of addresses. Throws a sentence when there is no site in it. */
export function weighBuild(dir: string, base: string): readonly PageWeight[] {
  if (!existsSync(join(dir, 'index.html'))) throw new Error(`There is no built site in ${dir}. Run npm run build first, or name the folder with --dir.`);
  const read = (path: string): string | undefined => (existsSync(join(dir, path)) ? readFileSync(join(dir, path), 'utf8') : undefined);
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
    .map((file) => weighPage(file.replace(/(^|\/)index\.html$/, '$1'), read(file) ?? '', base, read));
}
