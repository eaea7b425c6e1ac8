import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Loader } from 'astro/loaders';
import { buildCacheDir } from '../site/build-dirs.ts';
import { checkedContent, type CheckedContent } from './checked.ts';
import { editorSchema } from './editor-schema.ts';
import { DATA_FILES, type EntryFolder } from './read.ts';

/** One reading of the folder, shared by all collections; the watcher makes it read again. */
let shared: CheckedContent | undefined;

const readShared = (): CheckedContent => shared ??= checkedContent(contentDir(), buildCacheDir(), new Date().toISOString().slice(0, 10));

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
        const content = readShared();
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
        shared = undefined;
        try { fill(); } catch (error) { logger.error(error instanceof Error ? error.message : String(error)); }
      });
    },
  };
}
