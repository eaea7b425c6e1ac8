import { formatFieldPath, type FieldPath, type Problem } from './problems.ts';
import { unfitCharacter } from './text-rules.ts';
import { NODE_LIMITS, parseYaml, type ParsedYaml } from './yaml.ts';

/** A content file taken apart: its data, its Markdown body and a way from a field to a line. */
export interface Source extends ParsedYaml {
  readonly body: string;
  /** Line of the file on which the body starts, from 1. */
  readonly bodyLine: number;
}

/** Largest size in bytes. The longest real entry has 7,000, a glossary of 1,000 terms about 300,000. */
export const BYTE_LIMITS = { entry: 50_000, data: 500_000 } as const;

/**
 * Bytes to text, or the reason why the file cannot be used. Line ends of Windows become line feeds and letters
 * are composed (NFC), so that the same words are the same text whatever system they were typed on.
 */
export function decode(file: string, bytes: Uint8Array, limit: number): { text: string } | { problem: Problem } {
  const refuse = (message: string, hint: string, line = 1): { problem: Problem } => ({
    problem: { file, line, field: 'file', message, hint },
  });
  if (bytes.length === 0) return refuse('the file is empty.', 'Write the entry or delete the file.');
  if (bytes.length > limit) return refuse(`the file has ${bytes.length} bytes; at most ${limit} are allowed.`, 'Shorten it.');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes).replaceAll('\r\n', '\n').normalize('NFC');
  } catch {
    return refuse('the file is not valid UTF-8.', 'Save it as UTF-8.');
  }
  if (text.startsWith('\uFEFF')) return refuse('the file starts with a byte order mark.', 'Save it as UTF-8 without one.');
  if (text.trim() === '') return refuse('the file is empty.', 'Write the entry or delete the file.');
  if (unfitCharacter(text) === undefined) return { text };
  const lines = text.split('\n');
  const at = lines.findIndex((line) => unfitCharacter(line) !== undefined);
  return refuse(`the line holds ${unfitCharacter(lines[at] ?? '') ?? 'a character that is not allowed'}.`, 'Delete it.', at + 1);
}

/** Frontmatter stands between lines of three hyphens, the first of which is the first line of the file. */
const FRONTMATTER = /^---[ \t]*\n([\s\S]*?\n)??---[ \t]*(?:\n|$)/;

/** Longest frontmatter in characters; one with 400 authors has about 20,000. */
const FRONTMATTER_LIMIT = 30_000;

/** Takes an `.mdx` entry apart. A problem in the frontmatter leaves `data` undefined. */
export function parseEntry(file: string, text: string): Source {
  const refuse = (message: string, hint: string): Source => ({
    file, data: undefined, body: '', bodyLine: 1, lineOf: () => 1, problems: [{ file, line: 1, field: 'file', message, hint }],
  });
  const match = FRONTMATTER.exec(text);
  if (!match) return refuse('the file does not start with frontmatter between two lines of three hyphens.', 'Start it with "---", the fields, and "---" again.');
  const [whole, frontmatter = ''] = match;
  if (frontmatter.length > FRONTMATTER_LIMIT) return refuse(`the frontmatter has ${frontmatter.length} characters; at most ${FRONTMATTER_LIMIT} are allowed.`, 'Shorten it.');
  return { ...parseYaml(file, frontmatter, 2, NODE_LIMITS.entry), body: text.slice(whole.length), bodyLine: whole.split('\n').length };
}

/** A problem at a field of a source. */
export function problemAt(source: Pick<Source, 'file' | 'lineOf'>, path: FieldPath, message: string, hint?: string): Problem {
  const place = { file: source.file, line: source.lineOf(path), field: formatFieldPath(path), message };
  return hint === undefined ? place : { ...place, hint };
}
