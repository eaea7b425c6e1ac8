import { el, sentence, setText } from '../../explorer/dom.ts';
import { href } from '../../site/paths.ts';
import { plural } from '../../site/text.ts';
import { answersAbove } from '../answers.ts';
import { optionItem } from './result-view.ts';
import { rounds, searchAll, withCards, type OtherAtlas } from './session.ts';

const PAUSE = 40;
const MOST_OPTIONS = 8;

/**
 * The search dialog: a combobox over a list of results (WAI-ARIA Authoring Practices). The focus stays in the box;
 * arrows choose, Enter opens the chosen result or, with none chosen, the full page; Escape closes.
 */
class SearchDialog {
  readonly #list = el('ul', { id: 'dialog-results', role: 'listbox', 'aria-label': 'Results' });
  readonly #input = el('input', { type: 'search', role: 'combobox', 'aria-label': 'Search papers, topics, questions and terms', 'aria-controls': 'dialog-results', 'aria-expanded': 'false', 'aria-autocomplete': 'list', autocomplete: 'off', maxlength: '300', placeholder: 'Search in your own words' });
  readonly #status = el('p', { class: 'ui muted', role: 'status' });
  readonly #dialog: HTMLDialogElement;
  readonly #others: readonly OtherAtlas[];
  #run = 0;
  #timer = 0;
  #active = -1;

  constructor(others: readonly OtherAtlas[]) {
    this.#others = others;
    const close = el('button', { type: 'button', class: 'button' }, 'Close');
    close.addEventListener('click', () => this.#dialog.close());
    this.#dialog = el('dialog', { class: 'search-dialog', 'aria-label': 'Search' }, el('div', { class: 'searchbox' }, this.#input, close), this.#status, this.#list);
    this.#dialog.addEventListener('click', (event) => { if (event.target === this.#dialog) this.#dialog.close(); });
    this.#input.addEventListener('input', () => { clearTimeout(this.#timer); this.#choose(-1); this.#timer = window.setTimeout(() => void this.#search(), PAUSE); });
    this.#input.addEventListener('keydown', (event) => this.#keys(event));
    this.#list.addEventListener('click', (event) => { const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="option"]') : null; if (option?.dataset.href) location.assign(option.dataset.href); });
    document.body.append(this.#dialog);
  }

  /** Opens with what was typed before it could. */
  open(typed: string): void {
    if (this.#dialog.open) return;
    this.#dialog.showModal();
    this.#input.focus();
    this.#input.select();
    if (typed !== '') { this.#input.value = typed; void this.#search(); }
    if (this.#input.value === '') setText(this.#status, 'Type what you look for. Enter opens the full page.');
  }

  get #options(): readonly HTMLElement[] { return [...this.#list.children].filter((child) => child instanceof HTMLElement); }

  async #search(): Promise<void> {
    const run = ++this.#run;
    const typed = this.#input.value;
    if (typed.trim() === '') { this.#show([]); setText(this.#status, ''); return; }
    try {
      for (const others of rounds(this.#others)) {
        const outcome = await searchAll(typed, { typing: true }, others);
        const answers = answersAbove(outcome.own.others).slice(0, 2).flatMap((hit) => outcome.others.find((item) => item.hit === hit) ?? []);
        const { shown } = await withCards([...answers, ...outcome.papers.slice(0, MOST_OPTIONS - answers.length)]);
        if (run !== this.#run) return;
        this.#show(shown.map((entry, i) => optionItem(entry, `dialog-option-${i}`)));
        setText(this.#status, shown.length === 0 ? 'Nothing found. Enter offers the nearest.' : `${plural(outcome.papers.length, 'paper')}. Arrows choose, Enter opens${this.#active < 0 ? ' the full page' : ''}.`);
      }
    } catch (error) {
      if (run !== this.#run) return;
      this.#show([]);
      setText(this.#status, sentence(error));
    }
  }

  /** What was chosen stays chosen when results come anew, so that Enter opens what the reader sees marked. */
  #show(options: readonly HTMLElement[]): void {
    const chosen = this.#options[this.#active]?.dataset.href;
    this.#list.replaceChildren(...options);
    this.#input.setAttribute('aria-expanded', String(options.length > 0));
    this.#choose(options.findIndex((option) => option.dataset.href === chosen));
  }

  #choose(at: number): void {
    this.#active = at;
    this.#options.forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
    const option = this.#options[at];
    if (option) { this.#input.setAttribute('aria-activedescendant', option.id); option.scrollIntoView({ block: 'nearest' }); } else this.#input.removeAttribute('aria-activedescendant');
  }

  #keys(event: KeyboardEvent): void {
    const count = this.#options.length;
    if (event.key === 'ArrowDown' && count > 0) { event.preventDefault(); this.#choose((this.#active + 1) % count); }
    else if (event.key === 'ArrowUp' && count > 0) { event.preventDefault(); this.#choose(this.#active <= 0 ? count - 1 : this.#active - 1); }
    else if (event.key === 'Enter') {
      event.preventDefault();
      location.assign(this.#options[this.#active]?.dataset.href ?? `${href('search/')}?${new URLSearchParams({ q: this.#input.value }).toString()}`);
    }
  }
}

let dialog: SearchDialog | undefined;

/** Opens the search dialog, made at its first opening, with what was typed before it could open. */
export function openSearch(others: readonly OtherAtlas[], typed: string): void {
  dialog ??= new SearchDialog(others);
  dialog.open(typed);
}
