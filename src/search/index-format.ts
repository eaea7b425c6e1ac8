import { META_FIELDS, type Field } from './fields.ts';

/**
 * Reads the files of a Pagefind 1.5 bundle: gzip around the mark "pagefind_dcd" and CBOR (RFC 8949) or JSON.
 * Reading them directly, instead of through Pagefind's WebAssembly, saves 85 kB before the first result and
 * gives what its interface does not: in which field and at which position every word of a page stands.
 * The layout is that of pagefind_web/src/{metadata,index}.rs; `readMeta` refuses any other version.
 */

export interface Chunk { readonly from: string; readonly to: string; readonly hash: string }
export interface Meta { readonly version: string; readonly pages: readonly string[]; readonly chunks: readonly Chunk[]; readonly metaFields: readonly string[] }
/** One occurrence of a word: the field and the place in it, counted in words. */
export interface Occurrence { readonly field: Field; readonly at: number }
/** Occurrences of a word by page number. */
export type Postings = ReadonlyMap<number, readonly Occurrence[]>;
export interface Fragment { readonly url: string; readonly content: string; readonly meta: Readonly<Record<string, string>> }

/** With what every file of the bundle begins, below its gzip. */
export const MARK = 'pagefind_dcd';

/** Thrown when a file of the bundle is not what it should be: cut short, of another version or no index at all. */
export class IndexError extends Error { override name = 'IndexError'; }

const tooShort = (): IndexError => new IndexError('The search index is damaged: a file ends too early.');

/** What a file holds after its mark. */
export function withoutMark(bytes: Uint8Array): Uint8Array {
  if (new TextDecoder().decode(bytes.subarray(0, MARK.length)) !== MARK) throw new IndexError('The search index is damaged: a file does not start as it should.');
  return bytes.subarray(MARK.length);
}

/** The four CBOR types that Pagefind uses: unsigned and negative integers, text, arrays of known length. */
export const CBOR = { unsigned: 0, negative: 1, text: 3, array: 4 } as const;

/** How a CBOR item begins: its type, its number or length, and where what follows stands. */
export interface CborHead { readonly type: number; readonly value: number; readonly end: number }

export function cborHead(bytes: Uint8Array, at: number): CborHead {
  const first = bytes[at];
  if (first === undefined) throw tooShort();
  const info = first & 31;
  if (info < 24) return { type: first >> 5, value: info, end: at + 1 };
  const size = 1 << (info - 24);
  if (size > 4 || at + size >= bytes.length) throw tooShort();
  let value = 0;
  for (let i = 1; i <= size; i++) value = value * 256 + bytes[at + i]!;
  return { type: first >> 5, value, end: at + 1 + size };
}

type Value = number | string | Value[];

/** Pagefind nests its arrays less deeply than this. */
const DEEPEST = 16;

function decodeCbor(bytes: Uint8Array): Value {
  const utf8 = new TextDecoder();
  let at = 0;
  const read = (depth: number): Value => {
    if (depth > DEEPEST) throw new IndexError('The search index has an unknown layout.');
    const { type, value, end } = cborHead(bytes, at);
    at = end;
    switch (type) {
      case CBOR.unsigned: return value;
      case CBOR.negative: return -1 - value;
      case CBOR.text: {
        if (at + value > bytes.length) throw tooShort();
        at += value;
        return utf8.decode(bytes.subarray(end, at));
      }
      case CBOR.array: { const items: Value[] = []; for (let i = 0; i < value; i++) items.push(read(depth + 1)); return items; }
      default: throw new IndexError('The search index has an unknown layout.');
    }
  };
  return read(0);
}

const list = (value: Value | undefined): Value[] => { if (!Array.isArray(value)) throw new IndexError('The search index has an unknown layout.'); return value; };
const text = (value: Value | undefined): string => { if (typeof value !== 'string') throw new IndexError('The search index has an unknown layout.'); return value; };
const number = (value: Value | undefined): number => { if (typeof value !== 'number') throw new IndexError('The search index has an unknown layout.'); return value; };

export function readMeta(bytes: Uint8Array): Meta {
  const [version, pages, chunks, , , metaFields] = list(decodeCbor(withoutMark(bytes)));
  if (!text(version).startsWith('1.5.')) throw new IndexError(`The search index was made by Pagefind ${text(version)}; this page reads version 1.5.`);
  return {
    version: text(version),
    pages: list(pages).map((page) => text(list(page)[0])),
    chunks: list(chunks).map((chunk) => { const [from, to, hash] = list(chunk); return { from: text(from), to: text(to), hash: text(hash) }; }),
    metaFields: list(metaFields).map(text),
  };
}

/** Positions are stored as distances, starting anew after every negative number, which names a weight or a field. */
function positions(values: Value[], each: (marker: number, at: number) => void): void {
  let marker = -1;
  let at = 0;
  for (const value of values) {
    const n = number(value);
    if (n < 0) { marker = n; at = 0; } else { at += n; each(-1 - marker, at); }
  }
}

/** Adds the occurrences of a list of pages, whose numbers are stored as distances, to what is known of them. */
function addPages(postings: Map<number, Occurrence[]>, pages: Value | undefined, metaFields: readonly string[]): void {
  let page = 0;
  for (const item of list(pages)) {
    const [distance, inText, inMeta] = list(item);
    page += number(distance);
    const found = postings.get(page) ?? [];
    positions(list(inText), (_weight, at) => found.push({ field: 'tldr', at }));
    positions(list(inMeta), (id, at) => {
      const field = META_FIELDS.find((name) => name === metaFields[id]);
      if (field) found.push({ field, at });
    });
    postings.set(page, found);
  }
}

/** The words of one chunk with their occurrences, those of their accented forms among them ("müller" stands under "muller"). */
export function readChunk(bytes: Uint8Array, metaFields: readonly string[]): ReadonlyMap<string, Postings> {
  const words = new Map<string, Postings>();
  for (const entry of list(list(decodeCbor(withoutMark(bytes)))[0])) {
    const [word, pages, accented] = list(entry);
    const postings = new Map<number, Occurrence[]>();
    addPages(postings, pages, metaFields);
    for (const form of list(accented)) addPages(postings, list(form)[1], metaFields);
    words.set(text(word), postings);
  }
  return words;
}

/** The chunk in which a word would stand. */
export const chunkOf = (chunks: readonly Chunk[], word: string): Chunk | undefined => chunks.find((chunk, i) => word >= chunk.from && (i === chunks.length - 1 || word < chunks[i + 1]!.from)) ?? undefined;

export function readFragment(bytes: Uint8Array): Fragment {
  const json = new TextDecoder().decode(withoutMark(bytes));
  let value: unknown;
  try { value = JSON.parse(json); } catch { throw new IndexError('The search index is damaged: a page of it cannot be read.'); }
  if (typeof value !== 'object' || value === null || !('url' in value) || !('content' in value) || !('meta' in value)) throw new IndexError('The search index is damaged: a page of it cannot be read.');
  return value as Fragment;
}
