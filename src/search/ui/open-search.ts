import type { OtherAtlas } from './session.ts';

/** Opens the search dialog from the header's button and by Ctrl-K or Command-K; its code is loaded when it is first wanted. */
const button = document.querySelector<HTMLAnchorElement>('a[data-search-open]');

const held = ({ metaKey, ctrlKey }: MouseEvent | KeyboardEvent): boolean => metaKey || ctrlKey;

/** Keeps what is typed from now on, until it is asked for: a quick hand is faster than a slow network. */
function keepKeys(): () => string {
  let typed = '';
  const keep = (event: KeyboardEvent): void => {
    if (event.key.length !== 1 || held(event) || event.altKey) return;
    event.preventDefault();
    typed += event.key;
  };
  addEventListener('keydown', keep);
  return () => { removeEventListener('keydown', keep); return typed; };
}

function open(event: Event): void {
  event.preventDefault();
  const others = JSON.parse(button?.dataset.others ?? '[]') as readonly OtherAtlas[];
  const typedMeanwhile = keepKeys();
  import('./dialog.ts').then(
    ({ openSearch }) => { openSearch(others, typedMeanwhile()); },
    // The code of the dialog is gone after a deployment or blocked: the page of search results does the same.
    () => { typedMeanwhile(); if (button) location.assign(button.href); },
  );
}

button?.addEventListener('click', (event) => { if (!held(event) && !event.shiftKey) open(event); });
addEventListener('keydown', (event) => { if (event.key.toLowerCase() === 'k' && held(event) && !event.altKey && !event.shiftKey) open(event); });
