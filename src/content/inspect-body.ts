import { addressFault } from './address.ts';
import { DEPTH_LIMIT, attributesOf, countWords, headingId, parseBody, textOf, type Tree } from './markdown.ts';
import type { Problem } from './problems.ts';
import { unfitCharacter } from './text-rules.ts';

/** A component that refers to another part of the atlas. `n` is the row of a finding, counted from 1. */
export interface Citation { readonly kind: 'paper' | 'term' | 'finding'; readonly id: string; readonly n?: number; readonly line: number; readonly field: 'body' }

export interface BodyReport {
  readonly problems: readonly Problem[];
  readonly citations: readonly Citation[];
  /** Texts of the second-level headings, in order; undefined where the body could not be read. */
  readonly headings: readonly string[] | undefined;
  readonly words: number;
}

/** Components that content may use: the attributes each may carry and whether it wraps text. */
const COMPONENTS: ReadonlyMap<string, { readonly attributes: readonly string[]; readonly required: string; readonly wraps: boolean }> = new Map([
  ['Paper', { attributes: ['id'], required: 'id', wraps: false }],
  ['Term', { attributes: ['id'], required: 'id', wraps: true }],
  ['Finding', { attributes: ['paper', 'n'], required: 'n', wraps: false }],
]);

const INLINE: ReadonlySet<string> = new Set(['text', 'emphasis', 'strong', 'inlineCode', 'break']);
const BLOCK: ReadonlySet<string> = new Set(['root', 'paragraph', 'list', 'listItem', 'blockquote', 'code', 'thematicBreak']);
const BODY_LIMIT = 12_000;

/** Markdown of other dialects that this parser leaves as text, so that readers would see its signs. */
const DIALECTS: readonly (readonly [RegExp, string])[] = [
  [/^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*\|/m, 'tables are not allowed.'],
  [/\[\^[^\]\s]+\]/, 'footnotes are not allowed.'],
  [/~~\S/, 'struck out text is not allowed.'],
];

type Report = (node: Tree, message: string, hint: string) => void;

/** Holds a body against the rules. Line numbers are those of the file. */
export function inspectBody(file: string, body: string, bodyLine: number): BodyReport {
  const problems: Problem[] = [];
  const refuse = (line: number, message: string, hint: string): void => { problems.push({ file, line: bodyLine + line - 1, field: 'body', message, hint }); };
  const unread: BodyReport = { problems, citations: [], headings: undefined, words: 0 };
  if (body.length > BODY_LIMIT) {
    refuse(1, `the body has ${body.length} characters; at most ${BODY_LIMIT} are allowed.`, 'Shorten it.');
    return unread;
  }
  // The parser tries to read braces as JavaScript, for minutes where they are nested in attributes: it never sees one.
  body.split('\n').forEach((text, i) => {
    if (/[{}]/.test(text)) refuse(i + 1, 'braces and expressions in them are not allowed in content.', 'Delete them; content holds no code.');
  });
  const bracesAt = new Set(problems.map((problem) => problem.line));
  let tree: Tree;
  try {
    tree = parseBody(body.replace(/[{}]/g, ' '));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line = '1', reason = message] = /^(\d+):\d+: ([\s\S]*?)(?: \(note:[\s\S]*)?(?: \(mdx[\w:-]*\))?$/.exec(message) ?? [];
    if (!bracesAt.has(bodyLine + Number(line) - 1)) refuse(Number(line), `this is not valid Markdown: ${reason}.`, 'Close every tag, and write "less than" in words. HTML comments and <addresses> do not exist here.');
    return unread;
  }
  const report: Report = (node, message, hint) => refuse(node.position?.start.line ?? 1, message, hint);
  const { citations, headings } = inspectTree(tree, bodyLine, body.includes('&'), report);
  return { problems, citations, headings, words: countWords(textOf(tree)) };
}

