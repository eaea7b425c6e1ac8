import '../../explorer/facets-element.ts';
import '../../explorer/toolbar-element.ts';
import { bindAddress } from '../../explorer/address.ts';
import { el, note, sentence, setText } from '../../explorer/dom.ts';
import { Explorer, ExplorerChange } from '../../explorer/explorer.ts';
import { AtlasFacets, openOnWideScreens } from '../../explorer/facets-element.ts';
import { fetchFacets } from '../../explorer/fetch.ts';
import { pickBox, showPicks } from '../../explorer/pick.ts';
import { AtlasToolbar } from '../../explorer/toolbar-element.ts';
import { plural } from '../../site/text.ts';
import { answersAbove } from '../answers.ts';
import { notices, type Notice } from '../explain.ts';
import { allowedPapers } from '../filters.ts';
import { parseQuery } from '../query.ts';
import { ownBundle } from './client.ts';
import { answerItem, paperItem } from './result-view.ts';
import { rounds, searchAll, withCards, type Item, type OtherAtlas, type Outcome } from './session.ts';

/** Results shown before "Show more", and how many each press adds. */
const STEP = 10;
/** A pause in typing this long, in milliseconds, starts a search: shorter than a keystroke of a quick typist. */
const PAUSE = 40;
const SORTS = ['relevance', 'newest', 'oldest', 'title'] as const;

/** `<atlas-search>`: the result page. The query and every filter stand in the address. */
class AtlasSearch extends HTMLElement {
  #explorer: Explorer | undefined;
  #run = 0;
  #limit = STEP;
  #outcome: Outcome | undefined;
  #timer = 0;
  readonly #table = el('div', { hidden: true });

