import { GLOSSARY, PAPER, PATH, QUESTION, SITE, TOPIC, VENUES, lineStarting, placeName, quoted, textOfFile, withLine, type Break } from './edit.ts';

/** The rest of a line behind `start` replaced, and the start of the line at fault where that is another one. */
type Row = readonly [file: string, start: string, field: string, yaml: string, says: string, faultStart?: string];

/** Values of closed lists, with what surrounds the value on its line. */
const CLOSED: readonly (readonly [file: string, start: string, field: string, known: string, around: (value: string) => string])[] = [
  [PAPER, 'kind: ', 'kind', 'study', (value) => value],
  [PAPER, 'stages: ', 'stages[1]', 'proving', (value) => `[${value}]`],
  [PAPER, 'modalities: ', 'modalities[1]', 'loaf', (value) => `[${value}]`],
  [PAPER, 'languages: ', 'languages[1]', 'en', (value) => `[${value}]`],
  [PAPER, 'domains: ', 'domains[1]', 'bakery', (value) => `[${value}]`],
  [PAPER, 'techniques: ', 'techniques[1]', 'tasting', (value) => `[${value}]`],
  [PAPER, '    metric: ', 'findings[1].metric', 'measure', (value) => value],
  [PAPER, '    direction: ', 'findings[1].direction', 'improves', (value) => value],
  [PAPER, '    relation: ', 'related[1].relation', 'same-question', (value) => value],
  [TOPIC, 'group: ', 'group', 'craft', (value) => value],
  [QUESTION, 'confidence: ', 'confidence', 'thin', (value) => value],
  [QUESTION, '    stance: ', 'evidence[1].stance', 'supports', (value) => value],
];

const closedRows: readonly Row[] = CLOSED.flatMap(([file, start, field, known, around]): Row[] => [
  [file, start, field, around(quoted(`${known}x`)), `"${known}x" is not an allowed value. Did you mean "${known}"?`],
  [file, start, field, around(quoted(known.toUpperCase())), `Did you mean "${known}"?`],
  [file, start, field, around(quoted(`${known} `)), `Did you mean "${known}"?`],
  [file, start, field, around('"__proto__"'), '"__proto__" is not an allowed value.'],
  [file, start, field, around('"constructor"'), '"constructor" is not an allowed value.'],
  [file, start, field, around('"toString"'), '"toString" is not an allowed value.'],
  [file, start, field, around('7'), '7 is not an allowed value. Allowed:'],
  [file, start, field, around('null'), 'null is not an allowed value. Allowed:'],
  [file, start, field, around('[]'), 'is not an allowed value. Allowed:'],
]);

const DAYS: readonly (readonly [yaml: string, says: string])[] = [
  ['2024-02-30', 'is not a day of the calendar.'], ['2023-02-29', 'is not a day of the calendar.'], ['2024-13-01', 'must be a day as YYYY-MM-DD'],
  ['2024-04-02', 'lies in the future.'], ['9999-12-31', 'lies in the future.'], ['0001-01-01', 'is too early.'], ['2024', '2024 is not text. Quote it.'],
  ['"2024"', 'must be a day as YYYY-MM-DD'], ['2024-1-1', 'must be a day as YYYY-MM-DD'], ['2024-01-01T00:00:00Z', 'must be a day as YYYY-MM-DD'], ['01/02/2024', 'must be a day as YYYY-MM-DD'],
];
const dayRows: readonly Row[] = DAYS.flatMap(([yaml, says]): Row[] => [
  [PAPER, 'published: ', 'published', yaml, says], [PAPER, '  - date: ', 'corrections[1].date', yaml, says], [PAPER, 'basis: ', 'basis.date', `{ source: abstract, date: ${yaml} }`, says],
  [TOPIC, 'updated: ', 'updated', yaml, says], [QUESTION, 'updated: ', 'updated', yaml, says], [PATH, 'updated: ', 'updated', yaml, says], [SITE, 'updated: ', 'updated', yaml, says],
]);

/** The value of a one-line field of the sound paper. */
const valueOf = (start: string): string => textOfFile(PAPER).split('\n')[lineStarting(PAPER, start) - 1]?.slice(start.length) ?? '';