/** `mayHide` says that entities can bring back characters of which the file as a whole is known to be free. */
function inspectTree(tree: Tree, bodyLine: number, mayHide: boolean, report: Report): { citations: Citation[]; headings: string[] } {
  const citations: Citation[] = [];
  const headings: string[] = [];
  const ids = new Set<string>();
  let level = 1;
  const inspectHeading = (node: Tree): void => {
    const depth = node.depth ?? 0;
    const text = textOf(node).trim();
    const id = headingId(text);
    if (depth !== 2 && depth !== 3) report(node, `a heading of level ${depth} is not allowed.`, 'Start at "## " and go down one level at a time.');
    else if (depth > level + 1) report(node, 'the heading skips a level.', 'Use "## " before "### ".');
    if (id === '') report(node, 'the heading has no words.', 'Write one or delete it.');
    else if (ids.has(id)) report(node, `the heading "${text}" stands twice.`, 'Give every section its own heading.');
    ids.add(id);
    level = depth;
    if (depth === 2) headings.push(text);
  };
  /** `within` names the link or term whose words are being read: only plain words may stand there. */
  const visit = (node: Tree, depth: number, within: string | undefined): void => {
    const type: string = node.type;
    if (depth > DEPTH_LIMIT) { report(node, 'the text is nested too deeply.', 'Flatten it.'); return; }
    if (within !== undefined && !INLINE.has(type)) { report(node, `${within} may hold plain words only.`, 'Take everything else out of it.'); return; }
    let inside = within;
    if (type === 'mdxjsEsm') { report(node, 'imports and exports are not allowed in content.', 'Delete the statement; content holds no code.'); return; }
    if (type === 'heading') inspectHeading(node);
    else if (type === 'link') { inspectLink(node, report); inside = 'a link'; }
    else if (type === 'mdxJsxTextElement' || type === 'mdxJsxFlowElement') {
      const citation = inspectComponent(node, bodyLine, report);
      if (citation === undefined) return;
      citations.push(citation);
      inside = `<${node.name}>`;
    } else if (!INLINE.has(type) && !BLOCK.has(type)) {
      report(node, `"${type}" is not allowed here.`, 'Use paragraphs, lists, emphasis, links of the form [words](https://…) and the components Paper, Term and Finding.');
      return;
    }
    inspectText(node, mayHide, report);
    for (const child of node.children ?? []) visit(child, depth + 1, inside);
  };
  visit(tree, 0, undefined);
  return { citations, headings };
}

function inspectText(node: Tree, mayHide: boolean, report: Report): void {
  if (node.value === undefined) return;
  const unfit = mayHide ? unfitCharacter(node.value) : undefined;
  if (unfit) report(node, `the text holds ${unfit}.`, 'Delete it.');
  if (node.type !== 'text') return;
  for (const [pattern, message] of DIALECTS) {
    if (pattern.test(node.value)) report(node, message, 'Use paragraphs and lists.');
  }
}

function inspectLink(node: Tree, report: Report): void {
  const fault = addressFault(node.url ?? '');
  if (fault) report(node, fault, 'Link to https addresses, and to papers and terms with <Paper id> and <Term id>.');
  if (node.title) report(node, 'a link may not have a title.', 'Delete the words in quotes after the address; readers do not see them.');
  if (countWords(textOf(node)) === 0) report(node, 'the link has no words.', 'Say between the brackets where it leads.');
}

/** The citation that a component makes, or undefined when the component is refused. */
function inspectComponent(node: Tree, bodyLine: number, report: Report): Citation | undefined {
  const name = node.name ?? '';
  const rule = COMPONENTS.get(name);
  const fail = (message: string, hint: string): undefined => { report(node, message, hint); return undefined; };
  if (!rule) {
    const what = /^[a-z]/.test(name) ? `raw HTML such as <${name}> is not allowed.` : name === '' ? 'fragments are not allowed.' : `the component <${name}> is not allowed.`;
    return fail(what, 'Allowed components are Paper, Term and Finding.');
  }
  const names = new Set<string>();
  for (const attribute of node.attributes ?? []) {
    const attributeName = attribute.name ?? '';
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') return fail(`<${name}> has an attribute that is not a plain string.`, `Write <${name} ${rule.required}="...">.`);
    if (!rule.attributes.includes(attributeName)) return fail(`<${name}> has the unknown attribute "${attributeName}".`, `Allowed: ${rule.attributes.join(', ')}.`);
    if (names.has(attributeName)) return fail(`<${name}> has the attribute "${attributeName}" twice.`, 'Delete one.');
    names.add(attributeName);
  }
  const { id = '', paper = '', n = '', [rule.required]: required = '' } = attributesOf(node);
  if (required === '') return fail(`<${name}> lacks the attribute "${rule.required}".`, `Write <${name} ${rule.required}="...">.`);
  const hasText = (node.children ?? []).length > 0;
  if (rule.wraps && countWords(textOf(node)) === 0) return fail(`<${name}> is empty.`, 'Put the words between its tags.');
  if (!rule.wraps && hasText) return fail(`<${name}> may not wrap text.`, `Write <${name} ... />.`);
  const line = bodyLine + (node.position?.start.line ?? 1) - 1;
  if (name !== 'Finding') return { kind: name === 'Paper' ? 'paper' : 'term', id, line, field: 'body' };
  if (!/^[1-9]\d?$/.test(n)) return fail(`<Finding n="${n}"> is not a row number.`, 'Count the rows of findings from 1.');
  return { kind: 'finding', id: paper, n: Number(n), line, field: 'body' };
}
