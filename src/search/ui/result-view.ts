import { el } from '../../explorer/dom.ts';
import { href } from '../../site/paths.ts';
import { whyMatched } from '../explain.ts';
import type { Kind } from '../fields.ts';
import { highlight, passage, type Segment } from '../passages.ts';
import type { Item, Shown } from './session.ts';

const KIND_NAMES: Readonly<Record<Kind, string>> = { paper: 'Paper', topic: 'Topic', question: 'Question', term: 'Glossary', path: 'Reading path' };

const nodes = (segments: readonly Segment[]): readonly Node[] => segments.map(({ text, mark }) => (mark ? el('mark', {}, text) : document.createTextNode(text)));

const keysOf = (item: Item): ReadonlySet<string> => new Set(item.hit.matches.flatMap(({ alternative }) => alternative.keys));

/** Address of a result, on this site or on the other atlas it comes from. */
export const addressOf = ({ item, card }: Shown): string => (item.origin ? new URL(card.path, item.origin.url.endsWith('/') ? item.origin.url : `${item.origin.url}/`).href : href(card.path));

/** A paper among the ranked results. */
export function paperItem(shown: Shown): HTMLLIElement {
  const { item, card } = shown;
  const keys = keysOf(item);
  const rarity = (key: string): number => 1 / (1 + (item.bundle.postings(key)?.size ?? 0));
  const found = passage(card.body, keys, rarity);
  const why = item.hit.matches.length > 0 ? `Matched: ${whyMatched(item.hit.matches)}` : item.hit.isName ? '' : 'Near other results, without the words searched for';
  return el('li', { 'data-slug': item.hit.target.slug },
    el('a', { class: 'name', href: addressOf(shown), rel: item.origin ? 'noopener external' : undefined }, ...nodes(highlight(card.title, keys))),
    el('p', { class: 'ui muted' }, [card.byline, item.origin && `from ${item.origin.name}`].filter(Boolean).join(' · ')),
    el('p', { class: 'tldr' }, ...nodes(highlight(card.tldr, keys))),
    ...(found ? [el('p', { class: 'passage' }, ...nodes(highlight(found, keys)))] : []),
    ...(why ? [el('p', { class: 'ui muted' }, why)] : []));
}

/** A topic, question, term or path that the query names, above the papers. */
export function answerItem(shown: Shown): HTMLLIElement {
  const { item, card } = shown;
  const keys = keysOf(item);
  return el('li', {},
    el('span', { class: 'count' }, KIND_NAMES[item.hit.target.kind]), ' ',
    el('a', { class: 'name', href: addressOf(shown) }, ...nodes(highlight(card.title, keys))),
    el('p', { class: 'tldr' }, ...nodes(highlight(card.tldr, keys))));
}

/** A line in the dialog. */
export function optionItem(shown: Shown, id: string): HTMLLIElement {
  const { item, card } = shown;
  const keys = keysOf(item);
  return el('li', { id, role: 'option', 'aria-selected': 'false', 'data-href': addressOf(shown) },
    el('span', { class: 'option-title' }, ...nodes(highlight(card.title, keys))),
    el('span', { class: 'count' }, [KIND_NAMES[item.hit.target.kind], card.byline, item.origin?.name].filter(Boolean).join(' · ')));
}
