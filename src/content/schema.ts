import { z } from 'zod';
import { ADDRESS_LIMIT, HTTPS_ADDRESS } from './address.ts';

/**
 * The shape of every content file. Meanings are in `.describe`, so that the published JSON Schemas and the
 * editors that read them say what a field is for. Rules that need more than one file are in `check.ts`.
 */

const slug = z.string().max(60, 'must have at most 60 characters.').regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by single hyphens.');
const https = z.string().max(ADDRESS_LIMIT).regex(HTTPS_ADDRESS, 'must be an https address with a host in plain letters.');
/** Text on one line that says something: no space at its ends, at least one letter or digit. */
const line = (max: number) => z.string().min(1, { error: 'must not be empty.', abort: true }).max(max)
  .regex(/^\S(?:[^\n\t]*\S)?$/, { error: 'must be one line without space at its ends.', abort: true })
  .regex(/[\p{L}\p{N}]/u, 'must hold a letter or digit.');
const day = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'must be a day as YYYY-MM-DD.');
const dayOrMonth = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/, 'must be a day as YYYY-MM-DD or a month as YYYY-MM.');
const place = z.number().int().min(1, 'must be at least 1.').max(999, 'must be at most 999.');

const facetValue = z.strictObject({
  label: line(60).describe('Name shown to readers.'),
  definition: line(200).describe('One line: what a paper with this value is about.'),
});
const facet = z.record(z.string().regex(/^[a-zA-Z0-9]+(?:-[a-zA-Z0-9]+)*$/, 'must be words joined by hyphens.'), facetValue);

export const vocabularySchema = z.strictObject({
  kinds: facet, stages: facet, modalities: facet, languages: facet, domains: facet, techniques: facet,
  metrics: facet, directions: facet, stances: facet, confidences: facet, groups: facet,
  relations: z.record(z.string().regex(/^[a-z]+(?:-[a-z]+)*$/, 'must be lower-case words joined by hyphens.'), facetValue.extend({
    inverse: line(60).describe('Label of the same relation seen from the other paper.'),
  })),
});
export type Vocabulary = z.infer<typeof vocabularySchema>;

/** A string from a closed list; `source` names the list for messages. */
const oneOf = (values: readonly string[]) => z.enum(values as [string, ...string[]]);

/** Home page of an atlas: https, or this computer while two atlases are tried out together. */
const atlasAddress = z.string().max(ADDRESS_LIMIT).regex(new RegExp(`${HTTPS_ADDRESS.source}|^http://(?:localhost|127\\.0\\.0\\.1)(?::[1-9]\\d{0,4})?(?:/[\\w./-]*)?$`), 'must be an https address.');

const siteSchemaShape = {
  title: line(60).describe('Name of the atlas.'),
  tagline: line(120).describe('One line under the name.'),
  description: line(300).describe('What the atlas holds, for search engines and feeds.'),
  field: line(60).describe('The field of research, used inside sentences.'),
  language: z.string().regex(/^[a-z]{2}(?:-[A-Z]{2})?$/, 'must be a language tag such as "en" or "en-GB".').describe('BCP 47 tag of the text.'),
  publisher: line(80).describe('Who answers for the atlas.'),
  repository: z.string().regex(/^[a-zA-Z\d](?:-?[a-zA-Z\d]){0,38}\/(?!\.{1,2}$)[\w.-]{1,100}$/, 'must be owner/name.').optional().describe('GitHub repository for corrections. Without one no correction links are shown.'),
  version: z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/, 'must be a version such as "1.0.0".').describe('Version of the data.'),
  updated: day.describe('Day of the last change to the content.'),
  contentLicense: z.strictObject({ name: line(60), url: https }).describe('Licence of summaries and data.'),
  otherAtlases: z.array(z.strictObject({ name: line(60), url: atlasAddress })).max(10).default([])
    .describe('Other atlases whose papers appear in search, by the address of their home page.'),
};
export const siteSchema = z.strictObject(siteSchemaShape);
export type SiteSettings = z.infer<typeof siteSchema>;

export const venuesSchema = z.array(z.strictObject({
  slug: slug.describe('Anchor on the venues page.'),
  short: line(60).describe('Name before the year in `venue`, e.g. "ACL".'),
  name: line(160).describe('Full name of the series or journal.'),
  type: z.enum(['conference', 'journal', 'workshop']).describe('Decides how a paper is cited.'),
  also: z.array(line(120)).optional().describe('Whole venue strings that belong here and do not start with `short`.'),
})).min(1);
export type VenueSeries = z.infer<typeof venuesSchema>[number];

export const glossarySchema = z.array(z.strictObject({
  id: slug.describe('Anchor on the glossary page; `<Term id>` refers to it.'),
  term: line(80).describe('The term as a heading.'),
  abbreviations: z.array(line(20)).max(6).optional().describe('Abbreviations that mean exactly this.'),
  aliases: z.array(line(80)).max(20).optional().describe('Other names that mean the same; the search treats them as one.'),
  definition: line(320).describe('Meaning in one or two sentences.'),
  see: z.strictObject({ topics: z.array(slug).max(4).optional(), papers: z.array(slug).max(6).optional() }).optional()
    .describe('Where the term matters.'),
})).min(1);
export type GlossaryEntry = z.infer<typeof glossarySchema>[number];

/**
 * Schemas of the entries, closed over the vocabulary so that unknown values are type errors of the data.
 * Without a vocabulary (its file is broken) every value passes, so that the rest of an entry can still be checked.
 */
