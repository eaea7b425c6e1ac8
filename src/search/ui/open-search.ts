import type { OtherAtlas } from './session.ts';

/** Opens the search dialog from the header's button and by Ctrl-K or Command-K; its code is loaded when it is first wanted. */
const button = document.querySelector<HTMLAnchorElement>('a[data-search-open]');

async function open(): Promise<void> {
  const others = JSON.parse(button?.dataset.others ?? '[]') as readonly OtherAtlas[];
  try {
    const { openSearch } = await import('./dialog.ts');
    openSearch(others);
  } catch {
    // The code of the dialog is gone after a deployment or blocked: the page of search results does the same.
    if (button) location.assign(button.href);
  }
}

button?.addEventListener('click', (event) => {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  void open();
});

addEventListener('keydown', (event) => {
  if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey) return;
  event.preventDefault();
  void open();
});
