import { GLOSSARY, PAPER, PATH, QUESTION, SITE, TOPIC, VENUES, VOCABULARY, lineStarting, placeName, textOfFile, withFile, withLine, withLines, type Break } from './edit.ts';

/** Every top-level field that is written on one line, and whether an entry can do without it. */
const FIELDS: readonly (readonly [file: string, field: string, optional?: true])[] = [
  ...['title', 'published', 'arxiv', 'tldr', 'kind', 'stages', 'modalities', 'domains', 'techniques', 'basis'].map((field) => [PAPER, field] as const),
  ...['shortName', 'venue', 'doi', 'languages', 'versionNote', 'redirectFrom'].map((field) => [PAPER, field, true] as const),
  ...['title', 'blurb', 'order', 'group', 'updated'].map((field) => [TOPIC, field] as const),
  ...['title', 'answer', 'confidence', 'topics', 'updated'].map((field) => [QUESTION, field] as const),
  ...['title', 'audience', 'order', 'updated'].map((field) => [PATH, field] as const),
  ...['title', 'tagline', 'description', 'field', 'language', 'publisher', 'version', 'updated'].map((field) => [SITE, field] as const),
];

const firstField = (file: string): number => (file.endsWith('.mdx') ? 2 : 1);

const fieldBreaks: readonly Break[] = FIELDS.flatMap(([file, field, optional]) => {
  const line = lineStarting(file, `${field}: `);
  const whole = textOfFile(file).split('\n')[line - 1] ?? '';
  const rest = whole.slice(field.length + 2);
  const misspelt = `${field}s`;
  return [
    ...(optional ? [] : [{ name: `${placeName(file, field)} is missing`, files: withLines(file, whole, []).files, file, line: firstField(file), field, says: 'the field is missing.' }]),
    { name: `${placeName(file, field)} stands twice`, files: withLines(file, whole, [whole, whole]).files, file, line: line + 1, field, says: `the field "${field}" stands twice.` },
    { name: `${placeName(file, field)} is misspelt`, files: withLines(file, whole, [`${misspelt}: ${rest}`]).files, file, line, field: misspelt, says: `the field "${misspelt}" is not known.` },
    { name: `${placeName(file, field)} is merged in`, files: withLines(file, whole, [whole, '<<: { a: b }']).files, file, line: line + 1, field: 'file', says: 'YAML merge keys are not allowed.' },
    { name: `${placeName(file, field)} is not quoted where it must be`, files: withLines(file, whole, [`${field}: a: b`]).files, file, line, field, says: 'this is not valid YAML:' },
  ];
});

/** Lines put in front of a field, and what the check says of them. */
const INSERTED: readonly (readonly [name: string, line: string, field: string, says: string])[] = [
  ['__proto__', '__proto__: { admin: true }', '__proto__', 'the field name "__proto__" is reserved.'],
  ['constructor', 'constructor: x', 'constructor', 'the field name "constructor" is reserved.'],
  ['toString', 'toString: x', 'toString', 'the field name "toString" is reserved.'],
  ['hasOwnProperty', '"hasOwnProperty": x', 'hasOwnProperty', 'the field name "hasOwnProperty" is reserved.'],
  ['prototype', 'prototype: x', 'prototype', 'the field "prototype" is not known.'],
  ['a number as a name', '7: x', 'file', 'a field name is not plain text.'],
  ['null as a name', '~: x', 'file', 'a field name is not plain text.'],
  ['a list as a name', '? [a, b]\n: c', 'file', 'a field name is not plain text.'],
  ['an empty name', '"": x', 'file', 'the field "" is not known.'],
  ['a name with a hidden character', '"a\\u200Bb": x', 'file', 'the text holds the invisible or control character U+200B.'],
  ['an anchor', 'extra: &a [x]', 'extra', 'YAML anchors are not allowed.'],
  ['a set', 'extra: !!set { a }', 'extra', 'YAML tags are not allowed.'],
  ['binary data', 'extra: !!binary aGk=', 'extra', 'YAML tags are not allowed.'],
  ['a Python object', 'extra: !!python/object/apply:os.system [ls]', 'extra', 'YAML tags are not allowed.'],
  ['a cycle', 'extra: &a [*a]', 'extra', 'YAML anchors are not allowed.'],
  ['a tab as indent', 'extra:\n\t- a', 'extra', 'this is not valid YAML:'],
  ['a directive', '%YAML 1.1', 'file', 'YAML directives are not allowed.'],
  ['two colons', 'extra: a: b', 'extra', 'this is not valid YAML:'],
  ['a list that does not close', 'extra: [a', 'extra', 'this is not valid YAML:'],
  ['a reserved sign', 'extra: @a', 'extra', 'this is not valid YAML:'],
  ['lists in lists', `extra: ${'['.repeat(13)}${']'.repeat(13)}`, 'extra', 'the data is nested too deeply.'],
  ['thousands of lists in lists', `extra: ${'['.repeat(10_000)}`, 'extra', 'the data is nested too deeply.'],
  ['thousands of maps in maps', `extra: ${'{'.repeat(10_000)}`, 'extra', 'the data is nested too deeply.'],
  ['thousands of nested names', `extra: ${'{a: '.repeat(4000)}`, 'extra', 'the data is nested too deeply.'],
  ['brackets that quotes seem to close', `extra: [${'"]", ['.repeat(2000)}`, 'extra', 'the data is nested too deeply.'],
  ['dashes in a line', `extra:\n  ${'- '.repeat(4000)}a`, 'extra', 'the data is nested too deeply.'],
  ['question marks in a line', `extra:\n  ${'? '.repeat(4000)}a`, 'extra', 'the data is nested too deeply.'],
];
const LATER_LINE: ReadonlySet<string> = new Set(['a tab as indent', 'dashes in a line', 'question marks in a line']);
/** Faults of lists and maps stand where these begin; of a value, where it stands; all on the line of the name here. */
const inserted: readonly Break[] = ([[PAPER, 'tldr: '], [TOPIC, 'order: '], [QUESTION, 'confidence: '], [PATH, 'audience: '], [SITE, 'field: ']] as const).flatMap(([file, start]) => INSERTED.map(([name, text, field, says]) => {
  const line = lineStarting(file, start);
  const whole = textOfFile(file).split('\n')[line - 1] ?? '';
  return { name: `${placeName(file, 'file')} holds ${name}`, files: withLines(file, whole, [text, whole]).files, file, line: line + (LATER_LINE.has(name) ? 1 : 0), field, says };
}));

