import { href, paperPath } from '../site/paths.ts';
import { plural } from '../site/text.ts';
import { button, el, sentence, setText } from './dom.ts';
import { download, exportPapers } from './download.ts';
import { fetchTitles } from './fetch-titles.ts';
import { NOTE_LIMIT, parseLibrary, writeLibrary, type Library, type Mark } from './library.ts';
import { mergeLibraries, readFragment, shareFragment } from './library-exchange.ts';
import { now, openLibrary } from './library-browser.ts';
import { markButtons, type MarkButtons } from './marks.ts';
import type { PaperTitle } from './titles.ts';

type Titles = ReadonlyMap<string, PaperTitle>;

const SECTIONS: readonly { readonly heading: string; readonly holds: (mark: Mark) => boolean }[] = [
  { heading: 'To read', holds: (mark) => mark.status === 'to-read' },
  { heading: 'Read', holds: (mark) => mark.status === 'read' },
  { heading: 'Starred or noted', holds: (mark) => mark.status === undefined },
];

interface Item { readonly element: HTMLLIElement; readonly marks: MarkButtons; readonly note: HTMLTextAreaElement }

/** `<atlas-library>`: every marked paper with its marks and note, and the ways in and out. */
class AtlasLibrary extends HTMLElement {
  readonly #store = openLibrary();
  #titles: Titles = new Map();
  readonly #items = new Map<string, Item>();
  readonly #status = el('p', { role: 'status' });
  readonly #offer = el('div');
  readonly #problem = el('div');
  readonly #actions = el('div', { class: 'bar ui' });
  readonly #sections = SECTIONS.map(({ heading }) => ({ list: el('ol', { class: 'list library-list' }), title: el('h2', {}, heading) }));
  /** Buttons that need something in the library. */
  readonly #outgoing = [
    button('Export as JSON', () => download('library.json', writeLibrary(this.#store.library), 'application/json'), { class: 'button' }),
    button('Export as BibTeX', () => void this.#exportBibtex(), { class: 'button' }),
    button('Copy a link to these marks', () => void this.#share(), { class: 'button' }),
    button('Remove everything', () => this.#removeAll(), { class: 'textual' }),
  ];
  readonly #empty = el('p', {}, 'Nothing is marked yet. Each ', el('a', { href: href('papers/') }, 'paper'), ' has buttons “To read”, “Read” and “Star” on its page; what they mark appears here.');

  connectedCallback(): void {
    this.append(this.#problem, this.#offer, this.#actions, this.#status, this.#empty, ...this.#sections.flatMap(({ title, list }) => [title, list]));
    this.#makeActions();
    this.#store.addEventListener('change', () => this.#show());
    addEventListener('hashchange', () => this.#offerShared());
    fetchTitles().then((titles) => { this.#titles = titles; }, (error: unknown) => this.#say(`Titles are missing: ${sentence(error)}`))
      .finally(() => { this.#show(); this.#offerShared(); });
  }

  #join(other: Library): void { this.#store.update((library) => mergeLibraries(library, other)); }

  #say(text: string): void { setText(this.#status, text); this.#status.className = text ? 'note ui' : ''; }

  #makeActions(): void {
    const file = el('input', { type: 'file', accept: '.json,application/json', class: 'sr-only', tabindex: '-1', 'aria-hidden': 'true' });
    file.addEventListener('change', () => void this.#import(file));
    this.#actions.append(button('Import JSON', () => file.click(), { class: 'button' }), file, ...this.#outgoing);
  }

  async #exportBibtex(): Promise<void> {
    const slugs = [...this.#store.library.keys()].filter((slug) => this.#titles.has(slug));
    try {
      this.#say(`Saved ${plural(slugs.length, 'paper')} as ${await exportPapers('bib', slugs)}.`);
    } catch (error) {
      this.#say(`Nothing was saved: ${sentence(error)}`);
    }
  }

  async #import(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (!file) return;
    const parsed = parseLibrary(await file.text());
    input.value = '';
    if (parsed.library) {
      this.#join(parsed.library);
      this.#say(`${plural(parsed.library.size, 'paper')} of ${file.name} joined your library; where notes differed both were kept.`);
    } else this.#say(`${file.name} was not imported. ${parsed.problem}`);
  }

  async #share(): Promise<void> {
    const fragment = shareFragment(this.#store.library);
    if (!fragment) { this.#say('There are no marks to share yet.'); return; }
    const address = `${location.origin}${location.pathname}${fragment}`;
    try {
      await navigator.clipboard.writeText(address);
      this.#say('The link is copied. It holds marks and stars; notes stay here.');
    } catch {
      this.#say(`Copy this link; it holds marks and stars, notes stay here: ${address}`);
    }
  }

  #removeAll(): void {
    const before = this.#store.library;
    this.#store.update(() => new Map());
    this.#say(`${plural(before.size, 'paper')} removed.`);
    const undo = button('Undo', () => { this.#join(before); this.#say('Everything is back.'); }, { class: 'textual' });
    this.#status.append(' ', undo);
    undo.focus();
  }

  #offerShared(): void {
    const shared = readFragment(location.hash, now());
    this.#offer.replaceChildren();
    if (!shared) return;
    const known = new Map([...shared].filter(([slug]) => this.#titles.has(slug)));
    const done = (text: string): void => { history.replaceState(null, '', location.pathname); this.#offer.replaceChildren(); this.#say(text); };
    this.#offer.append(el('section', { class: 'note ui', 'aria-label': 'Shared marks' },
      el('p', {}, `This link brings marks of ${plural(known.size, 'paper')}. Nothing is stored unless you agree.`),
      el('ul', { class: 'shared' }, ...[...known].map(([slug, mark]) => el('li', {}, `${this.#titles.get(slug)?.title ?? slug} (${describe(mark)})`))),
      el('div', { class: 'bar' },
        button('Add to my library', () => { this.#join(known); done(`${plural(known.size, 'paper')} joined your library.`); }, { class: 'button primary' }),
        button('Leave it', () => done('Nothing was changed.'), { class: 'button' }))));
  }

  #showProblem(): void {
    const { problem, damaged } = this.#store;
    this.#problem.replaceChildren();
    if (!problem && damaged.length === 0) return;
    const ways = damaged.map((text, i) => button(`Download unreadable text ${i + 1}`, () => download(`library-unreadable-${i + 1}.txt`, text, 'text/plain'), { class: 'button' }));
    const forget = button('Forget it', () => this.#store.forgetDamaged(), { class: 'textual' });
    this.#problem.append(el('div', { class: 'note ui', role: 'alert' },
      el('p', {}, problem ?? 'An earlier library could not be read and is kept aside.'), ...(ways.length > 0 ? [el('div', { class: 'bar' }, ...ways, forget)] : [])));
  }

  #item(slug: string): Item {
    const known = this.#items.get(slug);
    if (known) return known;
    const paper = this.#titles.get(slug);
    const marks = markButtons(this.#store, slug, paper?.title ?? slug);
    const note = el('textarea', { rows: '2', maxlength: String(NOTE_LIMIT) });
    note.addEventListener('change', () => this.#store.mark(slug, { note: note.value }, now()));
    const name = paper ? el('a', { class: 'name', href: href(paperPath(slug)) }, paper.title) : el('span', { class: 'name' }, `${slug} (not in this atlas)`);
    const element = el('li', {}, name, el('p', { class: 'ui muted' }, paper?.citation ?? ''), el('div', { class: 'marks' }, ...marks.buttons),
      el('label', { class: 'noted ui' }, el('span', { class: 'muted' }, 'Note', el('span', { class: 'sr-only' }, ` on ${paper?.title ?? slug}`)), note));
    const item = { element, marks, note };
    this.#items.set(slug, item);
    return item;
  }

  #show(): void {
    const { library } = this.#store;
    this.#showProblem();
    for (const slug of [...this.#items.keys()].filter((known) => !library.has(known))) this.#items.delete(slug);
    const focused = document.activeElement;
    SECTIONS.forEach(({ holds, heading }, i) => this.#showSection(i, heading, [...library].filter(([, mark]) => holds(mark))));
    if (focused instanceof HTMLElement && focused !== document.activeElement && this.contains(focused)) focused.focus();
    this.#empty.hidden = library.size > 0;
    for (const made of this.#outgoing) made.hidden = library.size === 0;
  }

  #showSection(i: number, heading: string, rows: readonly (readonly [string, Mark])[]): void {
    const { list, title } = this.#sections[i] ?? {};
    if (!list || !title) return;
    const latestFirst = [...rows].sort(([, a], [, b]) => b.changed.localeCompare(a.changed));
    list.replaceChildren(...latestFirst.map(([slug, mark]) => {
      const { element, marks, note } = this.#item(slug);
      marks.show(mark);
      if (document.activeElement !== note) note.value = mark.note ?? '';
      return element;
    }));
    list.hidden = title.hidden = rows.length === 0;
    setText(title, `${heading} (${rows.length})`);
  }
}

const describe = (mark: Mark): string => [mark.status === 'to-read' ? 'to read' : mark.status, mark.starred && 'starred'].filter(Boolean).join(', ');

customElements.define('atlas-library', AtlasLibrary);
