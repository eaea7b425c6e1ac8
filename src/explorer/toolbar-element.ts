import { href } from '../site/paths.ts';
import { plural } from '../site/text.ts';
import { EXPORT_FORMATS, FORMAT_LABELS, type ExportFormat } from './formats.ts';
import { facetById, valueLabel } from './data.ts';
import { button, el, sentence, setText } from './dom.ts';
import type { Explorer } from './explorer.ts';
import { activeFilters, type ActiveFilter } from './filter.ts';
import { SORT_LABELS, VIEWS, type Sort } from './state.ts';

const VIEW_LABELS = { list: 'List', table: 'Table' } as const;
/** A comparison of more papers does not fit side by side. */
const COMPARE_LIMIT = 4;

/** `<atlas-toolbar>`: how many papers, in which order and view, the filters in force, the selection and its exports. Give it `explorer`. */
export class AtlasToolbar extends HTMLElement {
  #explorer: Explorer | undefined;
  readonly #count = el('p', { class: 'shown', role: 'status' });
  readonly #sort = el('select');
  readonly #views = VIEWS.map((view) => button(VIEW_LABELS[view], () => this.#explorer?.setView(view)));
  readonly #chips = el('ul', { class: 'chips', 'aria-label': 'Filters in force' });
  readonly #notes = el('div', { role: 'status' });
  readonly #selectAll = button('', () => this.#toggleAll(), { class: 'textual' });
  readonly #compare = el('a', { class: 'button' }, 'Compare');
  readonly #exportLabel = el('summary', { class: 'button' });
  readonly #export = el('details', { class: 'drop' }, this.#exportLabel);
  readonly #message = el('p', { class: 'muted', role: 'status' });

  set explorer(explorer: Explorer) {
    this.#explorer = explorer;
    this.#sort.replaceChildren(...explorer.setting.sorts.map((sort) => el('option', { value: sort }, SORT_LABELS[sort])));
    this.#sort.addEventListener('change', () => explorer.setSort(this.#sort.value as Sort));
    this.#export.append(el('div', { role: 'group', 'aria-label': 'Formats' }, ...EXPORT_FORMATS.map((format) => button(FORMAT_LABELS[format], () => void this.#save(format)))));
    this.#closesEasily();
    this.replaceChildren(
      el('div', { class: 'bar' }, this.#count,
        el('div', { class: 'views', role: 'group', 'aria-label': 'View' }, ...this.#views),
        el('label', { class: 'field' }, el('span', {}, 'Order'), this.#sort)),
      this.#chips,
      el('div', { class: 'bar' }, this.#selectAll, this.#compare, this.#export, this.#message),
      this.#notes);
    explorer.addEventListener('change', () => this.#update());
    this.#update();
  }

  #closesEasily(): void {
    this.#export.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.#export.open) return;
      this.#export.open = false;
      this.#exportLabel.focus();
    });
    document.addEventListener('click', (event) => {
      if (event.target instanceof Node && !this.#export.contains(event.target)) this.#export.open = false;
    });
  }

  #toggleAll(): void {
    const explorer = this.#explorer;
    if (!explorer) return;
    const { selected } = explorer.state;
    if (selected.length > 0) explorer.select(selected, false);
    else explorer.select(explorer.result.shown, true);
  }

  async #save(format: ExportFormat): Promise<void> {
    const slugs = this.#explorer?.chosen ?? [];
    setText(this.#message, `Fetching ${plural(slugs.length, 'paper')} …`);
    try {
      const { exportPapers } = await import('./download.ts');
      const name = await exportPapers(format, slugs);
      setText(this.#message, `Saved ${plural(slugs.length, 'paper')} as ${name}.`);
      this.#export.open = false;
      this.#exportLabel.focus();
    } catch (error) {
      setText(this.#message, `Nothing was saved: ${sentence(error)}`);
    }
  }

  #name({ facet, value, mode }: ActiveFilter, { index }: Explorer): string {
    return `${mode === 'exclude' ? 'not ' : ''}${facetById(index, facet)?.label ?? facet}: ${valueLabel(index, facet, value)}`;
  }

  #drawChips(explorer: Explorer): void {
    const filters = activeFilters(explorer.index, explorer.state);
    const hadFocus = this.#chips.contains(document.activeElement);
    this.#chips.replaceChildren(...filters.map((filter) => {
      const name = this.#name(filter, explorer);
      const chip = button(name, () => explorer.setMode(filter.facet, filter.value, 'off'), { class: `chip ${filter.mode}`, 'aria-label': `${name}, remove this filter` });
      chip.append(el('span', { 'aria-hidden': 'true' }, '×'));
      return el('li', {}, chip);
    }));
    if (filters.length > 0) this.#chips.append(el('li', {}, button('Clear all', () => explorer.clear(), { class: 'textual' })));
    this.#chips.hidden = filters.length === 0;
    if (hadFocus) (this.#chips.querySelector('button') ?? this.#sort).focus();
  }

  #drawNotes(explorer: Explorer): void {
    const { shown, relaxations, of } = explorer.result;
    const notes: HTMLElement[] = explorer.notes.map((note) => el('p', {}, note));
    if (explorer.writeAddress('').selectionLeftOut) notes.push(el('p', {}, 'The selection is too long for an address, so a link to this page does not hold it. Exports do.'));
    if (shown.length === 0 && of > 0) {
      notes.push(el('p', {}, relaxations.length > 0 ? 'No paper has all of these. Take one filter away:' : 'No paper has all of these, whichever single filter is taken away.'));
      notes.push(el('ul', { class: 'chips' }, ...relaxations.map((filter) =>
        el('li', {}, button(`without “${this.#name(filter, explorer)}”: ${plural(filter.shown, 'paper')}`, () => explorer.setMode(filter.facet, filter.value, 'off'), { class: 'chip' })))));
    }
    this.#notes.replaceChildren(...notes);
    this.#notes.className = notes.length > 0 ? 'note ui' : '';
  }

  #update(): void {
    const explorer = this.#explorer;
    if (!explorer) return;
    const { state, result, chosen } = explorer;
    const selected = state.selected.length;
    setText(this.#count, result.shown.length === result.of ? plural(result.of, 'paper') : `${result.shown.length} of ${plural(result.of, 'paper')}`);
    this.#sort.value = state.sort;
    this.#views.forEach((made, i) => made.setAttribute('aria-pressed', String(VIEWS[i] === state.view)));
    setText(this.#selectAll, selected > 0 ? `Clear selection of ${selected}` : `Select all ${result.shown.length}`);
    this.#selectAll.hidden = selected === 0 && result.shown.length === 0;
    this.#compare.hidden = selected < 2 || selected > COMPARE_LIMIT;
    this.#compare.href = href(`compare/?p=${state.selected.map(encodeURIComponent).join(',')}`);
    setText(this.#compare, `Compare ${selected}`);
    setText(this.#exportLabel, selected > 0 ? `Export ${selected} selected` : `Export ${plural(chosen.length, 'paper')}`);
    this.#export.hidden = chosen.length === 0;
    this.#drawChips(explorer);
    this.#drawNotes(explorer);
  }
}

if (!customElements.get('atlas-toolbar')) customElements.define('atlas-toolbar', AtlasToolbar);
