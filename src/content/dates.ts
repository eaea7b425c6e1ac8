import type { Drafts } from './entry.ts';
import type { FieldPath, Problem } from './problems.ts';
import type { SiteSettings } from './schema.ts';
import { problemAt, type Source } from './source.ts';

const isCalendarDay = (text: string): boolean => {
  const full = text.length === 7 ? `${text}-01` : text;
  const date = new Date(`${full}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(full);
};

/** Before this year there was no field to write about, so the date is a slip. */
const EARLIEST = '1950';

/** Every date is a day of the calendar, not in the future (of `today`, YYYY-MM-DD) and in a sensible order with the others. */
export function checkDates({ papers, topics, questions, paths }: Drafts, site: { readonly data: Partial<SiteSettings>; readonly source: Source } | undefined, today: string): Problem[] {
  const out: Problem[] = [];
  const check = (source: Source, path: FieldPath, value: string | undefined): void => {
    if (value === undefined) return;
    if (!isCalendarDay(value)) out.push(problemAt(source, path, `${value} is not a day of the calendar.`, 'Correct it.'));
    else if (value > today.slice(0, value.length)) out.push(problemAt(source, path, `${value} lies in the future.`, 'Correct it.'));
    else if (value < EARLIEST) out.push(problemAt(source, path, `${value} is too early.`, 'Correct it.'));
  };
  for (const { data: { published, arxiv, basis, corrections }, source } of papers) {
    check(source, ['published'], published);
    check(source, ['basis', 'date'], basis?.date);
    if (published !== undefined && basis && basis.date.slice(0, published.length) < published) {
      out.push(problemAt(source, ['basis', 'date'], `${basis.date} lies before the paper was published (${published}).`, 'Correct one of the two.'));
    }
    // arXiv numbers start with year and month; the scheme began in April 2007.
    const month = arxiv === undefined ? undefined : `20${arxiv.slice(0, 2)}-${arxiv.slice(2, 4)}`;
    if (month !== undefined && (month < '2007-04' || month > today.slice(0, 7))) {
      out.push(problemAt(source, ['arxiv'], `"${arxiv}" is of a month (${month}) that has no papers on arXiv.`, 'Copy the number from the address of the paper.'));
    }
    corrections?.forEach(({ date }, i) => {
      check(source, ['corrections', i, 'date'], date);
      const earlier = corrections[i - 1]?.date ?? basis?.date;
      if (earlier !== undefined && date < earlier) out.push(problemAt(source, ['corrections', i, 'date'], `${date} lies before ${earlier}, the date above it.`, 'Put the newest correction last.'));
    });
  }
  for (const { data, source } of [...topics, ...questions, ...paths]) check(source, ['updated'], data.updated);
  if (site) check(site.source, ['updated'], site.data.updated);
  return out;
}
