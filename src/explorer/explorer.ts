import type { PaperIndex } from './data.ts';
import { changeMode, filterPapers, relaxations, sortPapers, type Filtered, type Relaxation } from './filter.ts';
import { emptyState, readState, writeState, type ExplorerState, type Mode, type Setting, type Sort, type View } from './state.ts';

export interface ExplorerResult extends Pick<Filtered, 'counts'> {
  /** Slugs to show, in order. */
  readonly shown: readonly string[];
  /** How many papers there were to filter. */
  readonly of: number;
  /** When nothing is shown: filters that, taken away, bring papers back. */
  readonly relaxations: readonly Relaxation[];
}

/** What changed, for listeners that need not redraw everything. */
export type Change = 'candidates' | 'filters' | 'sort' | 'view' | 'selection' | 'address';

export class ExplorerChange extends Event {
  readonly change: Change;
  constructor(change: Change) {
    super('change');
    this.change = change;
  }
}

/**
 * The explorer's state and its result, without a document. A page gives it candidates with `apply` (slugs in
 * order of relevance; all papers at first), listens to `change` (an `ExplorerChange`) and shows `result`.
 *
 *     const explorer = new Explorer(readFacetFile(json), { sorts: ['relevance', 'newest', 'oldest', 'title'], foreign: ['q'] });
 *     explorer.readAddress(location.search);
 *     explorer.apply(rankedSlugs).shown;
 */
export class Explorer extends EventTarget {
  readonly index: PaperIndex;
  readonly setting: Setting;
  #state: ExplorerState;
  #notes: readonly string[] = [];
  #candidates: readonly number[];
  #result: ExplorerResult | undefined;

  constructor(index: PaperIndex, setting: Setting) {
    super();
    this.index = index;
    this.setting = setting;
    this.#state = emptyState(setting);
    this.#candidates = index.slugs.map((_, i) => i);
  }

  get state(): ExplorerState { return this.#state; }
  /** What of the last address read could not be used, in sentences. */
  get notes(): readonly string[] { return this.#notes; }

  get result(): ExplorerResult {
    this.#result ??= this.#compute();
    return this.#result;
  }

  #compute(): ExplorerResult {
    const { shown, counts } = filterPapers(this.index, this.#state, this.#candidates);
    return {
      shown: sortPapers(this.index, shown, this.#state.sort).flatMap((paper) => this.index.slugs[paper] ?? []),
      counts, of: this.#candidates.length,
      relaxations: shown.length > 0 ? [] : relaxations(this.index, this.#state, this.#candidates),
    };
  }

  #set(state: ExplorerState, change: Change): void {
    this.#state = state;
    if (change !== 'selection' && change !== 'view') this.#result = undefined;
    this.dispatchEvent(new ExplorerChange(change));
  }

  /** New candidates, most relevant first; slugs that the index does not know are passed over. */
  apply(slugs: readonly string[]): ExplorerResult {
    this.#candidates = slugs.flatMap((slug) => this.index.numberOf.get(slug) ?? []);
    this.#set(this.#state, 'candidates');
    return this.result;
  }

  /** Takes the state from an address's query, e.g. `location.search`. */
  readAddress(search: string): void {
    const { state, notes } = readState(new URLSearchParams(search), this.index, this.setting);
    this.#notes = notes;
    this.#set(state, 'address');
  }

  /** The query for the present state; parameters of others in `search` stay. */
  writeAddress(search: string): ReturnType<typeof writeState> {
    return writeState(this.#state, this.index, this.setting, new URLSearchParams(search));
  }

  setMode(facet: string, value: string, mode: Mode): void {
    this.#set(changeMode(this.index, this.#state, this.#candidates, facet, value, mode), 'filters');
  }

  clear(): void { this.#set({ ...this.#state, include: {}, exclude: {} }, 'filters'); }
  setSort(sort: Sort): void { this.#set({ ...this.#state, sort }, 'sort'); }
  setView(view: View): void { this.#set({ ...this.#state, view }, 'view'); }

  select(slugs: readonly string[], on: boolean): void {
    const others = this.#state.selected.filter((slug) => !slugs.includes(slug));
    this.#set({ ...this.#state, selected: on ? [...others, ...slugs] : others }, 'selection');
  }

  /** What an export holds: the selected papers where there are any, else those shown. */
  get chosen(): readonly string[] {
    return this.#state.selected.length > 0 ? this.#state.selected : this.result.shown;
  }
}
