import { join } from 'node:path';
import { checkContent, type Content } from '../../src/content/check.ts';
import { formatProblems } from '../../src/content/problems.ts';
import { readContentFolder } from '../../src/content/read.ts';

/** The real content. Throws the problems when there are any. */
export function realContent(): Content {
  const { problems, content } = checkContent(readContentFolder(join(process.cwd(), 'content')), new Date().toISOString().slice(0, 10));
  if (!content) throw new Error(formatProblems(problems));
  return content;
}

export const link = (path: string): string => `https://example.org/atlas/${path}`;
