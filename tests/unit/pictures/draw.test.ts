import { beforeAll, expect, test } from 'vitest';
import type { Card } from '../../../src/pictures/cards.ts';
import { drawCard, registerFonts } from '../../../src/pictures/draw.ts';
import { paletteFrom } from '../../../src/pictures/tokens.ts';

const palette = paletteFrom(['paper', 'raised', 'ink', 'muted', 'line', 'accent'].map((name, i) => `--color-${name}: light-dark(#${String(i).repeat(6)}, #000000);`).join('\n'));
const card: Card = { path: 'papers/x.jpg', kind: 'Paper', site: 'Atlas', title: 'A title with ć and ń', text: 'What it is about.', facts: 'Lovelace (2020)' };

beforeAll(registerFonts);

test('the same card gives the same bytes', () => {
  expect(Buffer.from(drawCard(card, palette)).equals(Buffer.from(drawCard(card, palette)))).toBe(true);
});

test('another title gives other bytes', () => {
  expect(Buffer.from(drawCard(card, palette)).equals(Buffer.from(drawCard({ ...card, title: 'Another' }, palette)))).toBe(false);
});

test('a picture is a JPEG of 800 by 420 pixels', () => {
  const bytes = Buffer.from(drawCard(card, palette));
  expect(bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff');
  const frame = bytes.findIndex((byte, i) => byte === 0xff && bytes[i + 1] === 0xc0);
  expect([bytes.readUInt16BE(frame + 7), bytes.readUInt16BE(frame + 5)]).toEqual([800, 420]);
});