export function entrySchemas(vocabulary: Vocabulary | undefined) {
  const values = (name: keyof Vocabulary): z.ZodType<string> => (vocabulary ? oneOf(Object.keys(vocabulary[name])) : z.string());
  const facetList = (name: keyof Vocabulary, max = 8) => z.array(values(name)).max(max);

  const keywords = z.array(line(180)).min(12).max(25);

  const finding = z.strictObject({
    claim: line(400).describe('One sentence that stands alone.'),
    value: line(80).describe('A figure verbatim from the abstract, or a short word.'),
    metric: values('metrics').optional().describe('What the value measures.'),
    baseline: line(200).optional().describe('What it is compared with.'),
    benchmark: line(200).optional().describe('Where it was measured, as the authors name it.'),
    direction: values('directions').describe('Better, worse, equal, mixed or descriptive.'),
  });

  const paper = z.strictObject({
    title: line(300).describe('Title as the bibliography gives it.'),
    shortName: line(60).optional().describe('The name people use in a sentence.'),
    authors: z.array(line(80)).min(1).max(400).describe('Names in order, as printed.'),
    published: dayOrMonth.describe('First public date; a month where the day is not known.'),
    venue: line(120).optional().describe('Where it appeared, e.g. "ACL 2020"; left out for preprints.'),
    arxiv: z.string().regex(/^\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}$/, 'must be an arXiv number such as "2004.10964".').describe('arXiv number, quoted.'),
    doi: z.string().max(120).regex(/^10\.\d{4,9}\/[\w.()/:;-]+$/, 'must be a DOI without address, e.g. 10.18653/v1/2020.acl-main.740.').optional(),
    aclAnthology: z.string().regex(/^[A-Z]\d{2}-\d{4}$|^\d{4}\.[a-z0-9_]+-[a-z0-9]+\.\d+$/, 'must be an ACL Anthology id.').optional(),
    openreview: z.string().regex(/^[\w-]{5,20}$/, 'must be an OpenReview forum id.').optional(),
    links: z.strictObject({
      code: z.array(https).optional(), models: z.array(https).optional(), data: z.array(https).optional(), project: z.array(https).optional(),
    }).optional().describe('Where code, models, data and a project page are.'),
    tldr: line(200).describe('One sentence: what they did and what came out.'),
    kind: values('kinds').describe('What the paper mainly contributes.'),
    topics: z.array(slug).min(1).max(3).describe('Topic slugs, the main topic first.'),
    stages: facetList('stages').min(1).describe('Training stages the paper is about.'),
    modalities: facetList('modalities').min(1).describe('Kinds of data.'),
    languages: facetList('languages', 24).optional().describe('BCP 47 tags, only where the paper is about particular languages.'),
    domains: facetList('domains').min(1).describe('Subject areas.'),
    techniques: facetList('techniques', 6).min(1).describe('What the paper is technically about.'),
    setup: z.strictObject({
      models: line(300).optional(), data: line(300).optional(), tokens: line(200).optional(), compute: line(200).optional(), benchmarks: line(300).optional(),
    }).optional().describe('What was trained on what, as the abstract gives it.'),
    findings: z.array(finding).min(1).max(12).describe('One row per reported result.'),
    related: z.array(z.strictObject({
      paper: slug, relation: values('relations'), note: line(300).describe('Why, in one sentence.'),
    })).max(8).default([]).describe('Other papers of the atlas; both ends show it.'),
    keywords: keywords.describe('What readers may type who need this paper; indexed, never shown.'),
    basis: z.strictObject({ source: z.enum(['abstract']), date: day }).describe('What the summary rests on and when it was written.'),
    corrections: z.array(z.strictObject({ date: day, what: line(300) })).max(20).optional().describe('What was corrected since, newest last.'),
    versionNote: line(600).optional().describe('Where another version reports other figures or the abstract contradicts itself.'),
    redirectFrom: z.array(slug).max(5).optional().describe('Earlier slugs, which keep working.'),
  });

  const topic = z.strictObject({
    title: line(80), blurb: line(240).describe('One sentence.'), group: values('groups').describe('Heading under which the topic is listed.'), order: place.describe('Place within its group.'),
    related: z.array(slug).max(6).optional().describe('Neighbouring topics.'),
    keywords: keywords.optional().describe('What readers may type who need this topic; indexed, never shown.'),
    updated: day.describe('Day of the last change.'),
  });

  const question = z.strictObject({
    title: line(160).describe('The question as a person asks it.'),
    answer: line(500).describe('The short answer in two sentences.'),
    confidence: values('confidences'),
    topics: z.array(slug).min(1).max(3).describe('Topics it belongs to.'),
    evidence: z.array(z.strictObject({
      paper: slug, stance: values('stances'), says: line(400).describe('What this paper contributes, in one sentence.'),
    })).min(2).max(20),
    keywords: keywords.optional().describe('What readers may type who have this question; indexed, never shown.'),
    updated: day.describe('Day of the last change.'),
  });

  const step = z.strictObject({
    paper: slug.optional(), topic: slug.optional(), question: slug.optional(),
    why: line(400).describe('Why this step stands here.'),
  }).refine((value) => [value.paper, value.topic, value.question].filter(Boolean).length === 1, 'must name exactly one of paper, topic, question.');
  const path = z.strictObject({
    title: line(100), audience: line(160).describe('Who it is for.'), order: place,
    steps: z.array(step).min(3).max(20), updated: day.describe('Day of the last change.'),
  });

  return { paper, topic, question, path };
}

type Schemas = ReturnType<typeof entrySchemas>;
export type PaperEntry = z.infer<Schemas['paper']>;
export type TopicEntry = z.infer<Schemas['topic']>;
export type QuestionEntry = z.infer<Schemas['question']>;
export type PathEntry = z.infer<Schemas['path']>;
export type PathStep = PathEntry['steps'][number];
