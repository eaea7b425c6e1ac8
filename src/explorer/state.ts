import { facetById, type PaperIndex } from './data.ts';

export const SORTS = ['relevance', 'newest', 'oldest', 'title'] as const;
export type Sort = (typeof SORTS)[number];
export const SORT_LABELS: Readonly<Record<Sort, string>> = {
  relevance: 'Most relevant first', newest: 'Newest first', oldest: 'Oldest first', title: 'By title',
};

export const VIEWS = ['list', 'table'] as const;
export type View = (typeof VIEWS)[number];

/** Values by facet; a facet without values is absent. */
export type Values = Readonly<Record<string, readonly string[]>>;

export interface ExplorerState {
  /** A paper has at least one of these in every facet named. */
  readonly include: Values;
  /** A paper has none of these. */
  readonly exclude: Values;
  readonly sort: Sort;
  readonly view: View;
  /** Slugs of selected papers. */
  readonly selected: readonly string[];
}

/** How a page uses the explorer. */
export interface Setting {
  /** Orders on offer; the first is the usual one and is not written into the address. */
  readonly sorts: readonly Sort[];
  /** Parameters of the address that belong to somebody else, such as `q`. */
  readonly foreign?: readonly string[];
}

export const emptyState = ({ sorts }: Setting): ExplorerState => ({ include: {}, exclude: {}, sort: sorts[0] ?? 'newest', view: 'list', selected: [] });

export const hasFilters = (state: ExplorerState): boolean => Object.keys(state.include).length + Object.keys(state.exclude).length > 0;

const NOT = 'not-';
/** Parameters that trackers and mail programs add; nobody has to be told about them. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|ref)$/;
/** Servers refuse very long addresses: GitHub Pages answers up to 8 kB. */
const SELECTION_LIMIT = 3000;

const quote = (text: string): string => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;

export interface ReadState {
  readonly state: ExplorerState;
  /** What of the address could not be used, in sentences. */
  readonly notes: readonly string[];
}

/** Reads an address. What the atlas does not have is left out and said in `notes`; nothing throws. */
export function readState(params: URLSearchParams, index: PaperIndex, setting: Setting): ReadState {
  const notes: string[] = [];
  const include: Record<string, readonly string[]> = {};
  const exclude: Record<string, readonly string[]> = {};
  let { sort, view, selected } = emptyState(setting);
  for (const name of new Set(params.keys())) {
    const texts = params.getAll(name).flatMap((text) => text.split(',')).map((text) => text.trim()).filter(Boolean);
    if (setting.foreign?.includes(name) || TRACKING.test(name) || texts.length === 0) continue;
    if (name === 'sort') sort = pickOne(texts, setting.sorts, sort, 'order', notes);
    else if (name === 'view') view = pickOne(texts, VIEWS, view, 'view', notes);
    else if (name === 'selected') selected = knownSlugs(texts, index, notes);
    else readFacet(name, texts, index, name.startsWith(NOT) ? exclude : include, notes);
  }
  return { state: { include: withoutValues(include, exclude), exclude, sort, view, selected }, notes };
}

/** A value that is both included and excluded is excluded. */
function withoutValues(values: Values, taken: Values): Values {
  const rest = Object.entries(values).map(([facet, own]) => [facet, own.filter((value) => !taken[facet]?.includes(value))] as const);
  return Object.fromEntries(rest.filter(([, own]) => own.length > 0));
}

function pickOne<T extends string>(texts: readonly string[], known: readonly T[], usual: T, what: string, notes: string[]): T {
  const found = known.find((value) => value === texts[0]);
  if (!found) notes.push(`There is no ${what} ${quote(texts[0] ?? '')} here; it was left out.`);
  return found ?? usual;
}

function knownSlugs(texts: readonly string[], index: PaperIndex, notes: string[]): readonly string[] {
  const slugs = [...new Set(texts)];
  const known = slugs.filter((slug) => index.numberOf.has(slug));
  const missing = slugs.length - known.length;
  if (missing > 0) notes.push(`${missing} of the selected papers ${missing === 1 ? 'is' : 'are'} not in this atlas; ${missing === 1 ? 'it was' : 'they were'} left out.`);
  return known;
}

function readFacet(name: string, texts: readonly string[], index: PaperIndex, into: Record<string, readonly string[]>, notes: string[]): void {
  const id = name.startsWith(NOT) ? name.slice(NOT.length) : name;
  const facet = facetById(index, id);
  if (!facet) { notes.push(`There is no filter ${quote(name)} here; it was left out.`); return; }
  const known = facet.values.map((value) => value.id).filter((value) => texts.includes(value));
  for (const text of new Set(texts)) {
    if (!facet.numberOf.has(text)) notes.push(`No paper has ${facet.label.toLowerCase()} ${quote(text)}; it was left out.`);
  }
  if (known.length > 0) into[id] = known;
}

/**
 * The address's parameters for a state: those of others first, as they are; then facets in the order of the
 * index, sort, view and selection. Equal states give equal addresses. What is usual is not written. A selection
 * too long for an address is left out, and `selectionLeftOut` says so.
 */
export function writeState(state: ExplorerState, index: PaperIndex, setting: Setting, current = new URLSearchParams()): { readonly search: string; readonly selectionLeftOut: boolean } {
  const parts = [...current].filter(([name]) => setting.foreign?.includes(name)).map(([name, text]) => `${encodeURIComponent(name)}=${encodeURIComponent(text)}`);
  for (const facet of index.facets) {
    for (const [prefix, values] of [['', state.include[facet.id]], [NOT, state.exclude[facet.id]]] as const) {
      const ordered = facet.values.map((value) => value.id).filter((value) => values?.includes(value));
      if (ordered.length > 0) parts.push(`${prefix}${facet.id}=${ordered.map(encodeURIComponent).join(',')}`);
    }
  }
  if (state.sort !== setting.sorts[0]) parts.push(`sort=${state.sort}`);
  if (state.view !== 'list') parts.push(`view=${state.view}`);
  const selection = state.selected.map(encodeURIComponent).join(',');
  const selectionLeftOut = selection.length > SELECTION_LIMIT;
  if (selection && !selectionLeftOut) parts.push(`selected=${selection}`);
  return { search: parts.length > 0 ? `?${parts.join('&')}` : '', selectionLeftOut };
}

function setValue(values: Values, facet: string, value: string, on: boolean): Values {
  const { [facet]: old = [], ...others } = values;
  const next = on ? [...old.filter((other) => other !== value), value] : old.filter((other) => other !== value);
  return next.length > 0 ? { ...others, [facet]: next } : others;
}

export type Mode = 'include' | 'exclude' | 'off';

/** The mode of a value now. */
export function modeOf(state: ExplorerState, facet: string, value: string): Mode {
  if (state.include[facet]?.includes(value)) return 'include';
  return state.exclude[facet]?.includes(value) ? 'exclude' : 'off';
}

/** The state with one value included, excluded or neither. */
export const withMode = (state: ExplorerState, facet: string, value: string, mode: Mode): ExplorerState => ({
  ...state,
  include: setValue(state.include, facet, value, mode === 'include'),
  exclude: setValue(state.exclude, facet, value, mode === 'exclude'),
});
