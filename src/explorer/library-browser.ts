import { base } from '../site/paths.ts';
import { libraryKey, LibraryStore, type KeyValueStorage } from './library-store.ts';

/** Reading `localStorage` throws where the browser's settings forbid storage. */
function browserStorage(): KeyValueStorage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

/** The library of this browser, in step with other tabs. */
export function openLibrary(): LibraryStore {
  const store = new LibraryStore(browserStorage(), libraryKey(base));
  addEventListener('storage', (event) => store.otherTabChanged(event.key));
  return store;
}

export const now = (): string => new Date().toISOString();
