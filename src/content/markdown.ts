import { mdxToMdast, type MdastNode } from 'satteri';

/**
 * The body of an entry is Markdown plus three components. It is parsed by the engine that Astro uses, held
 * against a closed list of node types (inspect-body.ts), and rendered from the tree; nothing in it is ever
 * compiled or run.
 */
export type Tree = MdastNode & {
  children?: Tree[]; value?: string; url?: string; title?: string | null; depth?: number; ordered?: boolean; start?: number | null;
  name?: string | null; attributes?: Attribute[];
};
interface Attribute { type: string; name?: string; value?: unknown }

/** The attributes of a component that are plain strings, by name. */
export const attributesOf = (node: Tree): Readonly<Record<string, string>> =>
  Object.fromEntries((node.attributes ?? []).flatMap(({ name, value }) => (name !== undefined && typeof value === 'string' ? [[name, value]] : [])));

/** Parses a body; `curly` turns straight quotation marks and apostrophes into typographic ones, for reading. */
export function parseBody(body: string, curly = false): Tree {
  const smartPunctuation = curly ? { quotes: true, dashes: false, ellipses: false } : false;
  return mdxToMdast(body, { features: { gfm: false, smartPunctuation, frontmatter: false } }) as unknown as Tree;
}

export const countWords = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Deeper trees are refused by the check; the limit keeps hostile ones from exhausting the stack before that. */
export const DEPTH_LIMIT = 40;

/** How the three components turn into output; one implementation makes HTML, another Markdown. */
export interface Resolver {
  paper(id: string): string;
  term(id: string, text: string): string;
  finding(paper: string, n: number): string;
}

/** The text of a tree. Components are left out unless they wrap text, or read as `spoken` reads them. */
export function textOf(tree: Tree, spoken?: Pick<Resolver, 'paper' | 'finding'>): string {
  const read = (node: Tree, depth: number): string => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value ?? '';
    if (depth > DEPTH_LIMIT) return '';
    const { id = '', paper = '', n = '' } = attributesOf(node);
    if (spoken && node.name === 'Paper') return spoken.paper(id);
    if (spoken && node.name === 'Finding') return spoken.finding(paper, Number(n));
    return (node.children ?? []).map((child) => read(child, depth + 1)).join(node.type === 'root' || node.type === 'list' || node.type === 'listItem' ? '\n' : '');
  };
  return read(tree, 0);
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
      // The parser takes an apostrophe after a component ("Guo (2024)'s") for an opening quotation mark.
      case 'text': return escapeHtml((node.value ?? '').replace(/^‘(?=s\b)/, '’'));
      case 'emphasis': return `<em>${children(node)}</em>`;
      case 'strong': return `<strong>${children(node)}</strong>`;
      case 'inlineCode': return `<code>${escapeHtml(node.value ?? '')}</code>`;
      case 'code': return `<pre><code>${escapeHtml(node.value ?? '')}</code></pre>`;
      case 'blockquote': return `<blockquote>${children(node)}</blockquote>`;
      case 'break': return '<br>';
      case 'thematicBreak': return '<hr>';
      case 'list': return node.ordered ? `<ol${(node.start ?? 1) === 1 ? '' : ` start="${node.start}"`}>${children(node)}</ol>` : `<ul>${children(node)}</ul>`;
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
  return render(parseBody(body, true));
}

/** The body as plain Markdown: components become links or text, everything else stays as written. */
export function renderMarkdown(body: string, resolver: Resolver): string {
  let out = '';
  let done = 0;
  const replace = (node: Tree): void => {
    if (node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') { node.children?.forEach(replace); return; }
    const { id = '', paper = '', n = '' } = attributesOf(node);
    const start = node.position?.start.offset ?? done;
    const inner = body.slice(node.children?.[0]?.position?.start.offset ?? start, node.children?.at(-1)?.position?.end.offset ?? start);
    out += body.slice(done, start);
    if (node.name === 'Paper') out += resolver.paper(id);
    if (node.name === 'Term') out += resolver.term(id, inner);
    if (node.name === 'Finding') out += resolver.finding(paper, Number(n));
    done = node.position?.end.offset ?? start;
  };
  replace(parseBody(body));
  return (out + body.slice(done)).trim();
}
