import { el, setText } from './dom.ts';
import { openLibrary } from './library-browser.ts';
import { markButtons } from './marks.ts';

/** `<atlas-marks data-slug="…">`: marks for the paper of this page. */
class AtlasMarks extends HTMLElement {
  connectedCallback(): void {
    const { slug } = this.dataset;
    if (!slug || this.childElementCount > 0) return;
    const store = openLibrary();
    const { buttons, show } = markButtons(store, slug);
    this.setAttribute('role', 'group');
    this.setAttribute('aria-label', 'Marks in your library');
    const problem = el('span', { role: 'status' });
    const update = (): void => { show(store.library.get(slug)); setText(problem, store.problem ?? ''); };
    store.addEventListener('change', update);
    this.append(...buttons, problem);
    update();
  }
}

customElements.define('atlas-marks', AtlasMarks);
