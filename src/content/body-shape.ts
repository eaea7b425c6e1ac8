import type { BodyReport } from './inspect-body.ts';
import type { Problem } from './problems.ts';
import type { EntryFolder } from './read.ts';
import type { Source } from './source.ts';

const PAPER_HEADINGS = ['Problem', 'Approach', 'Results', 'Limits and open questions'];

/** Words of the body, by kind of entry: least and most. */
const BODY_WORDS: Readonly<Record<EntryFolder, readonly [least: number, most: number]>> = { papers: [150, 350], topics: [250, 600], questions: [120, 600], paths: [0, 400] };

/** Length and headings of a body that could be read. */
export function checkBodyShape(folder: EntryFolder, { file, bodyLine }: Source, { words, headings }: BodyReport): Problem[] {
  if (headings === undefined) return [];
  const [least, most] = BODY_WORDS[folder];
  const out: Problem[] = [];
  const report = (message: string, hint: string): void => { out.push({ file, line: bodyLine, field: 'body', message, hint }); };
  if (words < least) report(`the body has ${words} words; at least ${least} are wanted.`, 'Say what is missing for a reader.');
  if (words > most) report(`the body has ${words} words; at most ${most} are allowed.`, 'Shorten it.');
  const asWanted = headings.length === PAPER_HEADINGS.length && headings.every((text, i) => text === PAPER_HEADINGS[i]);
  if (folder === 'papers' && !asWanted) {
    report(`the headings are ${headings.length > 0 ? headings.map((text) => `"${text.slice(0, 60)}"`).join(', ') : 'missing'}.`, `Use these, in this order: ${PAPER_HEADINGS.join(', ')}.`);
  }
  return out;
}
