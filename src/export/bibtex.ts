import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { Paper } from '../catalogue/types.ts';
import { toCsl, type CslItem } from './csl.ts';

// Accents stay UTF-8, which BibTeX 0.99d with an 8-bit style, Biber and every reference manager read.
plugins.config.get('@bibtex').format.asciiOnly = false;

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}', '{': '\\{', '}': '\\}', '&': '\\&', '%': '\\%', $: '\\$', '#': '\\#', _: '\\_', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}',
};

/** Text in which TeX sees no command. */
export const escapeTex = (text: string): string => text.replace(/[\\{}&%$#_~^]/g, (character) => SPECIAL[character] ?? character);

/**
 * A title whose capitals survive styles that lower-case titles: a word with a capital after its first letter
 * (BERT, LLaMA, GPT-4) or a single capital letter stands in braces, other words do not.
 */
export const protectTitle = (title: string): string =>
  title.split(/(\s+)/).map((word) => {
    const held = /\p{L}.*\p{Lu}/u.test(word) || /^\p{Lu}\d*[:,]?$/u.test(word);
    if (!held) return escapeTex(word);
    const [, inside = word, after = ''] = /^(.*?)([:,.?!]*)$/.exec(word) ?? [];
    return `{${escapeTex(inside)}}${escapeTex(after)}`;
  }).join('');

const mapStrings = (item: CslItem): unknown => ({
  ...item,
  author: item.author.map((name) => Object.fromEntries(Object.entries(name).map(([part, text]) => [part, escapeTex(text as string)]))),
  ...(item['container-title'] && { 'container-title': escapeTex(item['container-title']) }),
});

/** Fields in the order in which people read them. */
const ORDER = ['title', 'author', 'booktitle', 'journal', 'year', 'month', 'eprint', 'archiveprefix', 'doi', 'url'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The paper as one BibTeX entry, in UTF-8, under its citation key. citation-js decides the type and writes names; this module keeps what it would get wrong:
 * the key (it makes one of its own unless told), TeX's special characters in UTF-8 mode, capitals at the
 * start of titles, `month` as a macro, and preprints, which are `@misc` with `eprint` as arXiv itself gives them.
 */
export function bibtex(paper: Paper): string {
  const item = toCsl(paper);
  const [made] = plugins.output.format('bibtex', [mapStrings(item)], { format: 'object' });
  if (!made) throw new Error(`citation-js made no BibTeX entry for ${paper.slug}.`);
  const month = item.issued['date-parts'][0][1];
  const fields: Readonly<Record<string, string | undefined>> = {
    title: `{${protectTitle(item.title)}}`,
    author: `{${made.properties.author}}`,
    booktitle: made.properties.booktitle && `{{${made.properties.booktitle.replace(/[{}]/g, '')}}}`,
    journal: made.properties.journal && `{${made.properties.journal.replace(/[{}]/g, '')}}`,
    year: `{${made.properties.year}}`,
    month: month === undefined ? undefined : MONTHS[month - 1],
    eprint: `{${paper.arxiv}}`,
    archiveprefix: '{arXiv}',
    doi: made.properties.doi && `{${made.properties.doi}}`,
    url: `{${item.URL}}`,
  };
  const lines = ORDER.filter((name) => fields[name]).map((name) => `  ${name} = ${fields[name]}`);
  return `@${item.type === 'article' ? 'misc' : made.type}{${paper.key},\n${lines.join(',\n')}\n}\n`;
}

/** Papers as a BibTeX file. */
export const bibtexFile = (papers: readonly Paper[]): string => papers.map(bibtex).join('\n');
