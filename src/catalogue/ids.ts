/** Letters that Unicode decomposition leaves alone but that have a usual spelling in ASCII. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ı: 'i', þ: 'th', ð: 'd' };

/** The text in ASCII letters, accents dropped. */
export const toAscii = (text: string): string =>
  text.replace(/[^\u0000-\u007f]/g, (letter) => LETTERS[letter] ?? letter).normalize('NFKD').replace(/[^\u0000-\u007f]/g, '');

/** Lower-case words joined by hyphens, safe in an address. Empty when nothing of the text is a letter or digit. */
export const slugify = (text: string): string =>
  toAscii(text).toLowerCase().replace(/['’.]/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');

/** Slugs for texts in order; a text whose slug is taken gets `-2`, `-3`, and one without letters gets `item`. */
export function uniqueSlugs(texts: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    const base = slugify(text) || 'item';
    let slug = base;
    for (let n = 2; taken.has(slug); n++) slug = `${base}-${n}`;
    taken.add(slug);
    return slug;
  });
}

const FUNCTION_WORDS = new Set(['a', 'an', 'the', 'on', 'of', 'in', 'for', 'to', 'with', 'and', 'or', 'is', 'are', 'can', 'do', 'does', 'should', 'we', 'how', 'what', 'which', 'from', 'by', 'at', 'as', 'under', 'towards', 'toward', 'using', 'via']);

/** The stem of a citation key: family name, year, first word of the title that means something (gururangan2020dont). */
export function citationKeyStem(family: string, year: number, title: string): string {
  const clean = (text: string): string => toAscii(text).toLowerCase().replace(/[^a-z0-9]/g, '');
  const words = title.split(/[\s:–—/-]+/).map(clean).filter(Boolean);
  const word = words.find((candidate) => !FUNCTION_WORDS.has(candidate)) ?? words[0] ?? '';
  return `${clean(family) || 'anon'}${year}${word}`;
}

export interface KeyInput { readonly id: string; readonly stem: string }

/**
 * Unique citation keys by id. Where stems clash, all but the first by id get a letter (b, c, …). Ids decide,
 * not the order of the list, so that a key stays what it is when entries are sorted differently.
 */
export function citationKeys(inputs: readonly KeyInput[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const count = new Map<string, number>();
  for (const { id, stem } of [...inputs].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const n = count.get(stem) ?? 0;
    count.set(stem, n + 1);
    keys.set(id, n === 0 ? stem : `${stem}${n < 26 ? String.fromCharCode(97 + n) : `x${n}`}`);
  }
  return keys;
}
