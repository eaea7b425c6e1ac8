import type { RawFile } from '../../../src/content/read.ts';
import { GLOSSARY, PAPER, PATH, QUESTION, SITE, SOUND, TOPIC, VENUES, VOCABULARY, placeName, textOfFile, withFile, type Break } from './edit.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
const join = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

type FileCase = readonly [name: string, content: (file: string) => string | Uint8Array, says: string, line?: number];

/** What a whole file may not be. */
const BAD_FILES: readonly FileCase[] = [
  ['is empty', () => '', 'the file is empty.'], ['is only space', () => ' \n\t\n', 'the file is empty.'], ['is only line ends of Windows', () => '\r\n\r\n', 'the file is empty.'],
  ['is a NUL', () => '\0', 'the invisible or control character U+0000'],
  ['is UTF-16 with a mark', (file) => join(Uint8Array.of(0xff, 0xfe), utf16(textOfFile(file))), 'the file is not valid UTF-8.'],
  ['is UTF-16 without a mark', (file) => utf16(textOfFile(file).replace(/[^\x00-\x7f]/g, '')), 'the invisible or control character U+0000'],
  ['starts with a byte order mark', (file) => `\uFEFF${textOfFile(file)}`, 'the file starts with a byte order mark.'],
  ['is Latin-1', (file) => join(bytesOf(textOfFile(file)), Uint8Array.of(0xe9, 0x0a)), 'the file is not valid UTF-8.'],
  ['holds an overlong slash', (file) => join(bytesOf(textOfFile(file)), Uint8Array.of(0xc0, 0xaf)), 'the file is not valid UTF-8.'],
  ['holds an encoded surrogate', (file) => join(bytesOf(textOfFile(file)), Uint8Array.of(0xed, 0xa0, 0x80)), 'the file is not valid UTF-8.'],
  ['holds half a letter', (file) => join(bytesOf(textOfFile(file)), Uint8Array.of(0xe2, 0x82)), 'the file is not valid UTF-8.'],
  ['is too large', (file) => textOfFile(file) + '#'.repeat(500_000), 'bytes; at most'],
  ['holds an old line end of Macintosh', (file) => textOfFile(file).replace('\n', '\n#\r'), 'the invisible or control character U+000D', 2],
  ['holds a vertical tab', (file) => textOfFile(file).replace('\n', '\n#\v\n'), 'the invisible or control character U+000B', 2],
  ['holds a line separator', (file) => textOfFile(file).replace('\n', '\n#\u2028\n'), 'the invisible or control character U+2028', 2],
  ['holds an override in a comment', (file) => textOfFile(file).replace('\n', '\n# \u202E\n'), 'the invisible or control character U+202E', 2],
  ['holds a private letter', (file) => textOfFile(file).replace('\n', '\n# \uE000\n'), 'the invisible or control character U+E000', 2],
  ['is a picture', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'the file is not valid UTF-8.'],
];

const whole: readonly Break[] = [PAPER, TOPIC, QUESTION, PATH, GLOSSARY, VENUES, SITE, VOCABULARY].flatMap((file) => BAD_FILES.map(([name, content, says, line = 1]) => ({
  name: `${placeName(file, 'file')} ${name}`, files: withFile(file, content(file)), file, line, field: 'file', says,
})));

const text = textOfFile(PAPER);
const body = text.slice(text.indexOf('\n---\n') + 5);

const NO_FRONTMATTER = 'the file does not start with frontmatter';
const FRONTMATTERS: readonly (readonly [name: string, content: string, says: string])[] = [
  ['has no frontmatter', body, NO_FRONTMATTER], ['starts with an empty line', `\n${text}`, NO_FRONTMATTER], ['starts with a space', ` ${text}`, NO_FRONTMATTER],
  ['does not close its frontmatter', text.replace('\n---\n', '\n'), NO_FRONTMATTER], ['has frontmatter of TOML', text.replace(/^---$/gm, '+++'), NO_FRONTMATTER], ['has frontmatter of JSON', '{ "title": "x" }\n', NO_FRONTMATTER], ['is only hyphens', '---', NO_FRONTMATTER], ['closes in the middle of a line', '---\ntitle: a ---\nb\n', NO_FRONTMATTER],
  ['has very long frontmatter', text.replace('\ntitle', `\n# ${'x'.repeat(31_000)}\ntitle`), 'the frontmatter has'],
];
const frontmatter: readonly Break[] = FRONTMATTERS.map(([name, content, says]) => ({ name: `${placeName(PAPER, 'file')} ${name}`, files: withFile(PAPER, content), file: PAPER, line: 1, field: 'file', says }));

