/** Width of a text in pixels. */
export type Measure = (text: string) => number;

/** Breaks a text between words into lines of at most `width` pixels; a word that is wider stands alone. */
export function wrap(text: string, width: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

export interface Block { readonly size: number; readonly lines: readonly string[] }

/** The text in the largest of `sizes` (descending, pixels) at which it fits into the box; the smallest if none does. */
export function fit(text: string, box: { readonly width: number; readonly height: number }, sizes: readonly number[], leading: number, measureAt: (size: number) => Measure): Block {
  let block: Block = { size: sizes.at(-1) ?? 16, lines: [text] };
  for (const size of sizes) {
    const measure = measureAt(size);
    block = { size, lines: wrap(text, box.width, measure) };
    if (block.lines.length * size * leading <= box.height && block.lines.every((line) => measure(line) <= box.width)) return block;
  }
  return block;
}

/** At most `most` lines; a text that goes on ends in an ellipsis after a whole word. */
export function clip(lines: readonly string[], most: number, width: number, measure: Measure): readonly string[] {
  if (lines.length <= most) return lines;
  let last = lines[most - 1] ?? '';
  while (last.includes(' ') && measure(`${last} …`) > width) last = last.slice(0, last.lastIndexOf(' '));
  return [...lines.slice(0, most - 1), `${last} …`];
}
