import { mdxToMdast, type MdastNode } from 'satteri';
import type { Problem } from './problems.ts';

/**
 * The body of an entry is Markdown plus three components. It is parsed by the engine that Astro uses, held
 * against a closed list of node types, and rendered from the tree; nothing in it is ever compiled or run.
 */

export interface Citation { readonly kind: 'paper' | 'term' | 'finding'; readonly id: string; readonly n?: number; readonly line: number; readonly field: 'body' }
export interface BodyReport {
  readonly problems: readonly Problem[];
  readonly citations: readonly Citation[];
  /** Texts of the second-level headings, in order. */
  readonly headings: readonly string[];
  readonly words: number;
}

type Tree = MdastNode & { children?: Tree[]; value?: string; url?: string; depth?: number; ordered?: boolean; name?: string | null; attributes?: Attribute[] };
type Attribute = { type: string; name?: string; value?: unknown };

/** Components that content may use: the attributes each may carry and whether it wraps text. */
const COMPONENTS: Readonly<Record<string, { attributes: readonly string[]; required: readonly string[]; wraps: boolean }>> = {
  Paper: { attributes: ['id'], required: ['id'], wraps: false },
  Term: { attributes: ['id'], required: ['id'], wraps: true },
  Finding: { attributes: ['paper', 'n'], required: ['n'], wraps: false },
};

const PLAIN = new Set(['root', 'paragraph', 'text', 'emphasis', 'strong', 'inlineCode', 'list', 'listItem', 'blockquote', 'break', 'code', 'thematicBreak']);
const BODY_LIMIT = 12_000;

const attributesOf = (node: Tree): Record<string, string> =>
  Object.fromEntries((node.attributes ?? []).filter((a) => a.name && typeof a.value === 'string').map((a) => [a.name!, a.value as string]));

export function parseBody(body: string): Tree {
  return mdxToMdast(body, { features: { gfm: false, smartPunctuation: false } }) as unknown as Tree;
}

export const countWords = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** The visible text of a tree, components left out unless they wrap text. */
export function textOf(node: Tree): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value ?? '';
  const inner = (node.children ?? []).map(textOf).join(node.type === 'root' || node.type === 'list' || node.type === 'listItem' ? '\n' : '');
  return inner;
}

/** Holds a body against the rules. Line numbers are those of the file. */
export function inspectBody(file: string, body: string, bodyLine: number): BodyReport {
  const problems: Problem[] = [];
  const citations: Citation[] = [];
  const headings: string[] = [];
  const report = (line: number, message: string, hint: string) => problems.push({ file, line, field: 'body', message, hint });
  if (body.length > BODY_LIMIT) {
    report(bodyLine, `the body has ${body.length} characters; at most ${BODY_LIMIT} are allowed.`, 'Shorten it.');
    return { problems, citations, headings, words: 0 };
  }
  let tree: Tree;
  try {
    tree = parseBody(body);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const at = /^(\d+):\d+: ([\s\S]*?)(?: \(mdx[\w:-]*\))?$/.exec(message);
    report(bodyLine + (at ? Number(at[1]) - 1 : 0), `this is not valid Markdown: ${at ? at[2] : message}.`, 'Close every tag, and write "less than" and words for braces.');
    return { problems, citations, headings, words: 0 };
  }
  let depthSeen = 1;
  const visit = (node: Tree, depth: number): void => {
    const line = bodyLine + (node.position?.start.line ?? 1) - 1;
    if (depth > 40) { report(line, 'the text is nested too deeply.', 'Flatten it.'); return; }
    switch (node.type as string) {
      case 'mdxjsEsm': report(line, 'imports and exports are not allowed in content.', 'Delete the statement; content holds no code.'); return;
      case 'mdxFlowExpression': case 'mdxTextExpression': report(line, 'expressions in braces are not allowed in content.', 'Delete the braces; content holds no code.'); return;
      case 'html': report(line, 'raw HTML is not allowed.', 'Use Markdown.'); return;
      case 'heading':
        if (node.depth !== 2 && node.depth !== 3) report(line, `a heading of level ${node.depth} is not allowed.`, 'Start at "## " and go down one level at a time.');
        else if (node.depth > depthSeen + 1) report(line, 'the heading skips a level.', 'Use "## " before "### ".');
        depthSeen = node.depth ?? depthSeen;
        if (node.depth === 2) headings.push(textOf(node));
        break;
      case 'link': inspectLink(node.url ?? '', line, report); break;
      case 'mdxJsxTextElement': case 'mdxJsxFlowElement': inspectComponent(node, line, report, citations); break;
      default:
        if (!PLAIN.has(node.type)) { report(line, `"${node.type}" is not allowed here.`, 'Use paragraphs, lists, emphasis, links and the components Paper, Term and Finding.'); return; }
    }
    for (const child of node.children ?? []) visit(child, depth + 1);
  };
  visit(tree, 0);
  return { problems, citations, headings, words: countWords(textOf(tree)) };
}

