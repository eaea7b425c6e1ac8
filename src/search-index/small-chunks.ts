import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { CBOR, MARK, cborHead, withoutMark } from '../search/index-format.ts';
import type { BundleFile } from './bundle-files.ts';

/**
 * Cuts the chunks of a Pagefind 1.5 bundle into smaller ones of the same format. Pagefind's own hold about 25 kB
 * each, whatever the size of the site, of which a query needs a few words: a search that reads six of them would move
 * 150 kB for the sake of 10. The result is a bundle that Pagefind's client reads as well.
 *
 * The words are not decoded: a chunk is a list of encoded words, and lists are cut between them (CBOR, RFC 8949).
 */

/** Size to which words are gathered, before compression. A chunk is larger only where a single word is. */
export const CHUNK_BYTES = 8_000;

/** Where the item that begins at `at` ends. */
function endOf(bytes: Uint8Array, at: number): number {
  let open = 1;
  let next = at;
  while (open > 0) {
    const { type, value, end } = cborHead(bytes, next);
    open += type === CBOR.array ? value - 1 : -1;
    next = type === CBOR.text ? end + value : end;
  }
  return next;
}

/** The encoded items of an encoded array. */
function itemsOf(array: Uint8Array): readonly Uint8Array[] {
  const { type, value, end } = cborHead(array, 0);
  if (type !== CBOR.array) throw new Error('Pagefind\'s index has an unknown layout.');
  const items: Uint8Array[] = [];
  for (let i = 0, start = end; i < value; i++) {
    const next = endOf(array, start);
    items.push(array.subarray(start, next));
    start = next;
  }
  return items;
}

function readText(item: Uint8Array | undefined): string {
  if (!item) return '';
  const { end, value } = cborHead(item, 0);
  return new TextDecoder().decode(item.subarray(end, end + value));
}

function encodeHead(type: number, value: number): Uint8Array {
  if (value < 24) return Uint8Array.of((type << 5) | value);
  if (value < 256) return Uint8Array.of((type << 5) | 24, value);
  return Uint8Array.of((type << 5) | 25, value >> 8, value & 255);
}
const array = (items: readonly Uint8Array[]): Uint8Array => Buffer.concat([encodeHead(CBOR.array, items.length), ...items]);
function text(value: string): Uint8Array {
  const bytes = new TextEncoder().encode(value);
  return Buffer.concat([encodeHead(CBOR.text, bytes.length), bytes]);
}

const unpack = (file: BundleFile): Uint8Array => withoutMark(gunzipSync(file.bytes));
const pack = (body: Uint8Array): Uint8Array => gzipSync(Buffer.concat([new TextEncoder().encode(MARK), body]), { level: 9 });
const nameOf = (body: Uint8Array, language: string): string => `${language}_${createHash('sha256').update(body).digest('hex').slice(0, 10)}`;

interface Words { readonly from: string; readonly to: string; readonly items: readonly Uint8Array[] }

/** Gathers words, in their order, until a chunk is full. */
function gather(words: readonly Uint8Array[], most: number): readonly Words[] {
  const groups: Uint8Array[][] = [];
  let size = 0;
  for (const word of words) {
    if (groups.length === 0 || size + word.length > most) { groups.push([]); size = 0; }
    groups.at(-1)?.push(word);
    size += word.length;
  }
  const wordOf = (item: Uint8Array | undefined): string => (item ? readText(itemsOf(item)[0]) : '');
  return groups.map((items) => ({ from: wordOf(items[0]), to: wordOf(items.at(-1)), items }));
}

/** The bundle with its chunks cut to about `most` bytes before compression, under names of their own. */
export function smallChunks(files: readonly BundleFile[], most = CHUNK_BYTES): readonly BundleFile[] {
  const metaFile = files.find(({ path }) => path.endsWith('.pf_meta'));
  const entryFile = files.find(({ path }) => path === 'pagefind-entry.json');
  const oldName = metaFile && /pagefind\.(.+)\.pf_meta$/.exec(metaFile.path)?.[1];
  if (!metaFile || !entryFile || oldName === undefined) throw new Error('Pagefind wrote no index.');
  const language = oldName.replace(/_[^_]*$/, '');
  const byHash = new Map(files.filter(({ path }) => path.endsWith('.pf_index')).map((file) => [file.path.replace(/^index\/|\.pf_index$/g, ''), file]));

  const fields = itemsOf(unpack(metaFile));
  const words = itemsOf(fields[2]!).flatMap((chunk) => {
    const hash = readText(itemsOf(chunk)[2]);
    const file = byHash.get(hash);
    if (!file) throw new Error(`Pagefind wrote no chunk ${hash}, though its index names it.`);
    return itemsOf(itemsOf(unpack(file))[0]!);
  });
  const chunks = gather(words, most).map(({ from, to, items }) => {
    const body = array([array(items)]);
    const hash = nameOf(body, language);
    return { row: array([text(from), text(to), text(hash)]), file: { path: `index/${hash}.pf_index`, bytes: pack(body) } };
  });
  const meta = array(fields.map((field, i) => (i === 2 ? array(chunks.map(({ row }) => row)) : field)));
  const newName = nameOf(meta, language);
  const entry = new TextDecoder().decode(entryFile.bytes).replaceAll(oldName, newName);
  return [
    ...files.filter((file) => file !== metaFile && file !== entryFile && !file.path.endsWith('.pf_index')),
    { path: 'pagefind-entry.json', bytes: new TextEncoder().encode(entry) },
    { path: `pagefind.${newName}.pf_meta`, bytes: pack(meta) },
    ...chunks.map(({ file }) => file),
  ];
}
