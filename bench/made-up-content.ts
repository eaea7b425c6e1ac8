import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { PaperEntry, Vocabulary } from '../src/content/schema.ts';

/** Deterministic numbers in [0, 1): mulberry32, so that every run makes the same corpus. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const COMMON = 'the of and to in a that for is with on as by are this from at it an be or which than more can we not each their has but when how model training data learning language pretraining text large rate loss tokens results task performance method tuning scale small baseline accuracy benchmark warmup batch transformer attention image speech domain corpus quality token layer weight sample reward policy code reasoning question answer context window schedule checkpoint'.split(' ');
const SYLLABLES = 'ba be bi bo ca ce ci co da de di do fa fe fi fo ga ge la le li lo ma me mi mo na ne ni no pa pe pi po ra re ri ro sa se si so ta te ti to va ve vi vo bran cle dro fin gra kel lor mun nor pel quen ras sil tor ulm ver wen'.split(' ');

/** Words with a Zipf-like distribution: the common ones first, then made-up ones. */
function wordSource(random: () => number, size: number): () => string {
  const words = [...COMMON];
  const seen = new Set(words);
  while (words.length < size) {
    const word = Array.from({ length: 2 + Math.floor(random() * 3) }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('');
    if (!seen.has(word)) { seen.add(word); words.push(word); }
  }
  return () => words[Math.min(size - 1, Math.floor(size ** random()) - 1)]!;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export interface CorpusSize { readonly papers: number }

/**
 * Writes a whole content folder of made-up papers to `dir`. The vocabulary, venues and settings are those of
 * the real content; papers, topics, questions, paths and glossary are invented, with lengths as in the real ones.
 */
export function writeMadeUpContent(dir: string, realContentDir: string, { papers }: CorpusSize, seed = 20261124): void {
  rmSync(dir, { recursive: true, force: true });
  for (const folder of ['papers', 'topics', 'questions', 'paths']) mkdirSync(join(dir, folder), { recursive: true });
  for (const file of ['vocabulary.yaml', 'venues.yaml', 'site.yaml']) cpSync(join(realContentDir, file), join(dir, file));
  const vocabulary = parse(readFileSync(join(dir, 'vocabulary.yaml'), 'utf8')) as Vocabulary;
  const venues = (parse(readFileSync(join(dir, 'venues.yaml'), 'utf8')) as { short: string }[]).map((venue) => venue.short);
  const random = randomNumbers(seed);
  const word = wordSource(random, 3000 + papers * 4);
  const int = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const some = <T>(items: readonly T[], least: number, most: number): T[] => [...new Set(Array.from({ length: int(least, most) }, () => pick(items)))];
  const words = (least: number, most: number): string => Array.from({ length: int(least, most) }, word).join(' ');
  const sentence = (least = 12, most = 28): string => `${capital(words(least, most))}.`;
  const entry = (path: string, data: unknown, body: string): void => writeFileSync(join(dir, path), `---\n${stringify(data, { lineWidth: 0 })}---\n\n${body}\n`);

  const topics = Array.from({ length: 22 }, (_, i) => `topic-${i + 1}`);
  const terms = Array.from({ length: 150 }, (_, i) => `term-${i + 1}`);
  const slugs = Array.from({ length: papers }, (_, i) => `paper-${String(i + 1).padStart(5, '0')}`);
  const people = Array.from({ length: Math.max(40, papers * 2) }, (_, i) => `${capital(word())} ${capital(word())}${i}`);
  const paragraph = (self: string, terms_ = 1): string => {
    const link = pick(slugs.filter((slug) => slug !== self).slice(0, 50));
    return `${sentence()} ${sentence(6, 14).slice(0, -1)} <Paper id="${link}" />. ${Array.from({ length: terms_ }, () => `<Term id="${pick(terms)}">${word()} ${word()}</Term> ${words(10, 20)}.`).join(' ')} ${sentence(8, 16)}`;
  };

  slugs.forEach((slug, i) => {
    const data = {
      title: `${capital(words(6, 14))} ${i + 1}`,
      ...(random() < 0.6 && { shortName: capital(word()) + i }),
      authors: some(people, 2, 10),
      published: `${int(2019, 2025)}-${String(int(1, 12)).padStart(2, '0')}-${String(int(1, 28)).padStart(2, '0')}`,
      ...(random() < 0.6 && { venue: `${pick(venues)} ${int(2019, 2025)}` }),
      arxiv: `${String(1901 + Math.floor(i / 9000)).padStart(4, '0')}.${String(10000 + (i % 9000)).padStart(5, '0')}`,
      ...(random() < 0.6 && { links: { code: [`https://example.org/code/${slug}`] } }),
      tldr: sentence(16, 24).slice(0, 200),
      kind: pick(Object.keys(vocabulary.kinds)),
      topics: [...new Set([topics[i % topics.length]!, ...some(topics, 1, 2)])].slice(0, 3),
      stages: some(Object.keys(vocabulary.stages), 1, 2), modalities: some(Object.keys(vocabulary.modalities), 1, 2),
      languages: some(Object.keys(vocabulary.languages), 0, 2), domains: some(Object.keys(vocabulary.domains), 1, 2), techniques: some(Object.keys(vocabulary.techniques), 1, 4),
      setup: { models: words(3, 6), data: words(3, 8), benchmarks: words(2, 6) },
      findings: Array.from({ length: int(3, 6) }, () => ({ claim: sentence(10, 20), value: `${int(1, 90)}.${int(0, 9)}%`, metric: pick(Object.keys(vocabulary.metrics)), baseline: words(3, 8), benchmark: capital(word()), direction: pick(Object.keys(vocabulary.directions)) })),
      related: (i < 3 ? [] : some(slugs.slice(Math.max(0, i - 40), i), 2, 3)).map((paper) => ({ paper, relation: pick(Object.keys(vocabulary.relations)), note: sentence(8, 14) })),
      keywords: [...new Set(Array.from({ length: 20 }, (_, n) => `${words(3, 6)} ${n}`))],
      basis: { source: 'abstract' as const, date: '2026-01-15' },
    } satisfies Omit<PaperEntry, 'related'> & { related: unknown };
    entry(`papers/${slug}.mdx`, data, ['Problem', 'Approach', 'Results', 'Limits and open questions'].map((heading) => `## ${heading}\n\n${paragraph(slug)}`).join('\n\n'));
  });
  topics.forEach((slug, i) => entry(`topics/${slug}.mdx`, { title: `${capital(words(2, 4))} ${i}`, blurb: sentence(12, 20), group: pick(Object.keys(vocabulary.groups)), order: i + 1, related: [topics[(i + 1) % topics.length]], updated: '2026-01-15' },
    Array.from({ length: 5 }, () => `## ${capital(words(2, 4))}\n\n${paragraph('', 2)}`).join('\n\n')));
  for (let i = 0; i < 16; i++) {
    entry(`questions/question-${i + 1}.mdx`, {
      title: `${capital(words(5, 10))}?`, answer: `${sentence()} ${sentence()}`, confidence: pick(Object.keys(vocabulary.confidences)), topics: [pick(topics)],
      evidence: some(slugs, 4, 8).map((paper) => ({ paper, stance: pick(Object.keys(vocabulary.stances)), says: sentence() })), updated: '2026-01-15',
    }, Array.from({ length: 3 }, () => `## ${capital(words(2, 4))}\n\n${paragraph('')}`).join('\n\n'));
  }
  for (let i = 0; i < 6; i++) entry(`paths/path-${i + 1}.mdx`, { title: `${capital(words(3, 6))} ${i}`, audience: words(4, 8), order: i + 1, steps: some(slugs, 5, 9).map((paper) => ({ paper, why: sentence() })), updated: '2026-01-15' }, sentence());
  writeFileSync(join(dir, 'glossary.yaml'), stringify(terms.map((id, i) => ({ id, term: `${capital(words(2, 3))} ${i}`, aliases: [`${words(2, 3)} ${i}a`, `${words(1, 2)} ${i}b`], definition: sentence(16, 30), see: { papers: some(slugs, 1, 3) } })), { lineWidth: 0 }));
}
