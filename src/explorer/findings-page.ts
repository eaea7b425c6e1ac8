import { plural } from '../site/text.ts';
import { writeCsv } from './csv.ts';
import { button, el, setText } from './dom.ts';
import { download } from './download.ts';
import { CHOICES, columnValues, emptyFindings, findingsColumns, readFindings, showFindings, sortedBy, writeFindings, type Choice, type FindingsColumn, type FindingsRow, type FindingsState } from './findings.ts';

const CHOICE_LABELS: Readonly<Record<Choice, string>> = { topic: 'Topic', metric: 'Metric', direction: 'Direction' };

function readRow(row: HTMLTableRowElement): FindingsRow {
  const cells = findingsColumns.map(({ id }, i) => [id, row.cells[i]?.textContent.trim() ?? '']);
  return Object.fromEntries(cells) as Record<FindingsColumn, string>;
}

/** Rows drawn at once. Browsers take seconds to lay out tables of many thousand rows. */
const DRAWN_ROWS = 1000;

/** `<atlas-findings>` around the table of findings: sorts and filters its rows in place. */
class AtlasFindings extends HTMLElement {
  #elements: readonly HTMLTableRowElement[] = [];
  #rows: readonly FindingsRow[] = [];
  #state: FindingsState = emptyFindings;
  #notes: readonly string[] = [];
  #limit = DRAWN_ROWS;
  readonly #selects = CHOICES.map((name) => el('select', { name }));
  readonly #benchmark = el('input', { type: 'search', name: 'benchmark', list: 'benchmarks', maxlength: '100', autocomplete: 'off' });
  readonly #text = el('input', { type: 'search', name: 'text', maxlength: '100', autocomplete: 'off' });
  readonly #count = el('p', { class: 'shown', role: 'status' });
  readonly #note = el('p', { role: 'status' });
  readonly #clear = button('Clear filters', () => this.#set({ ...emptyFindings, sort: this.#state.sort, descending: this.#state.descending }, true), { class: 'textual' });

  readonly #more = button('', () => { this.#limit = Infinity; this.#show(); }, { class: 'button' });

  connectedCallback(): void {
    this.#elements = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')];
    this.#rows = this.#elements.map(readRow);
    this.#makeHeads();
    this.#makeBar();
    this.append(this.#more);
    this.#readAddress();
    addEventListener('popstate', () => this.#readAddress());
  }

  #readAddress(): void {
    const { state, notes } = readFindings(new URLSearchParams(location.search), this.#rows);
    this.#state = state;
    this.#notes = notes;
    this.#show();
  }

  /** Typing rewrites the present entry of the history, everything else makes a new one. */
  #set(state: FindingsState, discrete: boolean): void {
    this.#state = state;
    this.#notes = [];
    const address = `${location.pathname}${writeFindings(state)}`;
    if (discrete) history.pushState(null, '', address);
    else history.replaceState(history.state, '', address);
    this.#show();
  }

  #makeHeads(): void {
    this.querySelectorAll('thead th').forEach((head, i) => {
      const column = findingsColumns[i];
      if (column) head.replaceChildren(button(column.label, () => this.#set(sortedBy(this.#state, column.id), true)));
    });
  }

  #makeBar(): void {
    const field = (label: string, control: HTMLElement): HTMLElement => el('label', { class: 'field' }, el('span', {}, label), control);
    CHOICES.forEach((name, i) => {
      const select = this.#selects[i];
      select?.append(el('option', { value: '' }, 'all'), ...columnValues(this.#rows, name).map((value) => el('option', {}, value)));
      select?.addEventListener('change', () => this.#set({ ...this.#state, [name]: select.value }, true));
    });
    for (const input of [this.#benchmark, this.#text]) {
      input.addEventListener('input', () => this.#set({ ...this.#state, [input.name]: input.value.trim() }, false));
    }
    const benchmarks = el('datalist', { id: 'benchmarks' }, ...columnValues(this.#rows, 'benchmark').map((value) => el('option', { value })));
    this.querySelector('.findings-bar')?.replaceChildren(
      el('form', { class: 'fields', role: 'search', 'aria-label': 'Filter findings' }, field('Words', this.#text),
        ...this.#selects.map((select, i) => field(CHOICE_LABELS[CHOICES[i] ?? 'topic'], select)), field('Measured on', this.#benchmark), benchmarks),
      el('div', { class: 'bar' }, this.#count, this.#clear, button('Save as CSV', () => this.#save(), { class: 'button' })), this.#note);
    this.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
  }

  #show(): void {
    const { sort, descending } = this.#state;
    const shown = showFindings(this.#rows, this.#state);
    this.#drawRows(shown);
    this.querySelectorAll('thead th').forEach((head, i) => {
      if (findingsColumns[i]?.id === sort) head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    });
    CHOICES.forEach((name, i) => { const select = this.#selects[i]; if (select) select.value = this.#state[name]; });
    for (const [input, value] of [[this.#benchmark, this.#state.benchmark], [this.#text, this.#state.text]] as const) {
      if (document.activeElement !== input) input.value = value;
    }
    const column = findingsColumns.find(({ id }) => id === sort)?.label;
    const order = column ? `by ${column.toLowerCase()}, ${descending ? 'descending' : 'ascending'}` : 'newest paper first';
    setText(this.#count, `${shown.length === this.#rows.length ? plural(shown.length, 'finding') : `${shown.length} of ${plural(this.#rows.length, 'finding')}`}, ${order}`);
    const empty = shown.length === 0 ? ['No finding has all of these. Clear a filter, or use fewer words.'] : [];
    setText(this.#note, [...this.#notes, ...empty].join(' '));
    this.#note.className = this.#note.textContent ? 'note' : '';
    this.#clear.hidden = writeFindings({ ...this.#state, sort: '' }) === '';
  }

  #drawRows(shown: readonly number[]): void {
    const body = this.querySelector('tbody');
    const drawn = shown.slice(0, this.#limit).flatMap((i) => this.#elements[i] ?? []);
    const already = body?.rows.length === drawn.length && drawn.every((row, i) => body.rows[i] === row);
    if (!already) body?.replaceChildren(...drawn);
    this.#more.hidden = drawn.length === shown.length;
    setText(this.#more, `Show the other ${shown.length - drawn.length}`);
  }

  #save(): void {
    const shown = showFindings(this.#rows, this.#state).flatMap((i) => { const row = this.#rows[i]; return row ? [{ row, link: this.#elements[i]?.querySelector<HTMLAnchorElement>('td a')?.href ?? '' }] : []; });
    const cells = shown.map(({ row, link }) => [...findingsColumns.map(({ id }) => row[id]), link]);
    download(`findings-${shown.length}.csv`, writeCsv([[...findingsColumns.map(({ id }) => id), 'url'], ...cells]), 'text/csv');
  }
}

if (!customElements.get('atlas-findings')) customElements.define('atlas-findings', AtlasFindings);
