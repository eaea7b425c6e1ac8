import { join } from 'node:path';
import { buildCatalogue } from '../../src/catalogue/catalogue.ts';
import type { Catalogue } from '../../src/catalogue/types.ts';
import { checkContent } from '../../src/content/check.ts';
import { readContentFolder } from '../../src/content/read.ts';

/** The real corpus, linked. */
export function realCatalogue(): Catalogue {
  const { content, problems } = checkContent(readContentFolder(join(process.cwd(), 'content')), '9999-12-31');
  if (!content) throw new Error(`The content has ${problems.length} problems: run npm run check.`);
  return buildCatalogue(content);
}
