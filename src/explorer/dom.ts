type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** Makes an element. Text becomes text nodes, never markup; `true` is an attribute without value, `false` and undefined are none. */
export function el<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Attributes = {}, ...children: readonly (Node | string)[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

/** A button that does something on this page. */
export function button(label: string, onClick: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const made = el('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', onClick);
  return made;
}

/** Changes text only where it differs, so that live regions stay quiet about what has not changed. */
export function setText(node: Node, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}

/** A sentence for the reader from whatever was thrown. */
export const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A note in the page about something that does not work, announced to screen readers. */
export const note = (text: string): HTMLParagraphElement => el('p', { class: 'note ui', role: 'status' }, text);
