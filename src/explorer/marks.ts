import { STATUSES, STATUS_LABELS, type Mark } from './library.ts';
import { now } from './library-browser.ts';
import type { LibraryStore } from './library-store.ts';
import { button } from './dom.ts';

export interface MarkButtons { readonly buttons: readonly HTMLButtonElement[]; /** Shows the mark as it is now. */ readonly show: (mark: Mark | undefined) => void }

/** Buttons that mark one paper as to read, read or starred. `about` ends their names where several papers are on a page. */
export function markButtons(store: LibraryStore, slug: string, about = ''): MarkButtons {
  const name = (label: string): Readonly<Record<string, string>> => ({ class: 'button', ...(about && { 'aria-label': `${label}: ${about}` }) });
  const statuses = STATUSES.map((status) => button(STATUS_LABELS[status], () => {
    store.mark(slug, { status: store.library.get(slug)?.status === status ? undefined : status }, now());
  }, name(STATUS_LABELS[status])));
  const star = button('Star', () => store.mark(slug, { starred: !store.library.get(slug)?.starred }, now()), name('Star'));
  return {
    buttons: [...statuses, star],
    show: (mark) => {
      statuses.forEach((made, i) => made.setAttribute('aria-pressed', String(mark?.status === STATUSES[i])));
      star.setAttribute('aria-pressed', String(mark?.starred === true));
    },
  };
}
