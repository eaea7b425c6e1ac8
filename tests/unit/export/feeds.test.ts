import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { describe, expect, test } from 'vitest';
import type { Catalogue, Question, Topic } from '../../../src/catalogue/types.ts';
import { atomFeed, FEED_LENGTH, feedEntries, jsonFeed, wholeFeed } from '../../../src/export/feeds.ts';
import { madeUpPaper } from './made-up.ts';

const link = (path: string): string => `https://example.org/atlas/${path}`;
const site = { title: 'Atlas & Co', description: 'What it <holds>', publisher: 'The makers', language: 'en', updated: '2026-11-20', contentLicense: { name: 'CC BY 4.0', url: 'https://example.org/by' } } as Catalogue['site'];
const topic = (slug: string): Topic => ({ slug, title: `Topic ${slug}` }) as Topic;
const question = { slug: 'does-it', title: 'Does it?', answer: 'It does.', topics: ['weaving'], evidence: [], updated: '2026-11-10' } as unknown as Question;
const corrected = madeUpPaper({ slug: 'corrected', title: 'B & C', corrections: [{ date: '2026-11-15', what: 'The value was wrong.' }], updated: '2026-11-15' });
const catalogue = { site, papers: [madeUpPaper(), corrected, madeUpPaper({ slug: 'other', topics: ['spinning'], updated: '2026-11-02' })], questions: [question], topic };

const children = (element: XmlElement, name: string): XmlElement[] => element.children.filter((child): child is XmlElement => child instanceof XmlElement && child.name === name);
const textOf = (element: XmlElement, name: string): string | undefined => children(element, name)[0]?.text;

test('what changed last stands first, papers and questions together', () => {
  expect(feedEntries(catalogue).map((entry) => entry.path)).toEqual(['papers/corrected/', 'questions/does-it/', 'papers/other/', 'papers/made-up/']);
});

test('a topic has only its own entries', () => {
  expect(feedEntries(catalogue, 'spinning').map((entry) => entry.path)).toEqual(['papers/other/']);
});

test('a corrected summary says what was corrected', () => {
  expect(feedEntries(catalogue)[0]).toMatchObject({ title: 'Corrected: B & C', summary: 'The value was wrong. It weaves patterns.', published: '2026-11-01', updated: '2026-11-15' });
});

test('a feed holds the newest fifty', () => {
  const papers = Array.from({ length: 60 }, (_, i) => madeUpPaper({ slug: `paper-${i}` }));
  expect(feedEntries({ ...catalogue, papers })).toHaveLength(FEED_LENGTH);
});

describe('Atom (RFC 4287)', () => {
  const { root } = parseXml(atomFeed(wholeFeed(catalogue), feedEntries(catalogue), catalogue, link));
  if (!root) throw new Error('The feed has no root element.');

  test('the feed has an id, a title, the day of its newest entry and a link to itself', () => {
    expect([root.name, root.attributes.xmlns, textOf(root, 'id'), textOf(root, 'title'), textOf(root, 'updated')])
      .toEqual(['feed', 'http://www.w3.org/2005/Atom', link(''), 'Atlas & Co', '2026-11-15T00:00:00.000Z']);
    expect(children(root, 'link').map((element) => [element.attributes.rel, element.attributes.href])).toContainEqual(['self', link('feed.xml')]);
  });

  test('every entry has id, title, dates, a link and every author as a field', () => {
    const entries = children(root, 'entry');
    expect(entries).toHaveLength(4);
    for (const entry of entries) for (const name of ['id', 'title', 'updated', 'published', 'summary']) expect(children(entry, name), name).toHaveLength(1);
    expect(children(entries[0] ?? root, 'author').map((author) => textOf(author, 'name'))).toEqual(['Ada Lovelace', 'Rob van der Goot']);
    expect(new Set(entries.map((entry) => textOf(entry, 'id'))).size).toBe(4);
  });
});

test('JSON Feed 1.1 has its version, addresses and items with dates and authors', () => {
  const feed = JSON.parse(jsonFeed(wholeFeed(catalogue), feedEntries(catalogue), catalogue, link)) as { items: unknown[] };
  expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', title: 'Atlas & Co', home_page_url: link(''), feed_url: link('feed.json') });
  expect(feed.items[0]).toMatchObject({ id: link('papers/corrected/'), url: link('papers/corrected/'), content_text: 'The value was wrong. It weaves patterns.', date_modified: '2026-11-15T00:00:00.000Z', authors: [{ name: 'Ada Lovelace' }, { name: 'Rob van der Goot' }] });
});
