import { GLOSSARY, PAPER, PATH, QUESTION, SITE, TOPIC, VENUES, VOCABULARY, placeName, quoted, withLine, type Break } from './edit.ts';

/** Fields of one line of text: where each stands in the sound atlas and how long it may be. */
const TEXT_FIELDS: readonly (readonly [file: string, start: string, field: string, limit: number])[] = [
  [PAPER, 'title: ', 'title', 300], [PAPER, 'shortName: ', 'shortName', 60], [PAPER, '  - Ada Miller', 'authors[1]', 80],
  [PAPER, 'venue: ', 'venue', 120], [PAPER, 'tldr: ', 'tldr', 200], [PAPER, '  models: ', 'setup.models', 300],
  [PAPER, '  data: ', 'setup.data', 300], [PAPER, '  - claim: ', 'findings[1].claim', 400], [PAPER, '    value: ', 'findings[1].value', 80],
  [PAPER, '    baseline: ', 'findings[1].baseline', 200], [PAPER, '    benchmark: ', 'findings[1].benchmark', 200],
  [PAPER, '    note: ', 'related[1].note', 300], [PAPER, '    what: ', 'corrections[1].what', 300], [PAPER, 'versionNote: ', 'versionNote', 600],
  [TOPIC, 'title: ', 'title', 80], [TOPIC, 'blurb: ', 'blurb', 240],
  [QUESTION, 'title: ', 'title', 160], [QUESTION, 'answer: ', 'answer', 500], [QUESTION, '    says: ', 'evidence[1].says', 400],
  [PATH, 'title: ', 'title', 100], [PATH, 'audience: ', 'audience', 160], [PATH, '    why: ', 'steps[1].why', 400],
  [GLOSSARY, '  term: ', '[1].term', 80], [GLOSSARY, '  definition: ', '[1].definition', 320],
  [VENUES, '  name: ', '[1].name', 160],
  [SITE, 'title: ', 'title', 60], [SITE, 'tagline: ', 'tagline', 120], [SITE, 'description: ', 'description', 300], [SITE, 'field: ', 'field', 60], [SITE, 'publisher: ', 'publisher', 80],
  [VOCABULARY, '    label: ', 'kinds.study.label', 60], [VOCABULARY, '    definition: ', 'kinds.study.definition', 200],
];

/** What a text may not be, as YAML, and what the check says of it. */
const BAD_TEXTS: readonly (readonly [name: string, yaml: (limit: number) => string, says: string])[] = [
  ['is empty', () => '""', 'must not be empty.'],
  ['is missing its value', () => '', 'is not text.'],
  ['is only space', () => '"  "', 'must be one line without space at its ends.'],
  ['starts with a space', () => '" a word"', 'must be one line without space at its ends.'],
  ['ends with a no-break space', () => '"a word\\u00A0"', 'must be one line without space at its ends.'],
  ['has two lines', () => '"one\\ntwo"', 'must be one line without space at its ends.'],
  ['holds a tab', () => '"one\\ttwo"', 'must be one line without space at its ends.'],
  ['is a dash', () => '"—"', 'must hold a letter or digit.'],
  ['is too long', (limit) => quoted('x'.repeat(limit + 1)), 'characters; at most'],
  ['is a number', () => '2024', '2024 is not text. Quote it.'],
  ['is true', () => 'true', 'true is not text. Quote it.'],
  ['is a list', () => '[a, b]', 'is not text.'],
  ['is a map', () => '{ a: b }', 'is not text.'],
  ['turns text around (U+202E)', () => '"abc\\u202Edef"', 'the invisible or control character U+202E'],
  ['isolates text (U+2066)', () => '"abc\\u2066def"', 'the invisible or control character U+2066'],
  ['holds a zero-width space', () => '"abc\\u200Bdef"', 'the invisible or control character U+200B'],
  ['holds a NUL', () => '"abc\\0def"', 'the invisible or control character U+0000'],
  ['holds an escape character', () => '"abc\\edef"', 'the invisible or control character U+001B'],
  ['holds a next-line control', () => '"abc\\Ndef"', 'the invisible or control character U+0085'],
  ['holds a tag character', () => '"abc\\U000E0041def"', 'the invisible or control character U+E0041'],
  ['holds a lone surrogate', () => '"abc\\uD800def"', 'the invisible or control character U+D800'],
  ['piles up marks', () => '"a\\u0301\\u0301\\u0301\\u0301\\u0301\\u0301"', 'a pile of combining marks'],
  ['has an anchor', () => '&a text', 'YAML anchors are not allowed.'],
  ['has a tag', () => '!!str text', 'YAML tags are not allowed.'],
  ['has a tag of its own', () => '!!js/function text', 'YAML tags are not allowed.'],
  ['is an alias', () => '*a', 'YAML aliases are not allowed.'],
];

export const textBreaks: readonly Break[] = TEXT_FIELDS.flatMap(([file, start, field, limit]) => BAD_TEXTS.map(([name, yaml, says]) => {
  const isItem = start === '  - Ada Miller';
  const { files, line } = isItem ? withItem(file, start, yaml(limit)) : withLine(file, start, yaml(limit));
  return { name: `${placeName(file, field)} ${name}`, files, file, line, field, says };
}));

function withItem(file: string, start: string, yaml: string): ReturnType<typeof withLine> {
  const { files, line } = withLine(file, start, '');
  return { line, files: files.map((entry) => (entry.file === file ? { file, bytes: new TextEncoder().encode(new TextDecoder().decode(entry.bytes).replace(start, `  - ${yaml}`)) } : entry)) };
}
