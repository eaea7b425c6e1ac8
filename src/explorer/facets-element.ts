import type { FacetIndex } from './data.ts';
import { button, el, setText } from './dom.ts';
import type { Explorer } from './explorer.ts';
import { modeOf } from './state.ts';

/** Values shown before the rest folds away; a fold of one or two values would only cost a click. */
const SHOWN_VALUES = 8;
const SMALLEST_FOLD = 3;
/** Facets that stand open at first. */
const OPEN_FACETS = 2;

interface Row { readonly item: HTMLLIElement; readonly box: HTMLInputElement; readonly count: HTMLElement; readonly not: HTMLButtonElement }
interface Group { readonly facet: FacetIndex; readonly rows: readonly Row[]; readonly active: HTMLElement; readonly more: HTMLButtonElement; folded: boolean }

/** `<atlas-facets>`: groups of checkboxes for an explorer, with live counts. Give it `explorer`; it draws itself from then on. */
export class AtlasFacets extends HTMLElement {
  #explorer: Explorer | undefined;
  #groups: readonly Group[] = [];

  set explorer(explorer: Explorer) {
    this.#explorer = explorer;
    const facets = explorer.index.facets.filter((facet) => facet.values.length > 0);
    this.#groups = facets.map((facet) => this.#group(explorer, facet));
    this.replaceChildren(...this.#groups.map((group, i) => this.#details(explorer, group, i < OPEN_FACETS)));
    explorer.addEventListener('change', () => this.#update());
    this.#update();
  }

  #group(explorer: Explorer, facet: FacetIndex): Group {
    const group: Group = {
      facet, folded: true,
      rows: facet.values.map(({ id, label }) => this.#row(explorer, facet.id, id, label)),
      active: el('span', { class: 'count' }),
      more: button('', () => { group.folded = !group.folded; this.#update(); }, { class: 'more' }),
    };
    return group;
  }

  #row(explorer: Explorer, facet: string, value: string, label: string): Row {
    const box = el('input', { type: 'checkbox' });
    box.addEventListener('change', () => explorer.setMode(facet, value, box.checked ? 'include' : 'off'));
    const count = el('span', { class: 'count' });
    const not = button('not', () => explorer.setMode(facet, value, modeOf(explorer.state, facet, value) === 'exclude' ? 'off' : 'exclude'), { class: 'not', 'aria-label': `not ${label}` });
    return { box, count, not, item: el('li', {}, el('label', {}, box, el('span', { class: 'name' }, label), count), not) };
  }

  #details(explorer: Explorer, { facet, rows, active, more }: Group, open: boolean): HTMLElement {
    const used = explorer.state.include[facet.id] ?? explorer.state.exclude[facet.id];
    return el('details', { open: open || used !== undefined },
      el('summary', {}, facet.label, ' ', active),
      el('fieldset', {}, el('legend', { class: 'sr-only' }, facet.label), el('ul', {}, ...rows.map((row) => row.item)), more));
  }

  #update(): void {
    const explorer = this.#explorer;
    if (!explorer) return;
    const { counts } = explorer.result;
    for (const group of this.#groups) {
      const { facet, rows, active, more } = group;
      let room = SHOWN_VALUES;
      let chosen = 0;
      const folds: Row[] = [];
      rows.forEach((row, i) => {
        const { count = 0, without = 0 } = counts[facet.id]?.[i] ?? {};
        const mode = modeOf(explorer.state, facet.id, facet.values[i]?.id ?? '');
        row.box.checked = mode === 'include';
        row.box.disabled = mode === 'exclude' || (mode === 'off' && count === 0);
        row.not.disabled = mode !== 'exclude' && without === 0;
        row.not.setAttribute('aria-pressed', String(mode === 'exclude'));
        row.item.dataset.mode = mode;
        setText(row.count, mode === 'exclude' ? '' : String(count));
        if (mode !== 'off') chosen++;
        const keeps = mode !== 'off' || row.item.contains(document.activeElement) || (count > 0 && room > 0);
        if (keeps) room--;
        else folds.push(row);
      });
      const folding = folds.length >= SMALLEST_FOLD;
      for (const row of rows) row.item.hidden = folding && group.folded && folds.includes(row);
      more.hidden = !folding;
      setText(more, group.folded ? `Show ${folds.length} more` : 'Show fewer');
      more.setAttribute('aria-expanded', String(!group.folded));
      more.setAttribute('aria-label', group.folded ? `Show ${folds.length} more: ${facet.label}` : `Show fewer: ${facet.label}`);
      setText(active, chosen > 0 ? `${chosen} chosen` : '');
    }
  }
}

if (!customElements.get('atlas-facets')) customElements.define('atlas-facets', AtlasFacets);

/** Beside a list the filters always stand open; above it, on narrow screens, they start closed. The width is that of explorer.css. */
export function openOnWideScreens(filters: HTMLDetailsElement | null): void {
  const wide = matchMedia('(min-width: 62rem)');
  const follow = (): void => { if (filters) filters.open = wide.matches; };
  wide.addEventListener('change', follow);
  follow();
}
