const NAMES = ['paper', 'raised', 'ink', 'muted', 'line', 'accent'] as const;
export type Palette = Readonly<Record<(typeof NAMES)[number], string>>;

/** The light values of the colour tokens in the site's style sheet, so that pictures and pages never drift apart. */
export function paletteFrom(css: string): Palette {
  return Object.fromEntries(NAMES.map((name) => {
    const value = new RegExp(`--color-${name}:\\s*light-dark\\(\\s*(#[0-9a-f]{6})`, 'i').exec(css)?.[1];
    if (!value) throw new Error(`The style sheet has no token --color-${name} of the form light-dark(#rrggbb, …), which pictures are drawn with.`);
    return [name, value];
  })) as Palette;
}
