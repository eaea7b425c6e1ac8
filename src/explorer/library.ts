/**
 * The reader's library: marks and notes by paper. Everything here is pure; `library-store.ts` keeps it in the browser.
 */
export const LIBRARY_VERSION = 1;

export const STATUSES = ['to-read', 'read'] as const;
export type Status = (typeof STATUSES)[number];
export const STATUS_LABELS: Readonly<Record<Status, string>> = { 'to-read': 'To read', read: 'Read' };

export interface Mark {
  readonly status?: Status | undefined;
  readonly starred?: boolean | undefined;
  readonly note?: string | undefined;
  /** When it was last changed, ISO 8601. */
  readonly changed: string;
}

/** Marks by slug. */
export type Library = ReadonlyMap<string, Mark>;
export const EMPTY_LIBRARY: Library = new Map();

export const NOTE_LIMIT = 10_000;
/** Slugs as the content contract has them. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export type Parsed = { readonly library: Library; readonly problem?: undefined } | { readonly problem: string; readonly library?: undefined };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

function readMark(value: unknown): Mark | undefined {
  if (!isObject(value)) return undefined;
  const { status, starred, note, changed } = value;
  if (status !== undefined && !STATUSES.some((known) => known === status)) return undefined;
  if (starred !== undefined && typeof starred !== 'boolean') return undefined;
  if (note !== undefined && (typeof note !== 'string' || note.length > NOTE_LIMIT)) return undefined;
  if (typeof changed !== 'string' || Number.isNaN(Date.parse(changed))) return undefined;
  return { status: status as Status | undefined, starred, note, changed };
}

/** Reads a library as `writeLibrary` wrote it. A text that is anything else gives a sentence; nothing is dropped silently. */
export function parseLibrary(text: string): Parsed {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { problem: 'It is not JSON, or it is cut off.' };
  }
  if (!isObject(json) || !isObject(json.papers)) return { problem: 'It is not a library of this atlas.' };
  if (json.version !== LIBRARY_VERSION) return { problem: `It is of version ${String(json.version).slice(0, 20)}; this page reads version ${LIBRARY_VERSION}. Reload the page and try again.` };
  const library = new Map<string, Mark>();
  for (const [slug, value] of Object.entries(json.papers)) {
    const mark = SLUG.test(slug) ? readMark(value) : undefined;
    if (!mark) return { problem: `The entry “${slug.slice(0, 60)}” is not a mark of a paper.` };
    library.set(slug, mark);
  }
  return { library };
}

/** The library as JSON, papers by slug, so that equal libraries are equal texts. */
export function writeLibrary(library: Library): string {
  const papers = Object.fromEntries([...library].sort(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.stringify({ version: LIBRARY_VERSION, papers }, null, 1);
}

/** The library with one paper's mark changed at the time `now`. A mark that says nothing any more is dropped. */
export function withMark(library: Library, slug: string, change: Partial<Omit<Mark, 'changed'>>, now: string): Library {
  const next = new Map(library);
  const { status, starred, note } = { ...library.get(slug), ...change };
  const text = note?.slice(0, NOTE_LIMIT).trim() ? note.slice(0, NOTE_LIMIT) : undefined;
  if (!status && !starred && text === undefined) next.delete(slug);
  else next.set(slug, { status, starred: starred ? true : undefined, note: text, changed: now });
  return next;
}
