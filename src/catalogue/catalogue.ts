import type { Content, Entry } from '../content/check.ts';
import type { PaperEntry } from '../content/schema.ts';
import { matchVenue, venueYear } from '../content/venue.ts';
import { citationKeyStem, citationKeys, uniqueSlugs } from './ids.ts';
import { familyOf, parseName, shortAuthors, sortName } from './people.ts';
import { relationsByPaper } from './related.ts';
import type { Author, AuthorPage, Catalogue, Paper, Question, ReadingPath, Topic, VenuePage, YearGroup } from './types.ts';

/** The parts of checked content that the catalogue links. */
export type LinkableContent = Pick<Content, 'site' | 'vocabulary' | 'venues' | 'glossary'> & {
  readonly [K in 'papers' | 'topics' | 'questions' | 'paths']: readonly Pick<Content[K][number], 'slug' | 'data' | 'body'>[];
};

const yearOf = (date: string): number => Number(date.slice(0, 4));

/** Group values in the order in which they first appear. */
export function groupBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

const compareText = new Intl.Collator('en', { sensitivity: 'base', numeric: true }).compare;

/** Looks a slug up or fails with a sentence: a miss is a fault in the caller, since content is checked. */
function lookup<T>(what: string, map: ReadonlyMap<string, T>, key: string): T {
  const found = map.get(key);
  if (found === undefined) throw new Error(`There is no ${what} "${key}".`);
  return found;
}

function peopleOf(papers: LinkableContent['papers']): ReadonlyMap<string, Author> {
  const names = [...new Set(papers.flatMap((paper) => paper.data.authors))].sort((a, b) => (a < b ? -1 : 1));
  const slugs = uniqueSlugs(names);
  return new Map(names.map((name, i) => [name, { name, slug: slugs[i]!, parts: parseName(name) }]));
}

function linkPapers(content: LinkableContent): Paper[] {
  const people = peopleOf(content.papers);
  const relations = relationsByPaper(content.papers, content.vocabulary.relations);
  const keys = citationKeys(content.papers.map(({ slug, data }) => ({
    id: slug, stem: citationKeyStem(familyOf(parseName(data.authors[0]!)), yearOf(data.published), data.title),
  })));
  return content.papers.map((entry) => linkPaper(entry, content, people, relations.get(entry.slug) ?? [], keys.get(entry.slug)!))
    .sort((a, b) => b.published.localeCompare(a.published) || compareText(a.title, b.title));
}

function linkPaper({ slug, data, body }: Pick<Entry<PaperEntry>, 'slug' | 'data' | 'body'>, content: LinkableContent, people: ReadonlyMap<string, Author>, related: Paper['related'], key: string): Paper {
  const authors = data.authors.map((name) => people.get(name)!);
  const year = yearOf(data.published);
  const series = data.venue === undefined ? undefined : matchVenue(data.venue, content.venues);
  return {
    ...data, slug, key, authors, year, related, body,
    venue: data.venue === undefined || !series ? undefined : { text: data.venue, series, year: venueYear(data.venue) },
    findings: data.findings.map((finding, i) => ({ ...finding, id: `${slug}/${i + 1}`, paper: slug, n: i + 1 })),
    citation: `${shortAuthors(authors.map((author) => author.parts))} (${year})`,
    name: data.shortName ?? data.title,
    updated: data.corrections?.at(-1)?.date ?? data.basis.date,
  };
}

/** Links checked content into what the site, the exports and the search read. Pure. */
export function buildCatalogue(content: LinkableContent): Catalogue {
  const papers = linkPapers(content);
  const papersByTopic = groupBy(papers, (paper) => paper.topics);
  const questions: Question[] = content.questions.map(({ slug, data, body }) => ({ ...data, slug, body })).sort((a, b) => compareText(a.title, b.title));
  const questionsByTopic = groupBy(questions, (question) => question.topics);
  const questionsByPaper = groupBy(questions, (question) => question.evidence.map((row) => row.paper));
  const groups = Object.keys(content.vocabulary.groups);
  const topics: Topic[] = content.topics.map(({ slug, data, body }) => {
    const own = papersByTopic.get(slug) ?? [];
    return { ...data, slug, body, papers: own.map((paper) => paper.slug), mainPapers: own.filter((paper) => paper.topics[0] === slug).map((paper) => paper.slug), questions: (questionsByTopic.get(slug) ?? []).map((question) => question.slug) };
  }).sort((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group) || a.order - b.order || compareText(a.title, b.title));
  const paths: ReadingPath[] = content.paths.map(({ slug, data, body }) => ({ ...data, slug, body })).sort((a, b) => a.order - b.order || compareText(a.title, b.title));
  const glossary = [...content.glossary].sort((a, b) => compareText(a.term, b.term));

  const byName = new Map<string, { author: Author; papers: string[] }>();
  for (const paper of papers) {
    for (const author of paper.authors) {
      const known = byName.get(author.name);
      if (known) known.papers.push(paper.slug);
      else byName.set(author.name, { author, papers: [paper.slug] });
    }
  }
  const authors: AuthorPage[] = [...byName.values()].map(({ author, papers: own }) => ({ ...author, papers: own }))
    .sort((a, b) => compareText(sortName(a.parts), sortName(b.parts)));
  const venues: VenuePage[] = [...groupBy(papers.filter((paper) => paper.venue), (paper) => [paper.venue!.series.slug]).values()]
    .map((group) => ({ series: group[0]!.venue!.series, papers: group.map((paper) => paper.slug) }))
    .sort((a, b) => compareText(a.series.short, b.series.short));
  const years: YearGroup[] = [...groupBy(papers, (paper) => [String(paper.year)])].map(([year, group]) => ({ year: Number(year), papers: group.map((paper) => paper.slug) }))
    .sort((a, b) => b.year - a.year);

  const paperMap = new Map(papers.map((paper) => [paper.slug, paper]));
  const topicMap = new Map(topics.map((topic) => [topic.slug, topic]));
  const questionMap = new Map(questions.map((question) => [question.slug, question]));
  const termMap = new Map(glossary.map((term) => [term.id, term]));
  return {
    site: content.site, vocabulary: content.vocabulary,
    papers, topics, questions, paths, glossary, authors, venues, years,
    findings: papers.flatMap((paper) => paper.findings),
    paper: (slug) => lookup('paper', paperMap, slug),
    topic: (slug) => lookup('topic', topicMap, slug),
    question: (slug) => lookup('question', questionMap, slug),
    term: (id) => lookup('term', termMap, id),
    questionsAbout: (slug) => questionsByPaper.get(slug) ?? [],
  };
}
