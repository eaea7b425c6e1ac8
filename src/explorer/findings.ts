/** The table of findings: its columns, and filtering and sorting of its rows, without a document. */

export const findingsColumns = [
  { id: 'claim', label: 'Finding' }, { id: 'value', label: 'Value' }, { id: 'direction', label: 'Direction' }, { id: 'metric', label: 'Metric' },
  { id: 'baseline', label: 'Compared with' }, { id: 'benchmark', label: 'Measured on' }, { id: 'paper', label: 'Paper' }, { id: 'topic', label: 'Topic' },
] as const;
export type FindingsColumn = (typeof findingsColumns)[number]['id'];

/** The texts of one row as they stand in the table. */
export type FindingsRow = Readonly<Record<FindingsColumn, string>>;

/** Columns whose few values are chosen from a list. */
export const CHOICES = ['topic', 'metric', 'direction'] as const;
export type Choice = (typeof CHOICES)[number];

export interface FindingsState extends Readonly<Record<Choice, string>> {
  /** Part of a benchmark's name. */
  readonly benchmark: string;
  /** Words that the row holds anywhere. */
  readonly text: string;
  /** Empty for the order of the papers, newest first. */
  readonly sort: FindingsColumn | '';
  readonly descending: boolean;
}

export const emptyFindings: FindingsState = { topic: '', metric: '', direction: '', benchmark: '', text: '', sort: '', descending: false };

const TEXT_LIMIT = 200;

/** Values of a column, each once, by name. */
export const columnValues = (rows: readonly FindingsRow[], column: FindingsColumn): readonly string[] =>
  [...new Set(rows.map((row) => row[column]))].filter(Boolean).sort(compareText);

/** Reads an address; a choice that no row has, or a column that is not there, is left out and said in `notes`. */
export function readFindings(params: URLSearchParams, rows: readonly FindingsRow[]): { readonly state: FindingsState; readonly notes: readonly string[] } {
  const notes: string[] = [];
  const text = (name: string): string => (params.get(name) ?? '').trim().slice(0, TEXT_LIMIT);
  const choice = (name: Choice): string => {
    const value = text(name);
    if (value === '' || rows.some((row) => row[name] === value)) return value;
    notes.push(`No finding has the ${name} “${value.slice(0, 40)}”; it was left out.`);
    return '';
  };
  const choices = { topic: choice('topic'), metric: choice('metric'), direction: choice('direction') };
  const order = text('sort');
  const sort = findingsColumns.find(({ id }) => id === order.replace(/^-/, ''))?.id ?? '';
  if (order && !sort) notes.push(`There is no column “${order.slice(0, 40)}”; the order was left as it is.`);
  return {
    state: { ...choices, benchmark: text('benchmark'), text: text('text'), sort, descending: sort !== '' && order.startsWith('-') },
    notes,
  };
}

/** The address's query for a state; what is usual is not written. */
export function writeFindings(state: FindingsState): string {
  const params = new URLSearchParams();
  for (const name of [...CHOICES, 'benchmark', 'text'] as const) if (state[name]) params.set(name, state[name]);
  if (state.sort) params.set('sort', `${state.descending ? '-' : ''}${state.sort}`);
  const query = params.toString();
  return query ? `?${query}` : '';
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
function compareText(a: string, b: string): number { return collator.compare(a, b); }

/** The first number in a value, thousands separators and a minus understood; undefined where there is none. */
export function firstNumber(text: string): number | undefined {
  const match = /[-−]?\d[\d,]*(?:\.\d+)?/.exec(text);
  return match ? Number(match[0].replace('−', '-').replaceAll(',', '')) : undefined;
}

/** Whether a row has nothing to sort by in a column: an empty cell, or a value that is no number. */
const unsortable = (row: FindingsRow, column: FindingsColumn): boolean => (column === 'value' ? firstNumber(row.value) === undefined : row[column] === '');

function compareColumn(column: FindingsColumn, a: FindingsRow, b: FindingsRow): number {
  if (column === 'value') return (firstNumber(a.value) ?? 0) - (firstNumber(b.value) ?? 0);
  return compareText(a[column], b[column]);
}

/** Numbers of the rows that pass, in the order asked for. Rows that have nothing to sort by come last either way. */
export function showFindings(rows: readonly FindingsRow[], state: FindingsState): readonly number[] {
  const words = fold(state.text).split(/\s+/).filter(Boolean);
  const benchmark = fold(state.benchmark);
  const passes = (row: FindingsRow): boolean =>
    CHOICES.every((name) => !state[name] || row[name] === state[name]) &&
    fold(row.benchmark).includes(benchmark) &&
    (words.length === 0 || holds(fold(Object.values(row).join(' ')), words));
  const shown = rows.flatMap((row, i) => (passes(row) ? [i] : []));
  const { sort, descending } = state;
  if (sort === '') return shown;
  const cell = (i: number): FindingsRow => rows[i] ?? emptyRow;
  return shown.sort((i, j) => {
    const [a, b] = [cell(i), cell(j)];
    const [last, first] = [unsortable(a, sort), unsortable(b, sort)];
    if (last || first) return Number(last) - Number(first) || i - j;
    return (descending ? -1 : 1) * compareColumn(sort, a, b) || i - j;
  });
}

const holds = (text: string, words: readonly string[]): boolean => words.every((word) => text.includes(word));

const emptyRow: FindingsRow = { claim: '', value: '', direction: '', metric: '', baseline: '', benchmark: '', paper: '', topic: '' };

/** The state after a click on a column's heading: ascending, then descending, then the order of the papers. */
export function sortedBy(state: FindingsState, column: FindingsColumn): FindingsState {
  if (state.sort !== column) return { ...state, sort: column, descending: false };
  return state.descending ? { ...state, sort: '', descending: false } : { ...state, descending: true };
}