const LAUGHS = ['a: &a [x, x, x, x, x, x, x, x, x]', ...'bcdefghij'.split('').map((letter, i) => `${letter}: &${letter} [${Array.from({ length: 9 }, () => `*${'abcdefghi'[i]}`).join(', ')}]`)].join('\n');

/** Whole data in place of the sound one. */
const WHOLE: readonly (readonly [name: string, yaml: string, field: string, line: number, says: string])[] = [
  ['is a list of laughs', LAUGHS, 'a', 1, 'YAML anchors are not allowed.'],
  ['is null', '~', 'file', 1, 'null is not'], ['is only a comment', '# nothing', 'file', 1, 'null is not'], ['is a word', 'word', 'file', 1, '"word" is not'], ['is a number', '7', 'file', 1, '7 is not'],
  ['is two documents', 'a: b\n---\nc: d', 'file', 1, ''],
  ['has far too many fields', Array.from({ length: 2500 }, (_, i) => `f${i}: x`).join('\n'), 'file', 1, ''],
];
const dataFiles: readonly Break[] = [GLOSSARY, VENUES, SITE, VOCABULARY].flatMap((file) => WHOLE.map(([name, yaml, field, line, says]) => ({
  name: `${placeName(file, field)} ${name}`, files: withFile(file, yaml), file, says,
  ...(name.includes('fields') && (file === SITE || file === VOCABULARY) ? { field: 'f2499', line: 2500 } : name.includes('two documents') ? { field: 'a', line: 2 } : { field, line }),
})));

const body = textOfFile(PAPER).slice(textOfFile(PAPER).indexOf('\n---\n'));
const entries: readonly Break[] = WHOLE.filter(([name]) => name !== 'is two documents').map(([name, yaml, field, line, says]) => ({
  name: `${placeName(PAPER, field)} ${name}`, files: withFile(PAPER, `---\n${yaml}${body}`), file: PAPER, field, line: line + 1, says: name.includes('fields') ? 'the data has more than 4000 parts.' : says,
}));

const VOCABULARIES: readonly (readonly [name: string, start: string, rest: string, field: string, says: string])[] = [
  ['a reserved value', '  study:', '\n    label: Study\n    definition: What study means here.\n  constructor:', 'kinds.constructor', 'the field name "constructor" is reserved.'],
  ['a value with a space', '  study:', '\n    label: Study\n    definition: What study means here.\n  case study:', 'kinds.case study', 'the name "case study" must be words joined by hyphens.'],
  ['a value without a definition', '  study:', '\n    label: Study\n  x:', 'kinds.study.definition', 'the field is missing.'],
  ['a value twice', '  study:', '\n    label: Study\n    definition: What study means here.\n  study:', 'kinds.study', 'the field "study" stands twice.'],
  ['a relation without an inverse', '  builds-on:', ' { label: Builds on, definition: What it means. }\n  same: ', 'relations.builds-on.inverse', 'the field is missing.'],
];
const vocabularies: readonly Break[] = VOCABULARIES.map(([name, start, rest, field, says]) => {
  const { files, line } = withLine(VOCABULARY, start, rest);
  const added = ['kinds.study.definition', 'relations.builds-on.inverse'].includes(field) ? 0 : 3;
  return { name: `${placeName(VOCABULARY, field)}: ${name}`, files, file: VOCABULARY, line: line + added, field, says };
});

export const yamlBreaks: readonly Break[] = [...fieldBreaks, ...inserted, ...dataFiles, ...entries, ...vocabularies];
