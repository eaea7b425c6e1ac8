import { describe, expect, test } from 'vitest';
import { EMPTY_LIBRARY, NOTE_LIMIT, parseLibrary, withMark, writeLibrary, type Library } from '../../../src/explorer/library.ts';
import { mergeLibraries, readFragment, shareFragment } from '../../../src/explorer/library-exchange.ts';

const MONDAY = '2026-01-05T10:00:00.000Z';
const TUESDAY = '2026-01-06T10:00:00.000Z';
const MARKED: Library = new Map([
  ['muppet', { status: 'read', note: 'Good <b>baseline</b>; “quoted” — and\nlines', changed: MONDAY }],
  ['albert', { status: 'to-read', starred: true, changed: TUESDAY }],
  ['ul2', { starred: true, changed: TUESDAY }],
] as const);

test('a library comes back from its text as it was', () => {
  expect(parseLibrary(writeLibrary(MARKED)).library).toEqual(new Map([...MARKED].map(([slug, mark]) => [slug, { status: undefined, starred: undefined, note: undefined, ...mark }])));
});

test('equal libraries are equal texts, in whatever order papers were marked', () => {
  expect(writeLibrary(new Map([...MARKED].reverse()))).toBe(writeLibrary(MARKED));
});

test.each([
  ['', 'It is not JSON, or it is cut off.'],
  ['{"version":1,"papers":{"a"', 'It is not JSON, or it is cut off.'],
  ['[]', 'It is not a library of this atlas.'],
  ['null', 'It is not a library of this atlas.'],
  ['{"version":1,"papers":[]}', 'It is not a library of this atlas.'],
  ['{"version":2,"papers":{}}', 'It is of version 2; this page reads version 1. Reload the page and try again.'],
  [`{"version":1,"papers":{"a":{"status":"burnt","changed":"${MONDAY}"}}}`, 'The entry “a” is not a mark of a paper.'],
  ['{"version":1,"papers":{"a":{"status":"read"}}}', 'The entry “a” is not a mark of a paper.'],
  ['{"version":1,"papers":{"a":{"starred":1,"changed":"2026-01-05"}}}', 'The entry “a” is not a mark of a paper.'],
  [`{"version":1,"papers":{"../x":{"status":"read","changed":"${MONDAY}"}}}`, 'The entry “../x” is not a mark of a paper.'],
  [`{"version":1,"papers":{"__proto__":{"status":"read","changed":"${MONDAY}"}}}`, 'The entry “__proto__” is not a mark of a paper.'],
  [JSON.stringify({ version: 1, papers: { a: { note: 'x'.repeat(NOTE_LIMIT + 1), changed: MONDAY } } }), 'The entry “a” is not a mark of a paper.'],
])('the text %.60j is refused with a sentence', (text, problem) => {
  expect(parseLibrary(text)).toEqual({ problem });
});

describe('marking', () => {
  test('a mark keeps what is not changed and is dated', () => {
    expect(withMark(MARKED, 'muppet', { starred: true }, TUESDAY).get('muppet')).toEqual({ ...MARKED.get('muppet'), starred: true, changed: TUESDAY });
  });

  test('a paper without status, star and note is not in the library', () => {
    expect(withMark(MARKED, 'ul2', { starred: false }, TUESDAY).has('ul2')).toBe(false);
    expect(withMark(EMPTY_LIBRARY, 'ul2', { note: '  ' }, TUESDAY).size).toBe(0);
  });

  test('the library given is not changed', () => {
    const before = writeLibrary(MARKED);
    withMark(MARKED, 'muppet', { status: undefined }, TUESDAY);
    expect(writeLibrary(MARKED)).toBe(before);
  });
});

describe('joining two libraries', () => {
  const join = (mine: object, theirs: object) => mergeLibraries(new Map([['a', mine]]) as Library, new Map([['a', theirs]]) as Library).get('a');

  test('papers of both are in it', () => {
    expect([...mergeLibraries(MARKED, new Map([['new', { starred: true, changed: MONDAY }]])).keys()]).toEqual(['muppet', 'albert', 'ul2', 'new']);
  });

  test('the later status wins, whichever side it is on', () => {
    expect(join({ status: 'read', changed: TUESDAY }, { status: 'to-read', changed: MONDAY })).toMatchObject({ status: 'read', changed: TUESDAY });
    expect(join({ status: 'read', changed: MONDAY }, { status: 'to-read', changed: TUESDAY })).toMatchObject({ status: 'to-read', changed: TUESDAY });
  });

  test.each([
    ['mine', 'theirs', 'mine\n\ntheirs'],
    ['mine', undefined, 'mine'],
    [undefined, 'theirs', 'theirs'],
    ['same', 'same', 'same'],
    ['the whole of it', 'whole', 'the whole of it'],
  ])('the notes %j and %j are both kept', (mine, theirs, expected) => {
    expect(join({ note: mine, changed: TUESDAY }, { note: theirs, changed: MONDAY })?.note).toBe(expected);
  });

  test('joining the same library again changes nothing', () => {
    expect(writeLibrary(mergeLibraries(MARKED, MARKED))).toBe(writeLibrary(MARKED));
  });
});

describe('sharing by link', () => {
  test('the fragment holds marks and stars and no notes', () => {
    expect(shareFragment(MARKED)).toBe('#to-read=albert&read=muppet&starred=albert,ul2');
  });

  test('a fragment that was shared is read back, dated by the reader', () => {
    const shared = readFragment(shareFragment(MARKED), TUESDAY);
    expect(shared?.get('albert')).toMatchObject({ status: 'to-read', starred: true, changed: TUESDAY });
    expect(shared?.get('muppet')?.note).toBeUndefined();
    expect(shareFragment(shared ?? EMPTY_LIBRARY)).toBe(shareFragment(MARKED));
  });

  test.each(['', '#', '#content', '#read=', '#read=<script>,..%2Fx', `#read=${'a'.repeat(61)}`])('the fragment %.40j brings nothing', (fragment) => {
    expect(readFragment(fragment, MONDAY)).toBeUndefined();
  });
});
