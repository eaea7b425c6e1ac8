import { Parser } from 'htmlparser2';
import type { Link, Page, Resource, Script } from './types.ts';

type Attributes = Readonly<Record<string, string>>;

/** Attributes that make a browser fetch something, by element. */
const FETCHES: ReadonlyMap<string, readonly string[]> = new Map([
  ['script', ['src']], ['img', ['src']], ['source', ['src']], ['video', ['src', 'poster']], ['audio', ['src']], ['track', ['src']], ['iframe', ['src']], ['embed', ['src']], ['object', ['data']], ['input', ['src']], ['use', ['href']], ['image', ['href']],
]);
const FETCHING_LINKS: ReadonlySet<string> = new Set(['stylesheet', 'icon', 'apple-touch-icon', 'preload', 'modulepreload', 'prefetch', 'manifest', 'mask-icon']);
/** Metadata whose content is an address of the site. */
const ADDRESS_META: ReadonlySet<string> = new Set(['og:image', 'og:url', 'twitter:image', 'citation_abstract_html_url']);

const words = (text: string | undefined): readonly string[] => (text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Addresses in a `srcset`: candidates are parted by commas, each an address and a descriptor. */
const srcset = (text: string): readonly string[] => text.split(/,\s+/).map((candidate) => candidate.trim().split(/\s+/)[0] ?? '').filter(Boolean);

function resourcesOf(name: string, attributes: Attributes): readonly string[] {
  const plain = (FETCHES.get(name) ?? []).flatMap((attribute) => (attributes[attribute] === undefined ? [] : [attributes[attribute]]));
  const sets = name === 'img' || name === 'source' ? srcset(attributes['srcset'] ?? '') : [];
  const linked = name === 'link' && words(attributes['rel']).some((rel) => FETCHING_LINKS.has(rel)) ? [attributes['href'] ?? ''] : [];
  return [...plain, ...sets, ...linked];
}

/** The address of a `refresh`: "0; url=/papers/x/". */
const refreshTarget = (content: string): string => /url\s*=\s*['"]?([^'"]+)/i.exec(content)?.[1]?.trim() ?? '';

/** Takes a page apart in one pass. What stands inside `<template>` is not part of the page. */
export function parsePage(file: string, html: string): Page {
  const found = {
    language: undefined as string | undefined, refresh: undefined as string | undefined, robots: '',
    titles: [] as string[], descriptions: [] as string[], canonicals: [] as string[], policies: [] as { content: string; first: boolean }[], headings: [] as { level: number; text: string }[], ids: [] as string[],
    links: [] as Link[], mentions: [] as Resource[], resources: [] as Resource[], imagesWithoutAlt: [] as string[], styledElements: [] as string[], handlers: [] as string[], scripts: [] as Script[], styles: [] as string[],
  };
  let templates = 0;
  let drawings = 0;
  /** Elements whose text is wanted, innermost last. */
  const open: { readonly name: string; readonly attributes: Attributes; text: string }[] = [];

  const onMeta = (attributes: Attributes): void => {
    const content = attributes['content'] ?? '';
    const name = (attributes['name'] ?? attributes['property'] ?? '').toLowerCase();
    const equivalent = attributes['http-equiv']?.toLowerCase();
    if (name === 'description') found.descriptions.push(content);
    if (name === 'robots') found.robots = content.toLowerCase();
    if (equivalent === 'refresh') found.refresh = refreshTarget(content);
    if (equivalent === 'content-security-policy') found.policies.push({ content, first: found.scripts.length === 0 && found.styles.length === 0 });
    if (ADDRESS_META.has(name)) found.mentions.push({ url: content, element: `meta ${name}` });
  };
  const onOpen = (name: string, attributes: Attributes): void => {
    if (attributes['id'] !== undefined) found.ids.push(attributes['id']);
    if (attributes['style'] !== undefined) found.styledElements.push(name);
    for (const attribute of Object.keys(attributes)) if (/^on[a-z]/.test(attribute)) found.handlers.push(`${name} ${attribute}`);
    for (const url of resourcesOf(name, attributes)) found.resources.push({ url, element: name });
    if (name === 'html') found.language = attributes['lang'];
    else if (name === 'meta') onMeta(attributes);
    else if (name === 'link' && words(attributes['rel']).includes('canonical')) found.canonicals.push(attributes['href'] ?? '');
    else if (name === 'link' && words(attributes['rel']).some((rel) => rel === 'alternate' || rel === 'next' || rel === 'prev')) found.mentions.push({ url: attributes['href'] ?? '', element: 'link' });
    else if (name === 'form' && attributes['action'] !== undefined) found.mentions.push({ url: attributes['action'], element: 'form' });
    else if (name === 'img' && attributes['alt'] === undefined) found.imagesWithoutAlt.push(attributes['src'] ?? '');
    if (/^h[1-6]$/.test(name) || ['a', 'area', 'script', 'style'].includes(name) || (name === 'title' && drawings === 0)) open.push({ name, attributes, text: '' });
  };
  const onClose = (name: string): void => {
    const element = open.at(-1);
    if (element?.name !== name) return;
    open.pop();
    const { attributes, text } = element;
    if (name === 'title') found.titles.push(oneLine(text));
    else if (name === 'style') found.styles.push(text);
    else if (name === 'script') found.scripts.push({ type: (attributes['type'] ?? '').toLowerCase(), text, src: attributes['src'] });
    else if (/^h[1-6]$/.test(name)) found.headings.push({ level: Number(name[1]), text: oneLine(text) });
    else if (attributes['href'] !== undefined) found.links.push({ href: attributes['href'], rel: words(attributes['rel']), text: oneLine(text) });
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'template') templates++;
      if (name === 'svg') drawings++;
      if (templates === 0) onOpen(name, attributes);
    },
    ontext(text) { for (const element of open) element.text += text; },
    onclosetag(name) {
      if (templates === 0) onClose(name);
      if (name === 'template') templates--;
      if (name === 'svg') drawings--;
    },
  });
  parser.write(html);
  parser.end();
  return { file, ...found };
}
