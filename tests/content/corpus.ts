import { join } from 'node:path';
import { buildCatalogue } from '../../src/catalogue/catalogue.ts';
import type { Catalogue } from '../../src/catalogue/types.ts';
import { checkContent } from '../../src/content/check.ts';
import { formatProblems } from '../../src/content/problems.ts';
import { readContentFolder } from '../../src/content/read.ts';

/** The catalogue of the real content. Throws the problems when there are any. */
export function realCatalogue(): Catalogue {
  const { problems, content } = checkContent(readContentFolder(join(process.cwd(), 'content')), new Date().toISOString().slice(0, 10));
  if (!content) throw new Error(formatProblems(problems));
  return buildCatalogue(content);
}

export const link = (path: string): string => `https://example.org/atlas/${path}`;
