import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { fileURLToPath } from 'node:url';
import type { Card } from './cards.ts';
import { clip, fit, wrap, type Measure } from './layout.ts';
import type { Palette } from './tokens.ts';

const WIDTH = 800;
const HEIGHT = 420;
const MARGIN = 48;
const INNER = WIDTH - 2 * MARGIN;
/** Size and line step of the running text, in pixels. */
const TEXT = 20;
const STEP = 27;
const QUALITY = 60;
const FAMILY = '"Atlas Latin", "Atlas Latin Extended", serif';

const SUBSETS = [['latin', 'Atlas Latin'], ['latin-ext', 'Atlas Latin Extended']] as const;

/** Makes the fonts of the package known to the canvas. Once a process is enough. */
export function registerFonts(): void {
  for (const [subset, family] of SUBSETS) {
    for (const weight of [400, 600]) {
      const file = fileURLToPath(import.meta.resolve(`@fontsource/source-serif-4/files/source-serif-4-${subset}-${weight}-normal.woff`));
      if (!GlobalFonts.registerFromPath(file, family)) throw new Error(`The font ${file} could not be read; run npm ci.`);
    }
  }
}

const font = (size: number, weight: 400 | 600): string => `${weight} ${size}px ${FAMILY}`;

const REFERENCE = 100;

/**
 * Widths at any size from one measuring of each word, at the reference size: outlines scale in proportion, and
 * setting the font of a canvas for every trial costs more than drawing.
 */
function measurer(context: SKRSContext2D, weight: 400 | 600): (size: number) => Measure {
  const widths = new Map<string, number>();
  const width = (word: string): number => {
    const known = widths.get(word);
    if (known !== undefined) return known;
    const measured = context.measureText(word).width;
    widths.set(word, measured);
    return measured;
  };
  context.font = font(REFERENCE, weight);
  const space = width(' ');
  return (size) => (text) => {
    const words = text.split(' ');
    return ((words.reduce((sum, word) => sum + width(word), 0) + (words.length - 1) * space) * size) / REFERENCE;
  };
}

function lines(context: SKRSContext2D, texts: readonly string[], top: number, step: number): number {
  texts.forEach((text, i) => context.fillText(text, MARGIN, top + i * step));
  return top + texts.length * step;
}

/** One for all cards: the memory of a canvas comes back only when the thread rests, and it draws thousands without rest. */
const canvas = createCanvas(WIDTH, HEIGHT);

/** The picture of a card, 800 by 420 pixels, as JPEG. The same card gives the same bytes. */
export function drawCard(card: Card, palette: Palette): Uint8Array {
  const context = canvas.getContext('2d');
  context.textBaseline = 'top';
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.fillStyle = palette.accent;
  context.fillRect(0, 0, WIDTH, 10);

  context.font = font(20, 600);
  context.fillText(card.kind, MARGIN, 38);
  context.fillStyle = palette.muted;
  context.font = font(20, 400);
  context.textAlign = 'right';
  context.fillText(card.site, WIDTH - MARGIN, 38);
  context.textAlign = 'left';

  const title = fit(card.title, { width: INNER, height: 170 }, [46, 42, 38, 34, 30, 27, 24, 21], 1.18, measurer(context, 600));
  context.fillStyle = palette.ink;
  context.font = font(title.size, 600);
  const below = lines(context, title.lines, 84, title.size * 1.18) + 16;

  const measureAt = measurer(context, 400);
  const measure = measureAt(TEXT);
  const room = Math.max(1, Math.floor((HEIGHT - 76 - below) / STEP));
  const text = clip(wrap(card.text, INNER, measure), room, INNER, measure);
  const facts = fit(card.facts, { width: INNER, height: 26 }, [20, 18, 16, 14], 1.2, measureAt);
  context.fillStyle = palette.muted;
  context.font = font(TEXT, 400);
  lines(context, text, below, STEP);

  context.fillStyle = palette.line;
  context.fillRect(MARGIN, HEIGHT - 70, INNER, 1);
  context.fillStyle = palette.ink;
  context.font = font(facts.size, 400);
  lines(context, facts.lines.slice(0, 1), HEIGHT - 54, 26);
  return canvas.toBuffer('image/jpeg', QUALITY);
}
