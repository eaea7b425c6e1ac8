import { LineCounter, isMap, isPair, isScalar, isSeq, parseDocument, type Document, type Node } from 'yaml';
import { formatFieldPath, type FieldPath, type Problem } from './problems.ts';

/** A content file taken apart: its data, its Markdown body and a way from a field to a line. */
export interface Source {
  readonly file: string;
  readonly data: unknown;
  readonly body: string;
  /** Line of the file on which the body starts, from 1. */
  readonly bodyLine: number;
  /** Line of the file on which a field stands; the nearest existing ancestor's when it is missing. */
  lineOf(path: FieldPath): number;
  readonly problems: readonly Problem[];
}

/** No honest entry comes near this; a larger file is refused before anything is parsed. */
const MAX_BYTES = 200_000;

const FRONTMATTER = /^---[ \t]*\r?\n([\s\S]*?)(?:\r?\n)?---[ \t]*(?:\r?\n|$)/;

/**
 * Characters that no entry needs and that can hide or reorder text: C0 and C1 controls other than tab and
 * line breaks, bidirectional controls, zero-width characters, line and paragraph separators, byte order
 * marks, tag characters and lone surrogates.
 */
const HIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFFFD]|[\u{E0000}-\u{E007F}]|\p{Surrogate}/u;

/** Bytes to text, or the reason why the file cannot be used. */
export function decode(file: string, bytes: Uint8Array): { text: string } | { problem: Problem } {
  const refuse = (message: string, hint: string, line = 1): { problem: Problem } => ({
    problem: { file, line, field: 'file', message, hint },
  });
  if (bytes.length === 0) return refuse('the file is empty.', 'Write the entry or delete the file.');
  if (bytes.length > MAX_BYTES) {
    return refuse(`the file has ${bytes.length} bytes; at most ${MAX_BYTES} are allowed.`, 'Shorten the entry.');
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refuse('the file is not valid UTF-8.', 'Save it as UTF-8.');
  }
  if (text.trim() === '') return refuse('the file is empty.', 'Write the entry or delete the file.');
  const lines = text.split(/\r?\n/);
  const at = lines.findIndex((line) => HIDDEN.test(line));
  if (at >= 0) {
    const code = HIDDEN.exec(lines[at]!)![0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return refuse(`the line holds the invisible or control character U+${code}.`, 'Delete it.', at + 1);
  }
  return { text };
}

function nodeAt(document: Document, path: FieldPath): Node | undefined {
  let node: unknown = document.contents;
  let found: Node | undefined = document.contents ?? undefined;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(part));
      if (!pair) return found;
      found = (pair.key as Node | null) ?? found;
      node = pair.value;
    } else if (isSeq(node) && typeof part === 'number' && node.items[part]) {
      node = node.items[part];
      found = node as Node;
    } else return found;
  }
  return found;
}

/** Parses YAML text whose first line is line `firstLine` of the file. Anchors, aliases and tags are refused. */
export function parseYaml(file: string, text: string, firstLine: number): Omit<Source, 'body' | 'bodyLine'> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: true, schema: 'core' });
  const lineAt = (offset: number): number => Math.max(1, counter.linePos(offset).line) + firstLine - 1;
  const problems: Problem[] = [...document.errors, ...document.warnings].map((error) => ({
    file,
    line: lineAt(error.pos[0]),
    field: 'file',
    message: `this is not valid YAML: ${error.message.split('\n')[0]!.replace(/\.$/, '')}.`,
    hint: 'Quote strings that hold ": " or start with a special character.',
  }));
  let data: unknown;
  if (problems.length === 0) {
    try {
      data = document.toJS({ maxAliasCount: 0 });
    } catch {
      problems.push({ file, line: firstLine, field: 'file', message: 'YAML aliases are not allowed.', hint: 'Write the value out.' });
    }
  }
  const lineOf = (path: FieldPath): number => {
    const node = nodeAt(document, path);
    return node?.range ? lineAt(node.range[0]) : firstLine;
  };
  return { file, data, lineOf, problems };
}

/** Takes an `.mdx` entry apart. A problem in the frontmatter leaves `data` undefined. */
export function parseEntry(file: string, text: string): Source {
  const match = FRONTMATTER.exec(text);
  if (!match) {
    return {
      file, data: undefined, body: '', bodyLine: 1, lineOf: () => 1,
      problems: [{
        file, line: 1, field: 'file',
        message: 'the file does not start with frontmatter between two lines of three hyphens.',
        hint: 'Start it with "---", the fields, and "---" again.',
      }],
    };
  }
  const body = text.slice(match[0].length);
  const bodyLine = match[0].split('\n').length;
  return { ...parseYaml(file, match[1]!, 2), body, bodyLine };
}

/** A problem at a field of a source. */
export function problemAt(source: Pick<Source, 'file' | 'lineOf'>, path: FieldPath, message: string, hint?: string): Problem {
  const place = { file: source.file, line: source.lineOf(path), field: formatFieldPath(path), message };
  return hint === undefined ? place : { ...place, hint };
}
