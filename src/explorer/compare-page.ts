import type { PaperRecord } from '../export/records.ts';
import { href, paperPath } from '../site/paths.ts';
import { plural } from '../site/text.ts';
import { COMPARE_LIMIT, compareRows, limitsOf, readCompare, writeCompare, type ComparedPaper, type CompareRow, type Entry } from './compare.ts';
import type { PaperIndex } from './data.ts';
import { button, el, sentence, setText } from './dom.ts';
import { fetchFacets, fetchJson, fetchText } from './fetch.ts';
import { fetchTitles } from './fetch-titles.ts';
import type { PaperTitle } from './titles.ts';

async function fetchPaper(slug: string): Promise<ComparedPaper> {
  const [record, markdown] = await Promise.all([fetchJson(`papers/${slug}.json`), fetchText(`papers/${slug}.md`)]);
  return { record: record as PaperRecord, limits: limitsOf(markdown) };
}

function drawEntry({ text, path, url, lead }: Entry): HTMLElement {
  if (lead !== undefined && path) return el('li', {}, el('a', { href: href(path) }, lead), ` ${text}`);
  if (path) return el('li', {}, el('a', { href: href(path) }, text));
  if (url) return el('li', {}, el('a', { href: url, rel: 'noopener external' }, text));
  return el('li', {}, text);
}

const drawRow = ({ label, cells }: CompareRow): HTMLElement =>
  el('tr', {}, el('th', { scope: 'row' }, label), ...cells.map((entries) =>
    (entries.length > 0 ? el('td', {}, el('ul', {}, ...entries.map(drawEntry))) : el('td', { class: 'muted' }, 'not reported'))));

/** `<atlas-compare>`: the papers that the address names, side by side. */
class AtlasCompare extends HTMLElement {
  #titles: ReadonlyMap<string, PaperTitle> = new Map();
  #index: PaperIndex | undefined;
  #slugs: readonly string[] = [];
  readonly #papers = new Map<string, Promise<ComparedPaper>>();
  readonly #input = el('input', { list: 'compare-papers', autocomplete: 'off', placeholder: 'Title of a paper' });
  readonly #form = el('form', { class: 'picker ui' });
  readonly #status = el('p', { role: 'status', class: 'ui' });
  readonly #table = el('div');
  readonly #differing = el('input', { type: 'checkbox' });

  connectedCallback(): void {
    this.append(this.#form, this.#status, this.#table);
    this.#start().catch((error: unknown) => this.#say(`The comparison is not available: ${sentence(error)}`));
  }

  async #start(): Promise<void> {
    [this.#index, this.#titles] = await Promise.all([fetchFacets(), fetchTitles()]);
    const options = [...this.#titles.values()].map(({ title, citation }) => el('option', { value: title }, citation));
    this.#form.append(
      el('label', { class: 'field' }, el('span', {}, 'Add a paper'), this.#input), el('datalist', { id: 'compare-papers' }, ...options),
      el('button', { type: 'submit', class: 'button' }, 'Add'),
      el('label', { class: 'field' }, this.#differing, 'Only rows that differ'));
    this.#form.addEventListener('submit', (event) => { event.preventDefault(); this.#add(this.#input.value.trim()); });
    this.#differing.addEventListener('change', () => void this.#show([]));
    addEventListener('popstate', () => this.#readAddress());
    this.#readAddress();
  }

  #say(text: string): void { setText(this.#status, text); this.#status.classList.toggle('note', text !== ''); }

  #readAddress(): void {
    const { slugs, notes } = readCompare(new URLSearchParams(location.search), (slug) => this.#titles.has(slug));
    this.#slugs = slugs;
    void this.#show(notes);
  }

  #set(slugs: readonly string[]): void {
    this.#slugs = slugs;
    history.pushState(null, '', `${location.pathname}${writeCompare(slugs)}`);
    void this.#show([]);
  }

  #add(text: string): void {
    const wanted = text.toLowerCase();
    const found = [...this.#titles.values()].find(({ slug, title }) => slug === wanted || title.toLowerCase() === wanted)
      ?? [...this.#titles.values()].find(({ title }) => wanted !== '' && title.toLowerCase().includes(wanted));
    if (!found) this.#say(text ? `No title holds “${text.slice(0, 60)}”. Type a part of a title, or choose one from the list.` : 'Type a part of a title, or choose one from the list.');
    else if (this.#slugs.includes(found.slug)) this.#say(`“${found.title}” is already there.`);
    else if (this.#slugs.length >= COMPARE_LIMIT) this.#say(`${COMPARE_LIMIT} papers are the most that fit. Remove one first.`);
    else { this.#input.value = ''; this.#set([...this.#slugs, found.slug]); }
  }

  #head(slug: string): HTMLElement {
    const paper = this.#titles.get(slug);
    const remove = button('Remove', () => { this.#set(this.#slugs.filter((other) => other !== slug)); this.#input.focus(); }, { class: 'textual', 'aria-label': `Remove ${paper?.title ?? slug}` });
    return el('th', { scope: 'col' }, el('a', { href: href(paperPath(slug)) }, paper?.title ?? slug), el('span', { class: 'muted cited' }, paper?.citation ?? ''), remove);
  }

  async #show(notes: readonly string[]): Promise<void> {
    const slugs = this.#slugs;
    const index = this.#index;
    if (!index) return;
    for (const slug of slugs) if (!this.#papers.has(slug)) this.#papers.set(slug, fetchPaper(slug));
    try {
      const papers = await Promise.all(slugs.map((slug) => this.#papers.get(slug) ?? fetchPaper(slug)));
      if (slugs !== this.#slugs) return;
      const rows = compareRows(papers, index).filter((row) => !this.#differing.checked || !row.same);
      this.#table.replaceChildren(...(slugs.length > 0 ? [this.#draw(slugs, rows)] : []));
      const advice = slugs.length === 0 ? ['Add two to four papers to see them side by side.'] : slugs.length === 1 ? ['Add another paper to compare it with.'] : [];
      this.#say([...notes, ...advice].join(' '));
      document.title = slugs.length > 1 ? `Compare ${plural(slugs.length, 'paper')}: ${slugs.map((slug) => this.#titles.get(slug)?.citation ?? slug).join(', ')}` : document.title;
    } catch (error) {
      for (const slug of slugs) this.#papers.delete(slug);
      this.#say(`The papers cannot be shown: ${sentence(error)}`);
    }
  }

  #draw(slugs: readonly string[], rows: readonly CompareRow[]): HTMLElement {
    return el('div', { class: 'scroll tall', tabindex: '0', role: 'region', 'aria-label': 'Papers side by side' },
      el('table', { class: 'table pinned compare' },
        el('thead', {}, el('tr', {}, el('td', {}), ...slugs.map((slug) => this.#head(slug)))),
        el('tbody', {}, ...rows.map(drawRow))));
  }
}

customElements.define('atlas-compare', AtlasCompare);
