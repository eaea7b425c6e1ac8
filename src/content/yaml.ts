import { Lexer, LineCounter, isAlias, isMap, isScalar, isSeq, parseDocument, type Document, type ParsedNode } from 'yaml';
import { isReservedName } from './place.ts';
import { formatFieldPath, type FieldPath, type Problem } from './problems.ts';
import { unfitCharacter } from './text-rules.ts';

/** YAML taken apart: its data, and a way from a field to a line. A problem leaves `data` undefined. */
export interface ParsedYaml {
  readonly file: string;
  readonly data: unknown;
  /** Line of the file on which a field stands; the nearest existing ancestor's when it is missing. */
  lineOf(path: FieldPath): number;
  readonly problems: readonly Problem[];
}

/** Lists and maps inside one another; the deepest honest file has five. */
const DEPTH_LIMIT = 12;
/** Keys, values, lists and maps of one file. A paper with 400 authors has about 700, a glossary of 1,000 terms about 25,000. */
export const NODE_LIMITS = { entry: 4_000, data: 60_000 } as const;
/** One slip can make a parser report dozens of errors further down; these are enough to start with. */
const SYNTAX_ERROR_LIMIT = 10;

const NESTING_IN_A_LINE = new RegExp(`(?:[-?:][ \\t]+){${DEPTH_LIMIT}}`);
const ONE_OPENING = /[[{]/g;

/**
 * The line, from 1, on which brackets or markers are nested too deeply, or undefined. The parser recurses and
 * needs seconds for thousands of levels, so this is asked of the tokens before it runs.
 */
function lineOfDeepNesting(text: string): number | undefined {
  const dashes = NESTING_IN_A_LINE.exec(text);
  if (dashes) return text.slice(0, dashes.index).split('\n').length;
  if ((text.match(ONE_OPENING)?.length ?? 0) <= DEPTH_LIMIT) return undefined;
  let depth = 0;
  let line = 1;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') depth++;
    else if (token === ']' || token === '}') depth = Math.max(0, depth - 1);
    if (depth > DEPTH_LIMIT) return line;
    for (let at = token.indexOf('\n'); at >= 0; at = token.indexOf('\n', at + 1)) line++;
  }
  return undefined;
}

/** The top-level field that the given line of the text belongs to, or `file`. */
function fieldAround(lines: readonly string[], line: number): string {
  for (let i = Math.min(line, lines.length) - 1; i >= 0; i--) {
    const name = /^["']?([A-Za-z][\w-]{0,40})["']?[ \t]*:/.exec(lines[i] ?? '')?.[1];
    if (name !== undefined) return name;
  }
  return 'file';
}

type Report = (path: FieldPath, node: ParsedNode, message: string, hint: string) => void;

/** Goes through every node once and reports what plain data has no use for. Returns false when there are too many nodes. */
function inspectNodes(document: Document.Parsed, limit: number, report: Report): boolean {
  const path: (string | number)[] = [];
  let count = 0;
  const inside = (part: string | number, node: ParsedNode | null): boolean => {
    path.push(part);
    const fits = visit(node);
    path.pop();
    return fits;
  };
  const visit = (node: ParsedNode | null): boolean => {
    if (node === null) return true;
    if (++count > limit) return false;
    if (isAlias(node)) { report(path, node, 'YAML aliases are not allowed.', 'Write the value out.'); return true; }
    if (node.anchor !== undefined) report(path, node, 'YAML anchors are not allowed.', 'Delete the "&" and the name after it.');
    if (node.tag !== undefined) report(path, node, 'YAML tags are not allowed.', 'Delete the "!" and the name after it; quote text.');
    if (isSeq(node)) return node.items.every((item, i) => inside(i, item));
    if (isMap(node)) return visitMap(node);
    // The file as a whole has been held against the same rule; only an escape can bring such a character back.
    const unfit = node.type === 'QUOTE_DOUBLE' && typeof node.value === 'string' ? unfitCharacter(node.value) : undefined;
    if (unfit) report(path, node, `the text holds ${unfit}.`, 'Delete it.');
    return true;
  };
  const visitMap = (map: ParsedNode & { items: readonly { key: ParsedNode; value: ParsedNode | null }[] }): boolean => {
    const seen = new Set<string>();
    return map.items.every(({ key, value }) => {
      const name = isScalar(key) && typeof key.value === 'string' ? key.value : undefined;
      if (name === undefined) report(path, key, 'a field name is not plain text.', 'Write a name, in quotes if need be.');
      else if (name === '<<') report(path, key, 'YAML merge keys are not allowed.', 'Write the fields out.');
      else if (isReservedName(name)) report([...path, name], key, `the field name "${name}" is reserved.`, 'Use another.');
      else if (seen.has(name)) report([...path, name], key, `the field "${name}" stands twice.`, 'Delete one.');
      seen.add(name ?? '');
      return visit(key) && (name === undefined ? visit(value) : inside(name, value));
    });
  };
  return visit(document.contents);
}

/** Line of every field of the document, by its formatted path. */
function fieldLines(document: Document.Parsed, lineAt: (offset: number) => number): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  const visit = (node: ParsedNode | null, path: FieldPath, line: number): void => {
    lines.set(formatFieldPath(path), line);
    if (isSeq(node)) (node.items as readonly ParsedNode[]).forEach((item, i) => visit(item, [...path, i], lineAt(item.range[0])));
    if (isMap(node)) {
      for (const { key, value } of node.items as readonly { key: ParsedNode; value: ParsedNode | null }[]) {
        if (isScalar(key)) visit(value, [...path, String(key.value)], lineAt(key.range[0]));
      }
    }
  };
  visit(document.contents, [], lineAt(document.contents?.range[0] ?? 0));
  return lines;
}

/**
 * Parses YAML text whose first line is line `firstLine` of the file. It must be plain data: anchors, aliases,
 * tags, merge keys, directives, repeated or reserved keys, hidden characters and deep nesting are refused.
 */
export function parseYaml(file: string, text: string, firstLine: number, nodeLimit: number = NODE_LIMITS.data): ParsedYaml {
  const lines = text.split('\n');
  const problems: Problem[] = [];
  const refuse = (line: number, field: string, message: string, hint: string): void => {
    problems.push({ file, line: line + firstLine - 1, field, message, hint });
  };
  const failed = (): ParsedYaml => ({ file, data: undefined, lineOf: () => firstLine, problems });

  const directive = lines.findIndex((line) => line.startsWith('%'));
  if (directive >= 0) refuse(directive + 1, 'file', 'YAML directives are not allowed.', 'Delete the line.');
  const deep = lineOfDeepNesting(text);
  if (deep !== undefined) refuse(deep, fieldAround(lines, deep), 'the data is nested too deeply.', 'Flatten it.');
  if (problems.length > 0) return failed();

  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: false, schema: 'core' });
  const lineAt = (offset: number): number => Math.max(1, counter.linePos(offset).line);
  for (const error of [...document.errors, ...document.warnings].filter(({ code }) => code !== 'TAG_RESOLVE_FAILED').slice(0, SYNTAX_ERROR_LIMIT)) {
    // A list or map that does not close is noticed at the start of the next line; the line before is at fault.
    const line = lineAt(error.message.startsWith('Flow ') ? error.pos[0] - 1 : error.pos[0]);
    refuse(line, fieldAround(lines, line), `this is not valid YAML: ${(error.message.split('\n')[0] ?? '').replace(/\.$/, '')}.`, 'Quote strings that hold ": " or start with a special character.');
  }
  if (problems.length > 0) return failed();

  const whole = inspectNodes(document, nodeLimit, (path, node, message, hint) => refuse(lineAt(node.range[0]), formatFieldPath(path), message, hint));
  if (!whole) refuse(1, 'file', `the data has more than ${nodeLimit} parts.`, 'Shorten it.');
  if (problems.length > 0) return failed();

  let index: ReadonlyMap<string, number> | undefined;
  const lineOf = (path: FieldPath): number => {
    index ??= fieldLines(document, lineAt);
    for (let length = path.length; length >= 0; length--) {
      const line = index.get(formatFieldPath(path.slice(0, length)));
      if (line !== undefined) return line + firstLine - 1;
    }
    return firstLine;
  };
  return { file, data: document.toJS({ maxAliasCount: 0 }), lineOf, problems };
}
