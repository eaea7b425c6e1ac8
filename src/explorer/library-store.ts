import { EMPTY_LIBRARY, parseLibrary, withMark, writeLibrary, type Library, type Mark } from './library.ts';

/** What the store needs of `localStorage`. */
export type KeyValueStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The key under which an atlas keeps its library; the base path keeps atlases of one origin apart. */
export const libraryKey = (base: string): string => `atlas-library:v1:${base}`;

const REFUSED = 'This browser does not let the page store anything (its storage is full, blocked or private). Marks last until this tab is closed; export them to keep them.';
const SET_ASIDE = 'What this browser had stored as your library could not be read. Nothing is lost: the text was set aside and can be downloaded on the library page. A new library was begun.';
const UNREADABLE = 'What this browser has stored as your library cannot be read, and there is no room to set it aside. It stays as it is; marks made now last until this tab is closed.';

/** How many texts may be set aside before the store stops beginning anew. */
const DAMAGED_LIMIT = 5;

/**
 * Keeps a library in storage and tells listeners (`change`) when it changes, here or in another tab. Storage may
 * be absent, full or hold damaged text: `problem` then says so in a sentence, and the library goes on in memory.
 */
export class LibraryStore extends EventTarget {
  readonly #storage: KeyValueStorage | undefined;
  readonly #key: string;
  #library: Library = EMPTY_LIBRARY;
  #problem: string | undefined;
  /** Whether storage may be written without losing what it holds. */
  #writable = true;

  constructor(storage: KeyValueStorage | undefined, key: string) {
    super();
    this.#storage = storage;
    this.#key = key;
    this.#read();
  }

  get library(): Library { return this.#library; }
  get problem(): string | undefined { return this.#problem; }

  /** Texts that could not be read and were set aside, oldest first. */
  get damaged(): readonly string[] {
    return this.#damagedKeys().flatMap((key) => this.#get(key) ?? []);
  }

  #damagedKeys(): readonly string[] {
    return Array.from({ length: DAMAGED_LIMIT }, (_, i) => `${this.#key}:damaged-${i + 1}`);
  }

  #get(key: string): string | undefined {
    try {
      return this.#storage?.getItem(key) ?? undefined;
    } catch {
      return undefined;
    }
  }

  #put(key: string, text: string): boolean {
    try {
      this.#storage?.setItem(key, text);
      return this.#storage !== undefined;
    } catch {
      return false;
    }
  }

  #read(): void {
    if (!this.#storage) { this.#problem = REFUSED; return; }
    const text = this.#get(this.#key);
    if (text === undefined) { if (this.#writable) this.#library = EMPTY_LIBRARY; return; }
    const { library } = parseLibrary(text);
    if (library) this.#library = library;
    else this.#setAside(text);
  }

  #setAside(text: string): void {
    const free = this.#damagedKeys().find((key) => this.#get(key) === undefined);
    if (free && this.#put(free, text)) {
      this.#storage?.removeItem(this.#key);
      this.#problem = SET_ASIDE;
    } else {
      this.#writable = false;
      this.#problem = UNREADABLE;
    }
  }

  /** Forgets the texts that were set aside. */
  forgetDamaged(): void {
    for (const key of this.#damagedKeys()) this.#storage?.removeItem(key);
    if (this.#problem === SET_ASIDE) this.#problem = undefined;
    this.dispatchEvent(new Event('change'));
  }

  /** Changes the library. What another tab has stored since is read first, so that no tab undoes another. */
  update(change: (library: Library) => Library): void {
    if (this.#writable && this.#problem !== REFUSED) this.#read();
    this.#library = change(this.#library);
    if (this.#writable) {
      const stored = this.#put(this.#key, writeLibrary(this.#library));
      if (!stored) this.#problem = REFUSED;
      else if (this.#problem === REFUSED) this.#problem = undefined;
    }
    this.dispatchEvent(new Event('change'));
  }

  mark(slug: string, change: Partial<Omit<Mark, 'changed'>>, now: string): void {
    this.update((library) => withMark(library, slug, change, now));
  }

  /** For the `storage` event: another tab wrote `key`, or cleared everything (null). */
  otherTabChanged(key: string | null): void {
    if (key !== null && key !== this.#key) return;
    this.#read();
    this.dispatchEvent(new Event('change'));
  }
}
