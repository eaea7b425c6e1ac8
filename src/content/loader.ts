import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Loader } from 'astro/loaders';
import { checkContent, type CheckResult } from './check.ts';
import { editorSchema } from './editor-schema.ts';
import { ContentError } from './problems.ts';
import { DATA_FILES, readContentFolder, type EntryFolder } from './read.ts';

/** One reading and check of the whole folder, shared by all collections of a build. */
let shared: { readonly stamp: string; readonly result: CheckResult } | undefined;

function readChecked(contentDir: string): CheckResult {
  const files = readContentFolder(contentDir);
  const stamp = files.reduce((hash, { file, bytes }) => hash.update(file).update(bytes), createHash('sha256')).digest('hex');
  if (shared?.stamp !== stamp) shared = { stamp, result: checkContent(files, new Date().toISOString().slice(0, 10)) };
  if (!shared.result.content) throw new ContentError(shared.result.problems);
  return shared.result;
}

/** The folder of content: `content/`, or what CONTENT_DIR names (benchmarks and tests use it). */
export const contentDir = (): string => join(process.cwd(), process.env.CONTENT_DIR ?? 'content');

const digestOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

type Settings = 'settings';

/**
 * Feeds a collection from the checked content. Entries are data: their bodies are kept as text, nothing is
 * compiled, and a problem anywhere in the content stops the build with every problem listed.
 */
export function contentLoader(collection: EntryFolder | Settings): Loader {
  const schema = collection === 'settings' ? undefined : editorSchema(contentDir(), collection);
  return {
    name: `content-${collection}`,
    ...(schema && { schema }),
    async load({ store, watcher, logger }) {
      const fill = (): void => {
        const content = readChecked(contentDir()).content!;
        store.clear();
        if (collection === 'settings') {
          for (const name of DATA_FILES) store.set({ id: name, data: content[name] as unknown as Record<string, unknown>, digest: digestOf(content[name]) });
          return;
        }
        for (const { slug, data, body } of content[collection]) {
          store.set({ id: slug, data: data as unknown as Record<string, unknown>, body, digest: digestOf([data, body]) });
        }
      };
      fill();
      watcher?.add(contentDir());
      watcher?.on('change', (path) => {
        if (!path.startsWith(contentDir())) return;
        try { fill(); } catch (error) { logger.error(error instanceof Error ? error.message : String(error)); }
      });
    },
  };
}
