import { href, paperPath, topicPath } from '../site/paths.ts';
import { facetById, type PaperIndex } from './data.ts';
import { el } from './dom.ts';
import type { Explorer } from './explorer.ts';
import { fetchTitles } from './fetch-titles.ts';
import { pickBox } from './pick.ts';
import { SORT_LABELS } from './state.ts';
import type { PaperTitle } from './titles.ts';

/** Labels of the first value of a facet that a paper has; the first topic is the main one. */
function firstValue(index: PaperIndex, facet: string, slug: string): { readonly id: string; readonly label: string } | undefined {
  const found = facetById(index, facet);
  const number = found?.of[index.numberOf.get(slug) ?? -1]?.[0];
  return number === undefined ? undefined : found?.values[number];
}

function tableRow(explorer: Explorer, { slug, title, citation }: PaperTitle): HTMLTableRowElement {
  const label = (facet: string): string => firstValue(explorer.index, facet, slug)?.label ?? '';
  const topic = firstValue(explorer.index, 'topic', slug);
  return el('tr', {},
    el('th', { scope: 'row' }, el('div', { class: 'titled' }, pickBox(explorer, slug, title), el('a', { href: href(paperPath(slug)) }, title))),
    el('td', {}, citation.replace(/ \(\d{4}\)$/, '')),
    el('td', {}, label('year')), el('td', {}, label('venue')), el('td', {}, label('kind')),
    el('td', {}, topic ? el('a', { href: href(topicPath(topic.id)) }, topic.label) : ''));
}

/** The papers shown as a table, in the explorer's order; titles and authors are fetched for it. */
export async function fetchTable(explorer: Explorer): Promise<HTMLElement> {
  const titles = await fetchTitles();
  const rows = explorer.result.shown.flatMap((slug) => titles.get(slug) ?? []).map((paper) => tableRow(explorer, paper));
  const heads = ['Title', 'Authors', 'Year', 'Venue', 'Kind', 'Main topic'].map((name) => el('th', { scope: 'col' }, name));
  return el('div', {},
    el('p', { class: 'order' }, `${SORT_LABELS[explorer.state.sort]}.`),
    el('div', { class: 'scroll tall', tabindex: '0', role: 'region', 'aria-label': 'Papers as a table' },
      el('table', { class: 'table pinned' }, el('thead', {}, el('tr', {}, ...heads)), el('tbody', {}, ...rows))));
}
