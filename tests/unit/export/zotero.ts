import type { MetaTag } from '../../../src/export/metadata.ts';

/**
 * How Zotero decides on the type of item, in this project's words.
 * Pages: "Embedded Metadata.js" and "RDF.js" of zotero/translators, as of June 2024. A tag that names a
 * container decides at once, the last one winning. Else a Dublin Core type that is an item type decides; else
 * `og:type` website is a web page; else a citation title is taken for a journal article.
 * Lists: Zotero's reader of OpenURL context objects. The format decides, with genre inside books and
 * `rft.type` inside Dublin Core.
 */

const CONTAINERS: Readonly<Record<string, string>> = {
  citation_journal_title: 'journalArticle', citation_technical_report_institution: 'report', citation_conference_title: 'conferencePaper',
  citation_conference: 'conferencePaper', citation_book_title: 'bookSection', citation_inbook_title: 'bookSection', citation_dissertation_institution: 'thesis',
};
const ITEM_TYPES = new Set(['preprint', 'journalArticle', 'conferencePaper', 'report', 'webpage', 'thesis', 'bookSection', 'document']);

export function typeFromTags(tags: readonly MetaTag[]): string {
  const named = tags.map((tag) => CONTAINERS[tag.name]).filter((type) => type !== undefined).at(-1);
  if (named) return named;
  if (tags.some((tag) => tag.name === 'og:type' && tag.content === 'website')) return 'webpage';
  const core = tags.find((tag) => /^dc(?:terms)?[.:_]type$/i.test(tag.name))?.content;
  if (core && ITEM_TYPES.has(core)) return core;
  return tags.some((tag) => tag.name === 'citation_title') ? 'journalArticle' : 'webpage';
}

export function typeFromContextObject(text: string): string | undefined {
  const fields = new URLSearchParams(text);
  switch (fields.get('rft_val_fmt')) {
    case 'info:ofi/fmt:kev:mtx:journal': return 'journalArticle';
    case 'info:ofi/fmt:kev:mtx:book': return ['conference', 'proceeding'].includes(fields.get('rft.genre') ?? '') ? 'conferencePaper' : 'book';
    case 'info:ofi/fmt:kev:mtx:dc': return ITEM_TYPES.has(fields.get('rft.type') ?? '') ? fields.get('rft.type') ?? undefined : 'webpage';
    default: return undefined;
  }
}
