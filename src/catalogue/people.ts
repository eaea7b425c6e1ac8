/** A name as bibliographies need it. A consortium has only `literal`. */
export type PersonName =
  | { readonly given: string; readonly particle?: string; readonly family: string; readonly suffix?: string; readonly literal?: never }
  | { readonly literal: string; readonly given?: never; readonly family?: never; readonly particle?: never; readonly suffix?: never };

/** Lower-case words that belong to the family name that follows them (van der Goot, del Mundo). */
const PARTICLES = new Set(['van', 'von', 'der', 'den', 'de', 'del', 'della', 'di', 'da', 'dos', 'du', 'la', 'le', 'ter', 'ten', 'al', 'el', 'bin', 'ibn', 'zu', 'zum']);
const SUFFIXES = new Set(['Jr.', 'Jr', 'Sr.', 'Sr', 'II', 'III', 'IV']);

/**
 * Splits a printed name "Given particle Family Suffix". One word alone, or a name that ends in a word for a
 * group, is a consortium. The last word is the family name; that is the rule of the ACL Anthology for names
 * printed in Western order.
 */
export function parseName(printed: string): PersonName {
  const words = printed.trim().split(/\s+/);
  if (words.length === 1 || /^(?:Consortium|Team|Group|Collaboration)$/i.test(words.at(-1)!)) return { literal: printed.trim() };
  const suffix = SUFFIXES.has(words.at(-1)!) && words.length > 2 ? words.pop() : undefined;
  let start = words.length - 1;
  while (start > 1 && PARTICLES.has(words[start - 1]!)) start--;
  const particle = words.slice(start, -1).join(' ');
  const given = words.slice(0, start).join(' ');
  return { given, ...(particle && { particle }), family: words.at(-1)!, ...(suffix && { suffix }) };
}

/** Family name with its particle, or the consortium's name. */
export function familyOf(name: PersonName): string {
  if (name.literal !== undefined) return name.literal;
  return [name.particle, name.family].filter(Boolean).join(' ');
}

/** "Family, Given", for lists in order of names. */
export function sortName(name: PersonName): string {
  if (name.literal !== undefined) return name.literal;
  return `${familyOf(name)}, ${name.given}${name.suffix ? `, ${name.suffix}` : ''}`;
}

/** "Gururangan et al.", "Shi and Lipani", "Guo": how a sentence names the authors. */
export function shortAuthors(names: readonly PersonName[]): string {
  const [first, second] = names.map(familyOf);
  if (names.length === 1) return first!;
  if (names.length === 2) return `${first} and ${second}`;
  return `${first} et al.`;
}
