import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent, type Content, type Entry } from './check.ts';
import { ContentError } from './problems.ts';
import { readContentFolder, type EntryFolder, type RawFile } from './read.ts';

/** Checked content as plain data, without where in its files each value stands. */
export type CheckedContent = Pick<Content, 'site' | 'vocabulary' | 'venues' | 'glossary'> & {
  readonly [K in EntryFolder]: readonly Pick<Content[K][number], 'slug' | 'data' | 'body'>[];
};

interface Stored { readonly stamp: string; readonly content: CheckedContent }

/** Digest of the code that checks, so that a changed rule is never answered from before the change. */
function codeStamp(): string {
  const folder = join(process.cwd(), 'src', 'content');
  const hash = createHash('sha256').update(readFileSync(join(process.cwd(), 'package-lock.json')));
  for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}

const stampOf = (files: readonly RawFile[], today: string): string =>
  files.reduce((hash, { file, bytes }) => hash.update(`${file}\0${bytes.length}\0`).update(bytes), createHash('sha256').update(`${today}\0${codeStamp()}\0`)).digest('hex');

function readStored(file: string): Stored | undefined {
  // No file yet, or one that a broken-off build left: then the content is checked again.
  try { return JSON.parse(readFileSync(file, 'utf8')) as Stored; } catch { return undefined; }
}

const plain = <T>(entries: readonly Entry<T>[]): Pick<Entry<T>, 'slug' | 'data' | 'body'>[] => entries.map(({ slug, data, body }) => ({ slug, data, body }));

/**
 * The content of a folder after every check; throws ContentError with all problems. Several threads of a build
 * want the same content, and reading the YAML of thousands of papers takes seconds, so the result stays in
 * `cacheDir` for as long as no byte of the content or of the checks changes. `today` is YYYY-MM-DD.
 */
export function checkedContent(contentDir: string, cacheDir: string, today: string): CheckedContent {
  const files = readContentFolder(contentDir);
  const stamp = stampOf(files, today);
  const target = join(cacheDir, 'content.json');
  const stored = readStored(target);
  if (stored?.stamp === stamp) return stored.content;
  const { problems, content: checked } = checkContent(files, today);
  if (!checked) throw new ContentError(problems);
  const { site, vocabulary, venues, glossary } = checked;
  const content: CheckedContent = { site, vocabulary, venues, glossary, papers: plain(checked.papers), topics: plain(checked.topics), questions: plain(checked.questions), paths: plain(checked.paths) };
  mkdirSync(cacheDir, { recursive: true });
  const part = `${target}.${process.pid}.part`;
  writeFileSync(part, JSON.stringify({ stamp, content } satisfies Stored));
  renameSync(part, target);
  return content;
}