const UNKNOWN = 'no content of this name is known.';
const SLUG = 'is not a slug.';
const NAMES: readonly (readonly [file: string, says: string])[] = [
  ['content/papers/new.MDX', UNKNOWN], ['content/papers/new.md', UNKNOWN], ['content/papers/new.mdx.txt', UNKNOWN], ['content/papers/new.js', UNKNOWN], ['content/papers/new.mdx.js', UNKNOWN], ['content/papers/new', UNKNOWN], ['content/papers/sub/new.mdx', UNKNOWN],
  ['content/Papers/new.mdx', UNKNOWN], ['content/authors/new.mdx', UNKNOWN], ['content/new.mdx', UNKNOWN], ['content/glossary.yml', UNKNOWN], ['content/Glossary.yaml', UNKNOWN], ['content/papers/glossary.yaml', UNKNOWN], ['content/evil.ts', UNKNOWN], ['content/package.json', UNKNOWN], ['content/__proto__/new.mdx', UNKNOWN],
  ['content/papers/New.mdx', SLUG], ['content/papers/a--b.mdx', SLUG], ['content/papers/-a.mdx', SLUG], ['content/papers/a-.mdx', SLUG], ['content/papers/a b.mdx', SLUG], ['content/papers/a.b.mdx', SLUG], ['content/papers/.mdx', UNKNOWN], ['content/papers/...mdx', SLUG], ['content/papers/..mdx', SLUG], ['content/papers/caf\u00e9.mdx', SLUG], ['content/papers/\u0430.mdx', SLUG], ['content/papers/a_b.mdx', SLUG], ['content/papers/a\u202Eb.mdx', SLUG], ['content/papers/a\nb.mdx', SLUG], ['content/papers/%2e%2e.mdx', SLUG], ['content/papers/<script>.mdx', SLUG], [`content/papers/${'a'.repeat(61)}.mdx`, SLUG], ['content/papers/__proto__.mdx', SLUG],
  ['content/papers/constructor.mdx', 'the name "constructor" is reserved.'], ['content/papers/con.mdx', 'the name "con" is reserved.'], ['content/topics/nul.mdx', 'the name "nul" is reserved.'], ['content/paths/com1.mdx', 'the name "com1" is reserved.'],
];
const names: readonly Break[] = NAMES.map(([file, says]) => ({ name: `${JSON.stringify(file).slice(1, 70)} is there`, files: withFile(file, text), file, line: 1, field: 'file', says }));

const missing: readonly Break[] = [GLOSSARY, VENUES, SITE, VOCABULARY].map((file) => ({
  name: `${placeName(file, 'file')} is missing`, files: SOUND.filter((entry) => entry.file !== file), file, line: 1, field: 'file', says: 'the file is missing.',
}));

const FAULTS = ['the file is a symbolic link.', 'this is not a file.', 'the file cannot be read (EACCES).', 'the file has 3000000000 bytes.'] as const;
const unread: readonly Break[] = FAULTS.flatMap((fault) => [PAPER, GLOSSARY].map((file) => ({
  name: `${placeName(file, 'file')}: ${fault}`, files: [...SOUND.filter((entry) => entry.file !== file), { file, bytes: new Uint8Array(), fault } satisfies RawFile], file, line: 1, field: 'file', says: fault,
})));

export const fileBreaks: readonly Break[] = [...whole, ...frontmatter, ...names, ...missing, ...unread];
