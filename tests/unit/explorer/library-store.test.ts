import { expect, test } from 'vitest';
import { libraryKey, LibraryStore, type KeyValueStorage } from '../../../src/explorer/library-store.ts';
import { parseLibrary } from '../../../src/explorer/library.ts';

const KEY = libraryKey('/atlas/');
const NOW = '2026-01-05T10:00:00.000Z';

/** Storage that holds at most `room` characters, as a browser's quota does. */
function storage(content: Readonly<Record<string, string>> = {}, room = Infinity): KeyValueStorage & { readonly held: Map<string, string> } {
  const held = new Map(Object.entries(content));
  const size = () => [...held.values()].reduce((sum, text) => sum + text.length, 0);
  return {
    held,
    getItem: (key) => held.get(key) ?? null,
    removeItem: (key) => { held.delete(key); },
    setItem: (key, text) => {
      if (size() - (held.get(key)?.length ?? 0) + text.length > room) throw new Error('QuotaExceededError');
      held.set(key, text);
    },
  };
}

const statusOf = (store: LibraryStore, slug = 'a') => store.library.get(slug)?.status;

test('a mark is there after a reload', () => {
  const kept = storage();
  new LibraryStore(kept, KEY).mark('a', { status: 'read' }, NOW);
  const reloaded = new LibraryStore(kept, KEY);
  expect(statusOf(reloaded)).toBe('read');
  expect(reloaded.problem).toBeUndefined();
});

test('atlases of one origin keep their libraries apart', () => {
  const kept = storage();
  new LibraryStore(kept, libraryKey('/one/')).mark('a', { status: 'read' }, NOW);
  expect(new LibraryStore(kept, libraryKey('/two/')).library.size).toBe(0);
});

test('two tabs do not undo each other', () => {
  const kept = storage();
  const [first, second] = [new LibraryStore(kept, KEY), new LibraryStore(kept, KEY)];
  first.mark('a', { status: 'read' }, NOW);
  second.mark('b', { status: 'to-read' }, NOW);
  expect([...new LibraryStore(kept, KEY).library.keys()]).toEqual(['a', 'b']);
});

test('a tab shows what another tab stored once it hears of it', () => {
  const kept = storage();
  const [first, second] = [new LibraryStore(kept, KEY), new LibraryStore(kept, KEY)];
  let heard = 0;
  second.addEventListener('change', () => { heard++; });
  first.mark('a', { status: 'read' }, NOW);
  second.otherTabChanged('something else');
  expect([heard, statusOf(second)]).toEqual([0, undefined]);
  second.otherTabChanged(KEY);
  expect([heard, statusOf(second)]).toEqual([1, 'read']);
});

test('when another tab clears the storage the library is empty here too', () => {
  const kept = storage();
  const store = new LibraryStore(kept, KEY);
  store.mark('a', { status: 'read' }, NOW);
  kept.held.clear();
  store.otherTabChanged(null);
  expect(store.library.size).toBe(0);
});

test('damaged text is set aside unchanged, said in a sentence, and a new library begins', () => {
  const kept = storage({ [KEY]: '{"version":1,"papers":{"a' });
  const store = new LibraryStore(kept, KEY);
  expect(store.damaged).toEqual(['{"version":1,"papers":{"a']);
  expect(store.problem).toContain('Nothing is lost');
  store.mark('b', { status: 'read' }, NOW);
  const reloaded = new LibraryStore(kept, KEY);
  expect(statusOf(reloaded, 'b')).toBe('read');
  expect(reloaded.damaged).toEqual(['{"version":1,"papers":{"a']);
  reloaded.forgetDamaged();
  expect(new LibraryStore(kept, KEY).damaged).toEqual([]);
});

test('a second damaged text does not replace the first', () => {
  const kept = storage({ [KEY]: 'first' });
  expect(new LibraryStore(kept, KEY).damaged).toEqual(['first']);
  kept.setItem(KEY, 'second');
  expect(new LibraryStore(kept, KEY).damaged).toEqual(['first', 'second']);
});

test('damaged text for which there is no room stays where it is and is never overwritten', () => {
  const kept = storage({ [KEY]: 'damaged' }, 'damaged'.length);
  const store = new LibraryStore(kept, KEY);
  expect(store.problem).toContain('there is no room to set it aside');
  store.mark('a', { status: 'read' }, NOW);
  expect(statusOf(store)).toBe('read');
  expect(kept.held.get(KEY)).toBe('damaged');
});

test('full storage keeps the mark for the tab and says so, until there is room again', () => {
  let room = 0;
  const kept = storage();
  const limited: KeyValueStorage = { ...kept, setItem: (key, text) => { if (text.length > room) throw new Error('QuotaExceededError'); kept.setItem(key, text); } };
  const store = new LibraryStore(limited, KEY);
  store.mark('a', { status: 'read' }, NOW);
  expect(statusOf(store)).toBe('read');
  expect(store.problem).toContain('export them to keep them');
  room = Infinity;
  store.mark('b', { status: 'read' }, NOW);
  expect(store.problem).toBeUndefined();
  expect([...(parseLibrary(kept.held.get(KEY) ?? '').library?.keys() ?? [])]).toEqual(['a', 'b']);
});

test.each<[string, KeyValueStorage | undefined]>([
  ['absent', undefined],
  ['forbidden', { getItem: () => { throw new Error('SecurityError'); }, setItem: () => { throw new Error('SecurityError'); }, removeItem: () => { throw new Error('SecurityError'); } }],
])('storage that is %s leaves a library for the tab and a sentence', (_, kept) => {
  const store = new LibraryStore(kept, KEY);
  store.mark('a', { status: 'read' }, NOW);
  expect(statusOf(store)).toBe('read');
  expect(store.problem).toContain('until this tab is closed');
});
