import './facets-element.ts';
import './toolbar-element.ts';
import { bindAddress } from './address.ts';
import { el, note, sentence } from './dom.ts';
import { Explorer, ExplorerChange } from './explorer.ts';
import { AtlasFacets, openOnWideScreens } from './facets-element.ts';
import { fetchFacets } from './fetch.ts';
import { sortPapers } from './filter.ts';
import { pickBox, showPicks } from './pick.ts';
import { AtlasToolbar } from './toolbar-element.ts';

const slugOf = (item: Element): string => /\/papers\/([^/]+)\/$/.exec(item.querySelector<HTMLAnchorElement>('a.name')?.pathname ?? '')?.[1] ?? '';

/** `<atlas-papers>` around the list of all papers: filters and sorts it in place, every paper stays in the document. */
class AtlasPapers extends HTMLElement {
  readonly #table = el('div', { hidden: true });
  #order = '';

  connectedCallback(): void {
    this.#start().catch((error: unknown) => {
      this.querySelector('atlas-toolbar')?.replaceChildren(note(`Filters are not available: ${sentence(error)}`));
    });
  }

  async #start(): Promise<void> {
    const list = this.querySelector('ol.list');
    const facets = this.querySelector('atlas-facets');
    const toolbar = this.querySelector('atlas-toolbar');
    if (!list || !(facets instanceof AtlasFacets) || !(toolbar instanceof AtlasToolbar)) return;
    const explorer = new Explorer(await fetchFacets(), { sorts: ['newest', 'oldest', 'title'] });
    const items = new Map([...list.children].map((item) => [slugOf(item), item as HTMLElement]));
    bindAddress(explorer);
    for (const [slug, item] of items) item.prepend(pickBox(explorer, slug, item.querySelector('a.name')?.textContent ?? slug));
    list.after(this.#table);
    facets.explorer = explorer;
    toolbar.explorer = explorer;
    this.querySelector('.order')?.remove();
    openOnWideScreens(this.querySelector('details.filters'));
    this.dataset.ready = '';
    explorer.addEventListener('change', (event) => {
      if (event instanceof ExplorerChange && event.change === 'selection') showPicks(this, explorer);
      else this.#show(explorer, list, items);
    });
    this.#show(explorer, list, items);
  }

  #show(explorer: Explorer, list: Element, items: ReadonlyMap<string, HTMLElement>): void {
    const { sort, view } = explorer.state;
    const shown = new Set(explorer.result.shown);
    for (const [slug, item] of items) item.hidden = !shown.has(slug);
    if (sort !== this.#order) {
      this.#order = sort;
      const all = sortPapers(explorer.index, explorer.index.slugs.map((_, i) => i), sort);
      list.append(...all.flatMap((paper) => items.get(explorer.index.slugs[paper] ?? '') ?? []));
    }
    list.toggleAttribute('hidden', view === 'table');
    this.#table.hidden = view !== 'table';
    showPicks(this, explorer);
    if (view === 'table') void this.#showTable(explorer);
  }

  async #showTable(explorer: Explorer): Promise<void> {
    try {
      const { fetchTable } = await import('./table.ts');
      this.#table.replaceChildren(await fetchTable(explorer));
    } catch (error) {
      this.#table.replaceChildren(note(`The table cannot be shown: ${sentence(error)}`));
    }
  }
}

if (!customElements.get('atlas-papers')) customElements.define('atlas-papers', AtlasPapers);
