import { EMPTY_LIBRARY, NOTE_LIMIT, SLUG, withMark, type Library, type Mark } from './library.ts';

/** Joining libraries and sharing marks by link; apart from `library.ts` so that paper pages do not carry it. */

function joinNotes(a: string | undefined, b: string | undefined): string | undefined {
  if (!a || !b || a.includes(b)) return a || b;
  if (b.includes(a)) return b;
  return `${a}\n\n${b}`.slice(0, NOTE_LIMIT);
}

/** Both libraries in one: the later mark of a paper wins, stars stay, and where notes differ both are kept. */
export function mergeLibraries(mine: Library, theirs: Library): Library {
  const merged = new Map(mine);
  for (const [slug, other] of theirs) {
    const own = mine.get(slug);
    if (!own) { merged.set(slug, other); continue; }
    const [later, earlier] = Date.parse(other.changed) > Date.parse(own.changed) ? [other, own] : [own, other];
    merged.set(slug, {
      status: later.status ?? earlier.status, starred: (own.starred ?? other.starred) ? true : undefined,
      note: joinNotes(own.note, other.note), changed: later.changed,
    });
  }
  return merged;
}

const LISTS = ['to-read', 'read', 'starred'] as const;

const inList = (mark: Mark, list: (typeof LISTS)[number]): boolean => (list === 'starred' ? mark.starred === true : mark.status === list);

/** The marks as the fragment of an address: `#to-read=a,b&starred=c`. Notes are the reader's own and stay out. */
export function shareFragment(library: Library): string {
  const parts = LISTS.flatMap((list) => {
    const slugs = [...library].filter(([, mark]) => inList(mark, list)).map(([slug]) => slug).sort();
    return slugs.length > 0 ? [`${list}=${slugs.join(',')}`] : [];
  });
  return parts.length > 0 ? `#${parts.join('&')}` : '';
}

/** Reads a shared fragment; undefined where the fragment holds no marks. `now` dates the marks. */
export function readFragment(fragment: string, now: string): Library | undefined {
  const params = new URLSearchParams(fragment.replace(/^#/, ''));
  let library = EMPTY_LIBRARY;
  for (const list of LISTS) {
    for (const slug of (params.get(list) ?? '').split(',').filter((text) => text.length <= 60 && SLUG.test(text))) {
      library = withMark(library, slug, list === 'starred' ? { starred: true } : { status: list }, now);
    }
  }
  return library.size > 0 ? library : undefined;
}
