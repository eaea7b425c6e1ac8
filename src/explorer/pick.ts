import { el } from './dom.ts';
import type { Explorer } from './explorer.ts';

/** A checkbox that selects a paper, kept in step with the explorer's selection by `showPicks`. */
export function pickBox(explorer: Explorer, slug: string, title: string): HTMLLabelElement {
  const box = el('input', { type: 'checkbox', 'data-pick': slug, 'aria-label': `Select ${title}` });
  box.checked = explorer.state.selected.includes(slug);
  box.addEventListener('change', () => explorer.select([slug], box.checked));
  return el('label', { class: 'pick' }, box);
}

/** Ticks the boxes below `root` that belong to selected papers. */
export function showPicks(root: ParentNode, explorer: Explorer): void {
  const selected = new Set(explorer.state.selected);
  for (const box of root.querySelectorAll<HTMLInputElement>('input[data-pick]')) box.checked = selected.has(box.dataset.pick ?? '');
}
