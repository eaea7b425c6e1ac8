import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import type { Paper } from '../catalogue/types.ts';
import { toCsl, type CslItem, type CslName } from './csl.ts';

/** The plugin drops particles, so they join the family name before it sees them. */
const withParticle = (name: CslName): CslName => {
  if ('literal' in name) return name;
  const { 'non-dropping-particle': particle, ...rest } = name;
  return particle ? { ...rest, family: `${particle} ${name.family}` } : rest;
};

const TYPES: Readonly<Record<CslItem['type'], string>> = { 'paper-conference': 'CONF', 'article-journal': 'JOUR', article: 'UNPB' };
const ORDER = ['AU', 'TI', 'T2', 'C3', 'PB', 'AN', 'PY', 'DA', 'DO', 'UR', 'N1', 'ID'];

/**
 * One RIS record. citation-js maps names and fields; kept here is what it would get wrong: it cuts the id after
 * 20 characters, breaks lines at 70 characters (most readers take the rest for a new field), drops the DOI,
 * puts a conference's year into C2 and calls a preprint a journal article (UNPB is "unpublished work"). M3 is
 * left out because several readers take it for the DOI.
 */
export function ris(paper: Paper): string {
  const item = toCsl(paper);
  const [made] = plugins.output.format('ris', [{ ...item, author: item.author.map(withParticle) }], { format: 'object' });
  if (!made) throw new Error(`citation-js made no RIS record for ${paper.slug}.`);
  const [year, month, day] = item.issued['date-parts'][0];
  const two = (part: number): string => String(part).padStart(2, '0');
  const fields: Readonly<Record<string, string | readonly string[] | undefined>> = {
    ...made,
    T2: item['container-title'], C3: item.type === 'paper-conference' ? paper.venue?.text : undefined,
    PB: item.publisher, AN: item.number,
    PY: String(year),
    DA: month === undefined ? undefined : `${year}/${two(month)}/${day === undefined ? '' : two(day)}/`,
    DO: item.DOI, UR: item.URL, N1: item.note, ID: paper.key,
  };
  const lines = ORDER.flatMap((tag) => [fields[tag] ?? []].flat().map((value) => `${tag}  - ${value}`));
  return [`TY  - ${TYPES[item.type]}`, ...lines, 'ER  - ', ''].join('\r\n');
}

/** Papers as a RIS file. */
export const risFile = (papers: readonly Paper[]): string => papers.map(ris).join('\r\n');
