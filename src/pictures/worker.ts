import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { buildCatalogue } from '../catalogue/catalogue.ts';
import { checkedContent } from '../content/checked.ts';
import { buildCacheDir } from '../site/build-dirs.ts';
import { cacheNames } from './cache.ts';
import { cardsOf } from './cards.ts';
import { drawCard, registerFonts } from './draw.ts';
import { paletteFrom } from './tokens.ts';

/** What the integration hands to the thread, and gets back: for each picture its path in the site and its file in the cache. */
export interface Job { readonly contentDir: string; readonly cacheDir: string; readonly today: string }
export interface Drawn { readonly path: string; readonly file: string }

/** Takes the checked content from the cache: Astro's store lives in another module graph. */
function drawAll({ contentDir, cacheDir, today }: Job): readonly Drawn[] {
  const content = checkedContent(contentDir, buildCacheDir(), today);
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