function inspectLink(url: string, line: number, report: (line: number, message: string, hint: string) => void): void {
  if (/^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#:]|$)/i.test(url) && !/\s/.test(url)) return;
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(url.replace(/[\s\u0000-\u001f]/g, ''))?.[0] ?? '';
  report(line, scheme && scheme.toLowerCase() !== 'https:' ? `links with "${scheme}" are not allowed.` : `the link "${url.slice(0, 80)}" is not an https address.`,
    'Link to https addresses, and to papers and terms with <Paper id> and <Term id>.');
}

function inspectComponent(node: Tree, line: number, report: (line: number, message: string, hint: string) => void, citations: Citation[]): void {
  const name = node.name ?? '';
  const rule = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  if (!rule) {
    const what = /^[a-z]/.test(name) ? `raw HTML such as <${name}> is not allowed.` : name === '' ? 'fragments are not allowed.' : `the component <${name}> is not allowed.`;
    report(line, what, 'Allowed components are Paper, Term and Finding.');
    return;
  }
  for (const attribute of node.attributes ?? []) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') { report(line, `<${name}> has an attribute that is not a plain string.`, `Write <${name} id="...">.`); return; }
    if (!rule.attributes.includes(attribute.name ?? '')) { report(line, `<${name}> has the unknown attribute "${attribute.name}".`, `Allowed: ${rule.attributes.join(', ')}.`); return; }
  }
  const attributes = attributesOf(node);
  const missing = rule.required.find((key) => !attributes[key]);
  if (missing) { report(line, `<${name}> lacks the attribute "${missing}".`, `Write <${name} ${missing}="...">.`); return; }
  const hasText = (node.children ?? []).length > 0;
  if (rule.wraps && !hasText) { report(line, `<${name}> is empty.`, 'Put the words between its tags.'); return; }
  if (!rule.wraps && hasText) { report(line, `<${name}> may not wrap text.`, `Write <${name} ... />.`); return; }
  if (name === 'Finding') {
    if (!/^[1-9]\d?$/.test(attributes.n!)) { report(line, `<Finding n="${attributes.n}"> is not a row number.`, 'Count the rows of findings from 1.'); return; }
    citations.push({ kind: 'finding', id: attributes.paper ?? '', n: Number(attributes.n), line, field: 'body' });
  } else citations.push({ kind: name === 'Paper' ? 'paper' : 'term', id: attributes.id!, line, field: 'body' });
}

/** How the three components turn into output; one implementation makes HTML, another Markdown. */
export interface Resolver {
  paper(id: string): string;
  term(id: string, text: string): string;
  finding(paper: string, n: number): string;
}

export const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

export const headingId = (text: string): string => text.toLowerCase().normalize('NFKD').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

/** Renders a checked body to HTML. Node types outside the list render as nothing: they cannot pass the check. */
export function renderHtml(body: string, resolver: Resolver): string {
  const children = (node: Tree): string => (node.children ?? []).map(render).join('');
  const render = (node: Tree): string => {
    switch (node.type as string) {
      case 'root': return children(node);
      case 'paragraph': return `<p>${children(node)}</p>`;
      case 'text': return escapeHtml(node.value ?? '');
      case 'emphasis': return `<em>${children(node)}</em>`;
      case 'strong': return `<strong>${children(node)}</strong>`;
      case 'inlineCode': return `<code>${escapeHtml(node.value ?? '')}</code>`;
      case 'code': return `<pre><code>${escapeHtml(node.value ?? '')}</code></pre>`;
      case 'blockquote': return `<blockquote>${children(node)}</blockquote>`;
      case 'break': return '<br>';
      case 'thematicBreak': return '<hr>';
      case 'list': return node.ordered ? `<ol>${children(node)}</ol>` : `<ul>${children(node)}</ul>`;
      case 'listItem': return `<li>${children(node)}</li>`;
      case 'heading': return `<h${node.depth} id="${headingId(textOf(node))}">${children(node)}</h${node.depth}>`;
      case 'link': return `<a href="${escapeHtml(node.url ?? '')}" rel="noopener external">${children(node)}</a>`;
      case 'mdxJsxTextElement': return component(node);
      case 'mdxJsxFlowElement': return `<p>${component(node)}</p>`;
      default: return '';
    }
  };
  const component = (node: Tree): string => {
    const { id = '', paper = '', n = '' } = attributesOf(node);
    if (node.name === 'Paper') return resolver.paper(id);
    if (node.name === 'Term') return resolver.term(id, children(node));
    if (node.name === 'Finding') return resolver.finding(paper, Number(n));
    return '';
  };
  return render(parseBody(body));
}

const TAG = /<(Paper|Finding)\s([^>]*?)\/>|<Term\s([^>]*?)>([\s\S]*?)<\/Term>/g;

/** The body as plain Markdown: components become links or text, everything else stays as written. */
export function renderMarkdown(body: string, resolver: Resolver): string {
  const attribute = (text: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(text)?.[1] ?? '';
  return body.replace(TAG, (_whole, name: string | undefined, attributes: string | undefined, termAttributes: string | undefined, text: string | undefined) => {
    if (name === 'Paper') return resolver.paper(attribute(attributes ?? '', 'id'));
    if (name === 'Finding') return resolver.finding(attribute(attributes ?? '', 'paper'), Number(attribute(attributes ?? '', 'n')));
    return resolver.term(attribute(termAttributes ?? '', 'id'), text ?? '');
  }).trim();
}
