import { expect, test } from 'vitest';
import { checkContent } from '../../../src/content/check.ts';
import { GLOSSARY, OTHER_PAPER, PAPER, SOUND, TODAY, TOPIC, VOCABULARY, textOfFile, withFile, withLine } from '../../content/hostile/edit.ts';
import type { RawFile } from '../../../src/content/read.ts';

const faults = (files: readonly RawFile[]): readonly string[] => checkContent(files, TODAY).problems.map(({ file, line, field, message }) => `${file}:${line} ${field}: ${message}`);

test('a sound folder becomes typed content', () => {
  const { content, problems } = checkContent(SOUND, TODAY);
  expect(problems).toEqual([]);
  expect(content?.papers.map(({ slug }) => slug)).toEqual(['cold-proof', 'rye-starter', 'salt-timing', 'seed-soaker', 'steam-oven']);
  expect(content?.site.title).toBe('Bread Atlas');
});

test('line ends of Windows give the same content', () => {
  const windows = SOUND.map(({ file, bytes }) => ({ file, bytes: new TextEncoder().encode(new TextDecoder().decode(bytes).replaceAll('\n', '\r\n')) }));
  const bodies = (files: readonly RawFile[]) => checkContent(files, TODAY).content?.papers.map(({ data, body }) => ({ data, body }));
  expect(bodies(windows)).toEqual(bodies(SOUND));
});

test('one broken field does not hide what is wrong with the others', () => {
  const text = textOfFile(PAPER).replace(/^tldr: .*$/m, 'tldr: ""').replace('  - dough', '  - nowhere').replace('published: 2021-03-10', 'published: 2025-01-01').replace('<Paper id="cold-proof" />', '<Paper id="none" />');
  expect(faults(withFile(PAPER, text)).map((fault) => fault.replace(`${PAPER}:`, ''))).toEqual([
    '14 tldr: "" must not be empty.', '7 published: 2025-01-01 lies in the future.', '54 basis.date: 2024-02-01 lies before the paper was published (2025-01-01).',
    '17 topics[1]: there is no topic "nowhere".', '63 body: there is no paper "none".',
  ]);
});

test('problems of several files come in one run', () => {
  const first = withLine(PAPER, 'kind: ', 'nothing').files;
  const second = withLine(TOPIC, 'order: ', '0').files.filter(({ file }) => file === TOPIC);
  const files = [...first.filter(({ file }) => file !== TOPIC && file !== OTHER_PAPER), ...second, { file: OTHER_PAPER, bytes: new TextEncoder().encode('nothing') }];
  expect(new Set(checkContent(files, TODAY).problems.map(({ file }) => file))).toEqual(new Set([PAPER, TOPIC, OTHER_PAPER]));
});

test('a paper that cannot be read is not an unknown paper', () => {
  expect(faults(withFile(OTHER_PAPER, 'nothing')).filter((fault) => fault.includes('there is no paper'))).toEqual([]);
});

test('with a broken vocabulary entries are still checked, but for their facets', () => {
  const files = withLine(PAPER, 'tldr: ', '""').files.map((entry) => (entry.file === VOCABULARY ? { file: VOCABULARY, bytes: new TextEncoder().encode('kinds: 7') } : entry));
  const reported = faults(files);
  expect(reported).toContain(`${PAPER}:14 tldr: "" must not be empty.`);
  expect(reported.filter((fault) => fault.includes('is not an allowed value'))).toEqual([]);
});

test('a fault in one term does not make the terms unknown', () => {
  const { files } = withLine(GLOSSARY, '  definition: ', '""');
  expect(faults(files)).toEqual([`${GLOSSARY}:5 [1].definition: "" must not be empty.`]);
});

test('an empty folder lacks its data files', () => {
  expect(faults([])).toEqual(['site', 'vocabulary', 'venues', 'glossary'].map((name) => `content/${name}.yaml:1 file: the file is missing.`));
});
