import { el } from '../../explorer/dom.ts';

/** What a card shows of a paper's JSON twin. */
interface Twin { readonly title: string; readonly tldr: string; readonly venue?: string; readonly year: number }

/** A pointer that only passes over a citation, in milliseconds, opens nothing. */
const PAUSE = 250;
/** Time to move the pointer from the citation onto the card. */
const GRACE = 200;

const twins = new Map<string, Promise<Twin>>();
function twinOf(link: HTMLAnchorElement): Promise<Twin> {
  const address = `${link.pathname.replace(/\/$/, '')}.json`;
  const known = twins.get(address) ?? fetch(address).then((response) => (response.ok ? response.json() as Promise<Twin> : Promise.reject(new Error(`${address} answered ${response.status}`))));
  twins.set(address, known);
  return known;
}

const card = el('div', { class: 'citation-card', role: 'tooltip', id: 'citation-card', hidden: true });
let timer = 0;

function hide(): void {
  clearTimeout(timer);
  card.hidden = true;
  document.querySelector('[aria-describedby="citation-card"]')?.removeAttribute('aria-describedby');
}

async function show(link: HTMLAnchorElement): Promise<void> {
  // Without its twin a citation keeps what it has: its link.
  const twin = await twinOf(link).catch(() => undefined);
  if (!twin || !(link.matches(':hover') || link === document.activeElement)) return;
  card.replaceChildren(el('strong', {}, twin.title), el('p', { class: 'muted' }, twin.venue ?? `arXiv ${twin.year}`), el('p', {}, twin.tldr));
  if (!card.isConnected) document.body.append(card);
  card.hidden = false;
  link.setAttribute('aria-describedby', card.id);
  const at = link.getBoundingClientRect();
  const below = at.bottom + card.offsetHeight + 8 < innerHeight || at.top < card.offsetHeight + 8;
  card.style.left = `${Math.max(8, Math.min(at.left, innerWidth - card.offsetWidth - 8)) + scrollX}px`;
  card.style.top = `${(below ? at.bottom + 6 : at.top - card.offsetHeight - 6) + scrollY}px`;
}

function plan(action: () => void, wait: number): void {
  clearTimeout(timer);
  timer = window.setTimeout(action, wait);
}

/** Shows a card with title and summary for the citations of a text, on hover and on focus; Escape closes it. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-paper]')) {
  link.removeAttribute('title');
  link.addEventListener('pointerenter', (event) => { if (event.pointerType === 'mouse') plan(() => void show(link), PAUSE); });
  link.addEventListener('pointerleave', () => plan(hide, GRACE));
  link.addEventListener('focus', () => { if (link.matches(':focus-visible')) void show(link); });
  link.addEventListener('blur', hide);
}
card.addEventListener('pointerenter', () => clearTimeout(timer));
card.addEventListener('pointerleave', () => plan(hide, GRACE));
addEventListener('keydown', (event) => { if (event.key === 'Escape') hide(); });
