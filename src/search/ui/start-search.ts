import { el } from '../../explorer/dom.ts';

/** Loads the code of the result page when it is wanted: for a query in the address, or when the reader turns to the box. */
const box = document.querySelector<HTMLInputElement>('atlas-search input[name="q"]');

function start(): void {
  import('./search-page.ts').catch(() => {
    document.querySelector('#notices')?.replaceChildren(el('p', {}, 'The search could not start: its code could not be loaded. If the site was just updated, reload the page.'));
  });
}

if (new URLSearchParams(location.search).size > 0 || document.activeElement === box) start();
else box?.addEventListener('focus', start, { once: true });
