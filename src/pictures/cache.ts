import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const textOf = (address: string): string => readFileSync(fileURLToPath(address), 'utf8');

/**
 * Names of cached pictures: a hash of all that decides the bytes, which are the card, the code that draws, the style sheet's
 * colours and the versions of fonts and canvas. Nobody has to remember to raise a number.
 */
export function cacheNames(palette: unknown): (card: unknown) => string {
  const packages = ['@fontsource/source-serif-4/package.json', '@napi-rs/canvas/package.json'].map((name) => textOf(import.meta.resolve(name)));
  const code = ['./draw.ts', './layout.ts'].map((name) => textOf(import.meta.resolve(name)));
  const common = createHash('sha256').update(JSON.stringify([palette, packages, code])).digest('hex');
  return (card) => `${createHash('sha256').update(common).update(JSON.stringify(card)).digest('hex').slice(0, 32)}.jpg`;
}
