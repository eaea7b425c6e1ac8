import { ExplorerChange, type Explorer } from './explorer.ts';

/**
 * Keeps the explorer and the address together. Filters, order and view make an entry in the history, so that
 * Back undoes them one by one; ticking papers only rewrites the present entry.
 */
export function bindAddress(explorer: Explorer): void {
  explorer.readAddress(location.search);
  explorer.addEventListener('change', (event) => {
    if (!(event instanceof ExplorerChange) || event.change === 'address' || event.change === 'candidates') return;
    const { search } = explorer.writeAddress(location.search);
    const address = `${location.pathname}${search}${location.hash}`;
    if (search === location.search) return;
    if (event.change === 'selection') history.replaceState(history.state, '', address);
    else history.pushState(null, '', address);
  });
  addEventListener('popstate', () => explorer.readAddress(location.search));
}
