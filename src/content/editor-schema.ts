import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import type { EntryFolder } from './read.ts';
import { entrySchemas, vocabularySchema } from './schema.ts';

const KINDS = { papers: 'paper', topics: 'topic', questions: 'question', paths: 'path' } as const;

/**
 * The schema of a folder's frontmatter, for Astro's editor extension, which completes fields and marks mistakes
 * with it. Builds do not use it: the loader has checked entries before a collection sees them. Undefined while
 * the vocabulary that it closes over cannot be read.
 */
export function editorSchema(contentDir: string, folder: EntryFolder): z.ZodType | undefined {
  const file = join(contentDir, 'vocabulary.yaml');
  if (!existsSync(file)) return undefined;
  try {
    const vocabulary = vocabularySchema.safeParse(parse(readFileSync(file, 'utf8')));
    return vocabulary.success ? entrySchemas(vocabulary.data)[KINDS[folder]] : undefined;
  } catch {
    return undefined;
  }
}
