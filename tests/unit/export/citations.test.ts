import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { describe, expect, test } from 'vitest';
import { apa } from '../../../src/export/apa.ts';
import { bibtex, protectTitle } from '../../../src/export/bibtex.ts';
import { containerTitle, cslJson, toCsl } from '../../../src/export/csl.ts';
import { markdownCitation } from '../../../src/export/markdown.ts';
import { ris } from '../../../src/export/ris.ts';
import { conference, journal, madeUpPaper } from './made-up.ts';
import { readBibtex, readRis } from './read-back.ts';

const preprintPaper = madeUpPaper();
const conferencePaper = madeUpPaper({ venue: conference, doi: '10.18653/v1/2020.acl-main.7_40' });
const journalPaper = madeUpPaper({ venue: journal });

describe('kinds of paper', () => {
  test.each([
    ['a preprint', preprintPaper, 'article', '@misc', 'UNPB'],
    ['a conference paper', conferencePaper, 'paper-conference', '@inproceedings', 'CONF'],
    ['a journal paper', journalPaper, 'article-journal', '@article', 'JOUR'],
  ])('%s is cited as one in every format', (_name, paper, csl, bib, type) => {
    expect(toCsl(paper).type).toBe(csl);
    expect(bibtex(paper)).toMatch(new RegExp(`^${bib}\\{`));
    expect(ris(paper)).toMatch(new RegExp(`^TY  - ${type}\\r\\n`));
  });

  test('a preprint names arXiv, its number and its day', () => {
    expect(toCsl(preprintPaper)).toMatchObject({ publisher: 'arXiv', number: 'arXiv:2004.10964', genre: 'Preprint', issued: { 'date-parts': [[2020, 4, 23]] } });
    expect(bibtex(preprintPaper)).toContain('eprint = {2004.10964},\n  archiveprefix = {arXiv}');
  });

  test('a paper with a venue is cited by the year of the venue alone', () => {
    expect(toCsl(madeUpPaper({ venue: journal })).issued).toEqual({ 'date-parts': [[2021]] });
    expect(toCsl(madeUpPaper({ venue: { ...journal, text: 'AI Open', year: undefined } })).issued).toEqual({ 'date-parts': [[2020]] });
  });
});

test.each([
  ['ACL 2020', conference.series, 2020, 'Annual Meeting of the Association for Computational Linguistics (ACL 2020)'],
  ['Findings of ACL 2023', { ...conference.series, short: 'Findings of ACL', name: 'Findings of the Association for Computational Linguistics: ACL' }, 2023, 'Findings of the Association for Computational Linguistics: ACL 2023'],
  ['EMNLP 2019 (System Demonstrations)', { ...conference.series, name: 'Conference on Methods' }, 2019, 'Conference on Methods (EMNLP 2019, System Demonstrations)'],
  ['AI Open 2021', journal.series, 2021, 'AI Open'],
])('the container of %s is named in full', (text, series, year, expected) => {
  expect(containerTitle({ text, series, year })).toBe(expected);
});

describe('names', () => {
  const authors = ['NVIDIA', 'Ana Marasović', 'Rob van der Goot', 'Sammy Davis Jr.', 'Jean-Baptiste Küçük'];
  const paper = madeUpPaper({ authors });

  test('accents, particles, suffixes and groups survive BibTeX', () => expect(readBibtex(bibtex(paper))[0]?.authors).toEqual(authors));
  test('accents, particles and groups survive RIS', () => expect(readRis(ris(paper))[0]?.authors).toEqual(authors.map((name) => name.replace(' Jr.', ''))));
  test('CSL-JSON keeps the parts of a name apart', () => {
    expect(toCsl(paper).author.slice(0, 4)).toEqual([{ literal: 'NVIDIA' }, { given: 'Ana', family: 'Marasović' }, { given: 'Rob', family: 'Goot', 'non-dropping-particle': 'van der' }, { given: 'Sammy', family: 'Davis', suffix: 'Jr.' }]);
  });
  test('APA abbreviates given names, also hyphenated ones', () => {
    expect(apa(paper)).toContain('NVIDIA, Marasović, A., van der Goot, R., Davis, S., Jr., & Küçük, J.-B. (2020).');
  });
});

describe('BibTeX', () => {
  test('the key is the citation key of the catalogue, whole', () => {
    const key = 'averylongfamilyname2020uncharacteristically';
    expect(readBibtex(bibtex(madeUpPaper({ key })))[0]?.key).toBe(key);
    expect(ris(madeUpPaper({ key }))).toContain(`ID  - ${key}\r\n`);
  });
  test.each(['50% of R&D costs $5 #1', 'a_b ~c', 'braces {in} a title', 'back\\slash'])('the title "%s" comes back as it was', (title) => {
    expect(readBibtex(bibtex(madeUpPaper({ title })))[0]?.title).toBe(title);
  });
  test.each([
    ["Don't Stop Pretraining", "Don't Stop Pretraining"],
    ['BERT: Pre-training', '{BERT}: Pre-training'],
    ['LLaMA and GPT-4', '{LLaMA} and {GPT-4}'],
    ['A Study of Code', '{A} Study of Code'],
  ])('%s keeps its capitals in every style', (title, expected) => expect(protectTitle(title)).toBe(expected));
  test('a DOI is written as it is, since reference managers read it verbatim', () => {
    expect(bibtex(conferencePaper)).toContain('doi = {10.18653/v1/2020.acl-main.7_40}');
  });
});

test('RIS keeps a long title on one line', () => {
  const title = 'word '.repeat(40).trim();
  expect(ris(madeUpPaper({ title }))).toContain(`TI  - ${title}\r\n`);
});

test('APA names nineteen authors and the last of more than twenty', () => {
  const authors = Array.from({ length: 21 }, (_, i) => `Given Family${i + 1}`);
  expect(apa(madeUpPaper({ authors }))).toContain('Family19, G., … Family21, G. (2020)');
});

test.each([
  ['preprint', preprintPaper], ['conference', conferencePaper], ['journal', journalPaper],
  ['question', madeUpPaper({ title: 'Does "it" work? On models\' limits', authors: ['NVIDIA'] })],
  ['question at a venue', madeUpPaper({ title: 'Does it work?', venue: conference, authors: ['A B', 'C D', 'E F'] })],
])('APA of a %s is what citeproc makes of it', (_name, paper) => {
  expect(apa(paper)).toBe(plugins.output.format('bibliography', [toCsl(paper)], { format: 'text', template: 'apa' }).trim());
});

test('the Markdown citation links the title and escapes markup', () => {
  expect(markdownCitation(madeUpPaper({ title: 'A [b] *c*' }))).toContain('[A \\[b\\] \\*c\\*](https://arxiv.org/abs/2004.10964)');
});

test('CSL-JSON is a list of items under their citation keys', () => {
  expect(JSON.parse(cslJson([conferencePaper]))).toMatchObject([{ id: 'lovelace2020engine', 'container-title': 'Annual Meeting of the Association for Computational Linguistics (ACL 2020)' }]);
});
