import { parse, RISParser } from 'biblatex-csl-converter';
import type { Author } from '../../../src/catalogue/types.ts';

/** What a reader that shares no code with the writer makes of an entry. */
export interface ReadBack { readonly key: string | undefined; readonly type: string; readonly title: string; readonly authors: readonly string[]; readonly year: number; readonly venue: string | undefined; readonly doi: string | undefined; readonly arxiv: string | undefined; readonly url: string | undefined }

type Rich = readonly { text?: string }[];
interface Name { readonly family?: Rich; readonly given?: Rich; readonly prefix?: Rich; readonly suffix?: Rich; readonly literal?: Rich }
interface Entry { readonly bib_type: string; readonly entry_key: string; readonly fields: Readonly<Record<string, unknown>> }

const plain = (rich: unknown): string => (typeof rich === 'string' ? rich : ((rich ?? []) as Rich).map((part) => part.text ?? '').join(''));
const printed = ({ literal, given, prefix, family, suffix }: Name): string => plain(literal) || [given, prefix, family, suffix].map(plain).filter(Boolean).join(' ');

function simplify({ bib_type: type, entry_key: key, fields }: Entry): ReadBack {
  const venue = fields.booktitle ?? fields.journaltitle;
  const ids = [plain(fields.eprint), plain(fields.note)].map((text) => /(\d{4}\.\d{4,5})/.exec(text)?.[1]);
  return {
    key, type, title: plain(fields.title), authors: ((fields.author ?? []) as Name[]).map(printed), year: Number(String(fields.date).slice(0, 4)),
    venue: venue === undefined ? undefined : plain(venue), doi: fields.doi as string | undefined, arxiv: ids.find(Boolean), url: fields.url as string | undefined,
  };
}

function readAll(result: { entries: unknown; errors: readonly unknown[] }): readonly ReadBack[] {
  if (result.errors.length > 0) throw new Error(JSON.stringify(result.errors));
  return Object.values(result.entries as Record<string, Entry>).map(simplify);
}

export const readBibtex = (text: string): readonly ReadBack[] => readAll(parse(text, 'bibtex' as never) as never);

/** The reader makes keys of its own for RIS, and drops suffixes. */
export const readRis = (text: string): readonly ReadBack[] => readAll(new RISParser(text).parse() as never).map((entry) => ({ ...entry, key: undefined }));

export const withoutSuffix = (authors: readonly Author[]): readonly string[] =>
  authors.map(({ name, parts }) => (parts.literal === undefined && parts.suffix ? name.slice(0, -parts.suffix.length - 1) : name));
