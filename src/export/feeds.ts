import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import type { Catalogue, Paper, Question, Topic } from '../catalogue/types.ts';
import { paperPath, questionPath, topicPath } from '../site/paths.ts';
import type { Link } from './records.ts';

/** Something that is new or was corrected, as feeds show it. */
export interface FeedEntry {
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  /** Days: of the first summary and of the last change. */
  readonly published: string;
  readonly updated: string;
}

export const FEED_LENGTH = 50;

/** A corrected summary says so in the title and starts with what was corrected, so that readers of the feed see why it came back. */
function paperEntry(paper: Paper, { topic }: Pick<Catalogue, 'topic'>): FeedEntry {
  const correction = paper.corrections?.at(-1);
  return {
    path: paperPath(paper.slug),
    title: correction ? `Corrected: ${paper.title}` : paper.title,
    summary: correction ? `${correction.what} ${paper.tldr}` : paper.tldr,
    authors: paper.authors.map((author) => author.name), tags: paper.topics.map((slug) => topic(slug).title),
    published: paper.basis.date, updated: paper.updated,
  };
}

const questionEntry = (question: Question, { site, topic }: Pick<Catalogue, 'site' | 'topic'>): FeedEntry => ({
  path: questionPath(question.slug), title: question.title, summary: question.answer, authors: [site.publisher],
  tags: question.topics.map((slug) => topic(slug).title), published: question.updated, updated: question.updated,
});

/** Entries by day of last change, newest first, then by address; at most `FEED_LENGTH`. With a topic, only its own. */
export function feedEntries(catalogue: Pick<Catalogue, 'papers' | 'questions' | 'site' | 'topic'>, topic?: string): readonly FeedEntry[] {
  const mine = ({ topics }: { readonly topics: readonly string[] }): boolean => topic === undefined || topics.includes(topic);
  const dated = [...catalogue.papers.filter(mine), ...catalogue.questions.filter(mine)];
  return dated
    .sort((a, b) => b.updated.localeCompare(a.updated) || b.slug.localeCompare(a.slug))
    .slice(0, FEED_LENGTH)
    .map((item) => ('evidence' in item ? questionEntry(item, catalogue) : paperEntry(item, catalogue)));
}

export interface FeedInfo { readonly title: string; readonly description: string; /** Page that the feed belongs to. */ readonly path: string }

/** Days have no time of day; feeds need one, so it is midnight UTC. */
const instant = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** RFC 4287. The feed was updated when its newest entry was. */
export function atomFeed(info: FeedInfo, entries: readonly FeedEntry[], { site }: Pick<Catalogue, 'site'>, link: Link): string {
  const xml = generateAtomFeed({
    id: link(info.path), title: { value: info.title }, subtitle: { value: info.description },
    updated: instant(entries[0]?.updated ?? site.updated), authors: [{ name: site.publisher }], rights: { value: site.contentLicense.name },
    links: [{ href: link(`${info.path}feed.xml`), rel: 'self', type: 'application/atom+xml' }, { href: link(info.path), rel: 'alternate', type: 'text/html' }],
    entries: entries.map((entry) => ({
      id: link(entry.path), title: { value: entry.title }, summary: { value: entry.summary },
      published: instant(entry.published), updated: instant(entry.updated),
      authors: entry.authors.map((name) => ({ name })), categories: entry.tags.map((term) => ({ term })),
      links: [{ href: link(entry.path), rel: 'alternate', type: 'text/html' }],
    })),
  });
  // feedsmith indents text that it wraps as CDATA; the spaces would belong to the title.
  return xml.replace(/>\s+(<!\[CDATA\[[\s\S]*?\]\]>)\s+</g, '>$1<');
}

/** JSON Feed 1.1. */
export function jsonFeed(info: FeedInfo, entries: readonly FeedEntry[], { site }: Pick<Catalogue, 'site'>, link: Link): string {
  const feed = generateJsonFeed({
    title: info.title, description: info.description, language: site.language, authors: [{ name: site.publisher }],
    home_page_url: link(info.path), feed_url: link(`${info.path}feed.json`),
    items: entries.map((entry) => ({
      id: link(entry.path), url: link(entry.path), title: entry.title, content_text: entry.summary,
      date_published: instant(entry.published), date_modified: instant(entry.updated),
      authors: entry.authors.map((name) => ({ name })), tags: [...entry.tags],
    })),
  });
  return `${JSON.stringify(feed)}\n`;
}

/** The feed of the whole atlas. */
export const wholeFeed = ({ site }: Pick<Catalogue, 'site'>): FeedInfo => ({ title: site.title, description: site.description, path: '' });

/** The feed of one topic. */
export const topicFeed = (topic: Topic, { site }: Pick<Catalogue, 'site'>): FeedInfo => ({ title: `${topic.title} · ${site.title}`, description: topic.blurb, path: topicPath(topic.slug) });