const ROWS: readonly Row[] = [
  [PAPER, 'arxiv: ', 'arxiv', '2103.01230', '2103.0123 is not text. Quote it.'],
  ...['"2103.01230v2"', '"arXiv:2103.01230"', '"hep-th/9901001"', '"2113.01230"', '"2100.01230"', '"2103.1"', '"https://arxiv.org/abs/2103.01230"', '"2103.01230\\n"'].map((yaml): Row => [PAPER, 'arxiv: ', 'arxiv', yaml, 'must be an arXiv number such as']),
  [PAPER, 'arxiv: ', 'arxiv', '"2405.01230"', 'is of a month (2024-05) that has no papers on arXiv.'],
  [PAPER, 'arxiv: ', 'arxiv', '"0703.01230"', 'is of a month (2007-03) that has no papers on arXiv.'],
  ...['https://doi.org/10.1234/bread.1', '"doi:10.1234/bread.1"', '10.1234', '"10.1234/<script>"', '"10.1234/a b"', '"javascript:alert(1)"', '"11.1234/x"'].map((yaml): Row => [PAPER, 'doi: ', 'doi', yaml, yaml === '10.1234' ? 'is not text.' : 'must be a DOI without address']),
  [PAPER, 'basis: ', 'basis.source', '{ source: paper, date: 2024-02-01 }', '"paper" is not an allowed value.'],
  [PAPER, 'basis: ', 'basis.date', '{ source: abstract, date: 2021-03-09 }', 'lies before the paper was published (2021-03-10).'],
  [PAPER, 'basis: ', 'basis.date', '{ source: abstract }', 'the field is missing.'],
  [PAPER, 'basis: ', 'basis', 'abstract', 'is not a group of fields.'],
  [PAPER, '  - date: ', 'corrections[1].date', '2024-01-31', 'lies before 2024-02-01, the date above it.'],
  [PAPER, 'venue: ', 'venue', 'Beadcon 2022', 'the venue "Beadcon 2022" is not known.'],
  [PAPER, 'venue: ', 'venue', 'Breadcon2022', 'Did you mean "Breadcon"?'],
  ...(['title: ', 'arxiv: ', 'doi: '] as const).map((start): Row => ['content/papers/seed-soaker.mdx', start, start.replace(': ', ''), valueOf(start), 'is also in content/papers/rye-starter.mdx.']),
  [PAPER, 'redirectFrom: ', 'redirectFrom[1]', '[cold-proof]', '"cold-proof" is in use by content/papers/cold-proof.mdx.'],
  [PAPER, 'redirectFrom: ', 'redirectFrom[1]', '[rye-starter]', '"rye-starter" is in use by content/papers/rye-starter.mdx.'],
  [PAPER, 'redirectFrom: ', 'redirectFrom[2]', '[old, old]', '"old" is in use by'],
  [PAPER, 'redirectFrom: ', 'redirectFrom[1]', '["../../etc"]', 'must be lower-case words joined by single hyphens.'],
  [PAPER, 'redirectFrom: ', 'redirectFrom', '[a, b, c, d, e, f]', 'the list has 6 items; at most 5 are allowed.'],
  [PAPER, '  - paper: ', 'related[1].paper', 'rye-starter', 'the paper "rye-starter" refers to itself.'],
  [PAPER, '  - paper: ', 'related[1].paper', 'cold-proofs', 'there is no paper "cold-proofs". Did you mean "cold-proof"?'],
  [PAPER, '  - paper: ', 'related[1].paper', 'Cold-Proof', 'must be lower-case words'],
  [PAPER, '  - paper: ', 'related[1].paper', '"../cold-proof"', 'must be lower-case words'],
  [PAPER, '  - paper: ', 'related[1].paper', `"${'a'.repeat(61)}"`, 'characters; at most 60 are allowed.'],
  [PAPER, '  - dough', 'topics[1]', 'y', 'there is no topic "doughy". Did you mean "dough"?'],
  [PAPER, '  - oven', 'topics[3]', '\n  - dough', '"dough" stands twice.'],
  [PAPER, 'stages: ', 'stages[2]', '[proving, proving]', '"proving" stands twice.'],
  [PAPER, 'stages: ', 'stages', '[]', 'the list has 0 items; at least 1 are wanted.'],
  [PAPER, 'stages: ', 'stages', 'proving', '"proving" is not a list.'],
  [PAPER, 'techniques: ', 'techniques', '[tasting, tasting, tasting, tasting, tasting, tasting, tasting]', 'the list has 7 items; at most 6 are allowed.'],
  [PAPER, '  - Ben Baker I.', 'authors[3]', '\n  - ada miller', '"ada miller" stands twice.'],
  [PAPER, '  - Rye question 12 of a baker', 'keywords[13]', '\n  - RYE QUESTION 1 of a baker', '"RYE QUESTION 1 of a baker" stands twice.'],
  [TOPIC, 'related: ', 'related[1]', '[dough]', 'the topic "dough" refers to itself.'],
  [TOPIC, 'related: ', 'related[2]', '[oven, oven]', '"oven" stands twice.'],
  [TOPIC, 'related: ', 'related[1]', '[ovens]', 'there is no topic "ovens".'],
  ['content/topics/oven.mdx', 'title: ', 'title', 'dough and fermentation', 'is also in content/topics/dough.mdx.'],
  ...['0', '1000', '1.5', '"1"', '.nan', '.inf', '-1', '1e400', 'null', 'first'].flatMap((yaml): Row[] => [[TOPIC, 'order: ', 'order', yaml, ''], [PATH, 'order: ', 'order', yaml, '']]),
  [QUESTION, '  - paper: ', 'evidence[1].paper', 'steam-ovens', 'there is no paper "steam-ovens".'],
  [QUESTION, '  - paper: ', 'evidence[2]', 'steam-oven', '"steam-oven" stands twice.', '  - paper: steam-oven'],
  [QUESTION, 'topics: ', 'topics[1]', '[bread]', 'there is no topic "bread".'],
  [QUESTION, 'topics: ', 'topics[2]', '[dough, dough]', '"dough" stands twice.'],
  [PATH, '  - topic: ', 'steps[1].topic', 'dou', 'there is no topic "dou".'],
  [PATH, '  - paper: ', 'steps[2].paper', 'rye', 'there is no paper "rye".'],
  [PATH, '  - question: ', 'steps[3].question', 'does-time-beat-heats', 'there is no question'],
  [PATH, '  - question: ', 'steps[3]', 'does-time-beat-heat\n    paper: cold-proof', 'the entry must name exactly one of paper, topic, question.'],
  [GLOSSARY, '- id: ', '[1].id', 'Starter', 'must be lower-case words'],
  [GLOSSARY, '- id: ', '[2].id', 'hydration', 'the id "hydration" stands twice.', '- id: hydration'],
  [GLOSSARY, '  aliases: ', '[2]', '[Hydration]', '"Hydration" also names "starter".', '- id: hydration'],
  [GLOSSARY, '  abbreviations: ', '[1]', '[starter]', '"starter" also names "starter".', '- id: starter'],
  [GLOSSARY, '    topics: ', '[1].see.topics[1]', '[bread]', 'there is no topic "bread".'],
  [GLOSSARY, '    papers: ', '[1].see.papers[1]', '[bread]', 'there is no paper "bread".'],
  [GLOSSARY, '    papers: ', '[1].see.papers[2]', '[rye-starter, rye-starter]', '"rye-starter" stands twice.'],
  [VENUES, '  type: ', '[1].type', 'blog', '"blog" is not an allowed value.'],
  [VENUES, '- slug: ', '[2].slug', 'journal-of-crumbs', 'the slug "journal-of-crumbs" stands twice.', '- slug: journal-of-crumbs'],
  [VENUES, '  also: ', '[2]', '[Breadcon]', '"Breadcon" also names "breadcon".', '- slug: journal-of-crumbs'],
  ...['../..', 'a', 'a/b/c', '"a/.."', '"-a/b"', 'https://github.com/a/b', '"a/b?c"'].map((yaml): Row => [SITE, 'repository: ', 'repository', yaml, 'must be owner/name.']),
  ...['1', '1.0'].map((yaml): Row => [SITE, 'version: ', 'version', yaml, 'is not text. Quote it.']),
  ...['v1.0.0', '1.0.0-beta', '"1.0"'].map((yaml): Row => [SITE, 'version: ', 'version', yaml, 'must be a version such as']),
  ...['english', 'EN', '"en\\n"', 'e'].map((yaml): Row => [SITE, 'language: ', 'language', yaml, 'must be a language tag']),
];

export const valueBreaks: readonly Break[] = [...closedRows, ...dayRows, ...ROWS].map(([file, start, field, yaml, says, faultStart]) => {
  const { files, line } = withLine(file, start, yaml);
  // Where lines are added, the fault stands on the one after the edited line.
  const faultLine = faultStart === undefined ? line + (yaml.startsWith('\n') ? 1 : 0) : lineStarting(file, faultStart);
  return { name: `${placeName(file, field)} is ${yaml.trim().slice(0, 70) || 'empty'}`, files, file, line: faultLine, field, says };
});
