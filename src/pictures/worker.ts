import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { buildCatalogue } from '../catalogue/catalogue.ts';
import { checkContent } from '../content/check.ts';
import { readContentFolder } from '../content/read.ts';
import { cacheNames } from './cache.ts';
import { cardsOf } from './cards.ts';
import { drawCard, registerFonts } from './draw.ts';
import { paletteFrom } from './tokens.ts';

/** What the integration hands to the thread, and gets back: for each picture its path in the site and its file in the cache. */
export interface Job { readonly contentDir: string; readonly cacheDir: string; readonly today: string }
export interface Drawn { readonly path: string; readonly file: string }

/**
 * Reads the content by itself: Astro's store lives in another module graph, and a second reading on a second
 * core costs the build nothing.
 */
function drawAll({ contentDir, cacheDir, today }: Job): readonly Drawn[] {
  const { content } = checkContent(readContentFolder(contentDir), today);
  if (!content) throw new Error('No pictures are drawn from content with problems; run npm run check.');
  const palette = paletteFrom(readFileSync(fileURLToPath(import.meta.resolve('../styles/global.css')), 'utf8'));
  const nameOf = cacheNames(palette);
  mkdirSync(cacheDir, { recursive: true });
  registerFonts();
  return cardsOf(buildCatalogue(content)).map((card) => {
    const file = nameOf(card);
    const target = join(cacheDir, file);
    if (!existsSync(target)) {
      writeFileSync(`${target}.part`, drawCard(card, palette));
      renameSync(`${target}.part`, target);
    }
    return { path: card.path, file };
  });
}

parentPort?.postMessage(drawAll(workerData as Job));