  get #input(): HTMLInputElement { return this.#part('input[name="q"]'); }
  get #results(): HTMLOListElement { return this.#part('#results'); }
  #part<T extends Element>(selector: string): T {
    const found = this.querySelector<T>(selector);
    if (!found) throw new Error(`The search page lacks ${selector}.`);
    return found;
  }
  get #others(): readonly OtherAtlas[] { return JSON.parse(this.dataset.others ?? '[]') as readonly OtherAtlas[]; }

  connectedCallback(): void {
    this.#results.after(this.#table);
    this.#part<HTMLFormElement>('form').addEventListener('submit', (event) => { event.preventDefault(); clearTimeout(this.#timer); this.#go(this.#input.value, 'push'); });
    this.#input.addEventListener('input', () => { clearTimeout(this.#timer); this.#timer = window.setTimeout(() => this.#go(this.#input.value, 'replace'), PAUSE); });
    for (const part of [this.#input, this.#part<HTMLElement>('#answers'), this.#results]) part.addEventListener('keydown', (event) => this.#keys(event));
    this.#part('#more').addEventListener('click', () => this.#showMore());
    addEventListener('popstate', () => this.#fromAddress());
    // The index is opened beside the filters, so that the first search waits for the slower of the two only.
    if (new URLSearchParams(location.search).has('q')) ownBundle().catch(() => undefined);
    void this.#withFacets().finally(() => this.#begin());
  }

  async #withFacets(): Promise<void> {
    const facets = this.querySelector('atlas-facets');
    const toolbar = this.querySelector('atlas-toolbar');
    if (!(facets instanceof AtlasFacets) || !(toolbar instanceof AtlasToolbar)) return;
    try {
      const explorer = new Explorer(await fetchFacets(), { sorts: SORTS, foreign: ['q', 'exact'] });
      facets.explorer = explorer;
      toolbar.explorer = explorer;
      this.#explorer = explorer;
      bindAddress(explorer);
      openOnWideScreens(this.querySelector('details.filters'));
      explorer.addEventListener('change', (event) => {
        if (!(event instanceof ExplorerChange) || event.change === 'candidates' || event.change === 'address') return;
        if (event.change === 'selection') showPicks(this, explorer);
        else void this.#render(this.#run);
      });
    } catch (error) {
      toolbar.replaceChildren(note(`Filters are not available: ${sentence(error)}`));
    }
  }

  /** What was typed while the code was on its way counts before what the address says. */
  #begin(): void {
    const typed = this.#input.value;
    if (typed !== '' && typed !== (new URLSearchParams(location.search).get('q') ?? '')) this.#go(typed, 'replace');
    else this.#fromAddress();
  }

  #fromAddress(): void {
    const params = new URLSearchParams(location.search);
    this.#input.value = params.get('q') ?? '';
    void this.#search(params.has('exact'));
  }

  #go(query: string, how: 'push' | 'replace', exact = false): void {
    const params = new URLSearchParams(location.search);
    if (query.trim() === '') params.delete('q'); else params.set('q', query);
    if (exact) params.set('exact', '1'); else params.delete('exact');
    this.#store(params, how);
    void this.#search(exact, how === 'replace');
  }

  #store(params: URLSearchParams, how: 'push' | 'replace'): void {
    const text = params.toString();
    const address = `${location.pathname}${text ? `?${text}` : ''}`;
    if (address === `${location.pathname}${location.search}`) return;
    if (how === 'push') history.pushState(null, '', address); else history.replaceState(null, '', address);
  }

  async #search(verbatim: boolean, typing = false): Promise<void> {
    const run = ++this.#run;
    const typed = this.#input.value;
    this.#limit = STEP;
    this.#results.ariaBusy = 'true';
    document.title = typed.trim() ? `${typed.trim().slice(0, 60)} · ${this.dataset.title ?? ''}` : this.dataset.title ?? '';
    if (typed.trim() === '') { this.#outcome = undefined; this.#empty(); return; }
    const filters = this.#explorer ? allowedPapers(parseQuery(typed).filters, this.#explorer.index) : { slugs: undefined, notes: [] };
    try {
      for (const others of rounds(this.#others)) {
        const outcome = await searchAll(typed, { verbatim, typing, ...(filters.slugs && { allowed: filters.slugs }) }, others);
        if (run !== this.#run) return;
        this.#outcome = outcome;
        this.#explorer?.apply(outcome.own.papers.map(({ target }) => target.slug));
        const said: readonly Notice[] = [...filters.notes.map((text) => ({ text })), ...notices(outcome.own, typed), ...outcome.silent.map((name) => ({ text: `${name} did not answer; its papers are missing here.` }))];
        this.#notices(said);
        await this.#render(run, others.length < this.#others.length);
      }
    } catch (error) {
      if (run === this.#run) this.#fail(sentence(error));
    }
  }

  /** The items in the order and choice of the explorer; papers of other atlases have no facets and stay where they rank. */
  #chosen(outcome: Outcome): readonly Item[] {
    const explorer = this.#explorer;
    if (!explorer) return outcome.papers;
    const order = new Map(explorer.result.shown.map((slug, i) => [slug, i]));
    const own = outcome.papers.filter((item) => item.origin || order.has(item.hit.target.slug));
    if (explorer.state.sort === 'relevance') return own;
    return own.filter((item) => !item.origin).sort((a, b) => (order.get(a.hit.target.slug) ?? 0) - (order.get(b.hit.target.slug) ?? 0));
  }

  /** Shows what was found; `more` when papers of other atlases are still to come. */
  async #render(run: number, more = false): Promise<void> {
    const outcome = this.#outcome;
    if (!outcome) return;
    const items = this.#chosen(outcome);
    const [papers, answers] = await Promise.all([
      withCards(items.slice(0, this.#limit)),
      withCards(answersAbove(outcome.own.others).map((hit) => outcome.others.find((item) => item.hit === hit)).filter((item) => item !== undefined)),
    ]);
    if (run !== this.#run) return;
    const list = papers.shown.map((shown) => {
      const item = paperItem(shown);
      if (this.#explorer && !shown.item.origin) item.prepend(pickBox(this.#explorer, shown.item.hit.target.slug, shown.card.title));
      return item;
    });
    this.#results.replaceChildren(...list);
    this.#part('#answers').replaceChildren(...answers.shown.map(answerItem));
    this.#part<HTMLElement>('#answers').hidden = answers.shown.length === 0;
    this.#part<HTMLElement>('#more').hidden = items.length <= this.#limit;
    this.#part<HTMLElement>('#nothing').hidden = list.length > 0;
    if (papers.failed > 0) this.#notices([{ text: `${plural(papers.failed, 'result')} could not be loaded. Search again in a moment.` }]);
    setText(this.#part('#announce'), list.length === 0 ? 'No paper found.' : `${plural(items.length, 'paper')} found${answers.shown.length > 0 ? `, ${plural(answers.shown.length, 'answer')} above them` : ''}.`);
    await this.#showView();
    if (this.#explorer) showPicks(this, this.#explorer);
    if (run === this.#run) this.#results.ariaBusy = String(more);
  }

  async #showView(): Promise<void> {
    const table = this.#explorer?.state.view === 'table';
    this.#results.classList.toggle('as-table', table);
    this.#table.hidden = !table;
    if (!table || !this.#explorer) return;
    try {
      const { fetchTable } = await import('../../explorer/table.ts');
      this.#table.replaceChildren(await fetchTable(this.#explorer));
    } catch (error) {
      this.#table.replaceChildren(note(`The table cannot be shown: ${sentence(error)}`));
    }
  }

  #showMore(): void {
    const first = this.#limit;
    this.#limit += STEP;
    void this.#render(this.#run).then(() => this.#results.children[first]?.querySelector('a')?.focus());
  }

  #notices(list: readonly Notice[]): void {
    this.#part('#notices').replaceChildren(...list.map(({ text, instead }) => {
      const line = el('p', {}, text);
      if (instead) {
        const params = new URLSearchParams({ q: instead.query, ...(instead.verbatim && { exact: '1' }) });
        const link = el('a', { href: `?${params.toString()}` }, instead.label);
        link.addEventListener('click', (event) => { if (event.metaKey || event.ctrlKey) return; event.preventDefault(); this.#input.value = instead.query; this.#go(instead.query, 'push', instead.verbatim); });
        line.append(' ', link, '.');
      }
      return line;
    }));
  }

  #empty(): void {
    this.#explorer?.apply([]);
    for (const selector of ['#results', '#answers', '#notices']) this.#part(selector).replaceChildren();
    for (const selector of ['#answers', '#more', '#nothing']) this.#part<HTMLElement>(selector).hidden = true;
    setText(this.#part('#announce'), '');
    this.#results.ariaBusy = 'false';
  }

  #fail(reason: string): void {
    this.#empty();
    this.#notices([{ text: reason }, { text: 'All papers can still be read and found with the browser’s own search on the page of all papers.' }]);
  }

  /** Arrow keys move between the box and the results; the links stay ordinary links. */
  #keys(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const links = [...this.querySelectorAll<HTMLAnchorElement>('#answers a.name, #results a.name')];
    const at = links.findIndex((link) => link === document.activeElement);
    const next = event.key === 'ArrowDown' ? links[at + 1] : links[at - 1];
    event.preventDefault();
    if (next) next.focus(); else if (event.key === 'ArrowUp') this.#input.focus();
  }
}

if (!customElements.get('atlas-search')) customElements.define('atlas-search', AtlasSearch);
