/**
 * Characters that no entry needs and that can hide, reorder or deface text: controls other than tab and line
 * break, everything that Unicode calls ignorable (zero-width and bidirectional controls, byte order marks, tag
 * characters, fillers, variation selectors), line and paragraph separators, private use, noncharacters, lone
 * surrogates and the replacement character of a botched conversion.
 */
const HIDDEN = /[^\P{Cc}\t\n]|[\p{Default_Ignorable_Code_Point}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029\u2800\uFFF9-\uFFFD]/u;

/** More marks on one letter than any script needs; such a pile runs over the lines above and below. */
const PILE = /\p{M}{5}/u;

/** Latin letters and the usual dashes and quotation marks: nearly every text, and quicker to recognise than the rest. */
const PLAIN = /^[\t\n -~\u00A0-\u00AC\u00AE-\u02FF\u2010-\u2027]*$/;

/** What makes a text unfit for an entry, in words that finish the sentence "the text holds …", or undefined. */
export function unfitCharacter(text: string): string | undefined {
  if (PLAIN.test(text)) return undefined;
  const hidden = HIDDEN.exec(text)?.[0].codePointAt(0);
  if (hidden !== undefined) return `the invisible or control character U+${hidden.toString(16).toUpperCase().padStart(4, '0')}`;
  return PILE.test(text) ? 'a pile of combining marks' : undefined;
}

/** The text with every character of `unfitCharacter` spelled out as `\u{…}`, safe to print on a terminal. */
export const printable = (text: string): string =>
  text.replace(new RegExp(`${HIDDEN.source}|[\\n\\t]`, 'gu'), (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
