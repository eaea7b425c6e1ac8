import { expect, test } from 'vitest';
import { printable, unfitCharacter } from '../../../src/content/text-rules.ts';

test.each(['plain', 'two\nlines\twith a tab', 'Zażółć gęślą jaźń', '日本語', 'हिन्दी', 'نص', '−1.5 ± 0.2 × 10⁻³', 'e\u0301', '😀'])('%j is fit for an entry', (text) => {
  expect(unfitCharacter(text)).toBeUndefined();
});

test.each([
  ['NUL', '\0', 'U+0000'], ['carriage return', '\r', 'U+000D'], ['escape', '\x1b', 'U+001B'], ['delete', '\x7f', 'U+007F'], ['next line', '\x85', 'U+0085'], ['soft hyphen', '\u00ad', 'U+00AD'],
  ['Arabic letter mark', '\u061c', 'U+061C'], ['Hangul filler', '\u3164', 'U+3164'], ['zero-width joiner', '\u200d', 'U+200D'], ['right-to-left mark', '\u200f', 'U+200F'], ['line separator', '\u2028', 'U+2028'], ['right-to-left override', '\u202e', 'U+202E'], ['word joiner', '\u2060', 'U+2060'], ['isolate', '\u2067', 'U+2067'],
  ['empty braille cell', '\u2800', 'U+2800'], ['private letter', '\ue000', 'U+E000'], ['variation selector', '\ufe0f', 'U+FE0F'], ['byte order mark', '\ufeff', 'U+FEFF'], ['replacement character', '\ufffd', 'U+FFFD'], ['noncharacter', '\ufdd0', 'U+FDD0'], ['lone surrogate', '\ud800', 'U+D800'], ['tag letter', '\u{e0041}', 'U+E0041'],
])('a %s is named', (_name, character, code) => {
  expect(unfitCharacter(`a${character}b`)).toBe(`the invisible or control character ${code}`);
});

test('five marks on one letter are a pile, four are not', () => {
  expect(unfitCharacter(`a${'\u0301'.repeat(4)}`)).toBeUndefined();
  expect(unfitCharacter(`a${'\u0301'.repeat(5)}`)).toBe('a pile of combining marks');
});

test('hidden characters are spelled out for the terminal', () => {
  expect(printable('a\x1b[31mb\u202ec\n::error::d')).toBe('a\\u{1b}[31mb\\u{202e}c\\u{a}::error::d');
});
