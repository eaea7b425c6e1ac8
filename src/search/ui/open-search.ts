import type { OtherAtlas } from './session.ts';

/** Opens the search dialog from the header's button and by Ctrl-K or Command-K; its code is loaded when it is first wanted. */
const button = document.querySelector<HTMLAnchorElement>('a[data-search-open]');

function open(event: Event): void {
  event.preventDefault();
  const others = JSON.parse(button?.dataset.others ?? '[]') as readonly OtherAtlas[];
  import('./dialog.ts').then(
    ({ openSearch }) => { openSearch(others); },
    // The code of the dialog is gone after a deployment or blocked: the page of search results does the same.
    () => { if (button) location.assign(button.href); },
  );
}

const held = ({ metaKey, ctrlKey }: MouseEvent | KeyboardEvent): boolean => metaKey || ctrlKey;

button?.addEventListener('click', (event) => { if (!held(event) && !event.shiftKey) open(event); });
addEventListener('keydown', (event) => { if (event.key.toLowerCase() === 'k' && held(event) && !event.altKey && !event.shiftKey) open(event); });
