/**
 * `<copy-text label="BibTeX" from="id">` or `<copy-text label="RIS" src="address">`: a button that copies the
 * text of an element or of a file. Without JavaScript it is empty, and the text or the download link beside it
 * serves instead. `save` adds a button that saves the text under that file name.
 */
class CopyText extends HTMLElement {
  private readonly status = document.createElement('span');

  connectedCallback(): void {
    if (this.childElementCount > 0) return;
    this.status.setAttribute('role', 'status');
    this.status.className = 'skip';
    this.append(this.status);
    const label = this.getAttribute('label') ?? '';
    this.button('Copy', `Copy ${label}`, async () => navigator.clipboard.writeText(await this.text()));
    const file = this.getAttribute('save');
    if (file) this.button('Download', `Download ${label}`, async () => saveAs(file, await this.text()));
  }

  private button(text: string, name: string, act: () => Promise<void>): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = text;
    button.setAttribute('aria-label', name);
    button.addEventListener('click', () => {
      act().then(() => this.say(button, text, 'Done'), () => this.say(button, text, 'Not allowed here'));
    });
    this.append(button);
  }

  /** Shows the outcome on the button and tells screen readers, then puts the label back. */
  private say(button: HTMLButtonElement, text: string, outcome: string): void {
    button.textContent = outcome;
    this.status.textContent = `${button.getAttribute('aria-label') ?? text}: ${outcome}`;
    setTimeout(() => { button.textContent = text; this.status.textContent = ''; }, 2500);
  }

  private async text(): Promise<string> {
    const from = this.getAttribute('from');
    if (from) return document.getElementById(from)?.textContent ?? '';
    const answer = await fetch(this.getAttribute('src') ?? '');
    if (!answer.ok) throw new Error(`The file could not be read (${answer.status}).`);
    return answer.text();
  }
}

function saveAs(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

customElements.define('copy-text', CopyText);
