import { z } from 'zod';
import { entrySchemas, glossarySchema, siteSchema, venuesSchema, vocabularySchema, type Vocabulary } from '../content/schema.ts';
import { paperRecordSchema, papersFileSchema, topicsFileSchema, type Link } from './records.ts';

export interface PublishedSchema { readonly name: string; readonly about: string; readonly schema: z.ZodType }

/** Schemas of the downloads. */
const downloads: readonly PublishedSchema[] = [
  { name: 'papers', about: 'papers.json', schema: papersFileSchema },
  { name: 'topics', about: 'topics.json', schema: topicsFileSchema },
  { name: 'paper', about: 'the JSON beside each paper page', schema: paperRecordSchema.extend({ $schema: z.url() }) },
];

/**
 * Schemas of the files that contributors write, closed over the vocabulary, so that an editor completes field
 * names and values and marks mistakes while typing.
 */
export function contentSchemas(vocabulary: Vocabulary): readonly PublishedSchema[] {
  const { paper, topic, question, path } = entrySchemas(vocabulary);
  return [
    { name: 'content-paper', about: 'frontmatter of content/papers/*.mdx', schema: paper },
    { name: 'content-topic', about: 'frontmatter of content/topics/*.mdx', schema: topic },
    { name: 'content-question', about: 'frontmatter of content/questions/*.mdx', schema: question },
    { name: 'content-path', about: 'frontmatter of content/paths/*.mdx', schema: path },
    { name: 'content-site', about: 'content/site.yaml', schema: siteSchema },
    { name: 'content-vocabulary', about: 'content/vocabulary.yaml', schema: vocabularySchema },
    { name: 'content-venues', about: 'content/venues.yaml', schema: venuesSchema },
    { name: 'content-glossary', about: 'content/glossary.yaml', schema: glossarySchema },
  ];
}

export const publishedSchemas = (vocabulary: Vocabulary): readonly PublishedSchema[] => [...downloads, ...contentSchemas(vocabulary)];

/** The schema as JSON Schema 2020-12 under its public address. Fields with a default may be left out by who writes the file. */
export function jsonSchema({ name, about, schema }: PublishedSchema, link: Link): string {
  return `${JSON.stringify({ ...z.toJSONSchema(schema, { io: 'input' }), $id: link(`data/schemas/${name}.json`), title: about }, null, 1)}\n`;
}
