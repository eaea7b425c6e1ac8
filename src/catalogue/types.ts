import type { GlossaryEntry, PaperEntry, PathEntry, QuestionEntry, SiteSettings, TopicEntry, VenueSeries, Vocabulary } from '../content/schema.ts';
import type { PersonName } from './people.ts';

/** What views, exports and search read. Everything is linked and sorted once; nothing is changed after. */

export interface Author { readonly name: string; readonly slug: string; readonly parts: PersonName }

export interface Relation {
  readonly paper: string;
  /** Label from this paper's side, e.g. "Builds on" or "Built on by". */
  readonly label: string;
  readonly relation: string;
  readonly note: string;
}

export interface Finding {
  /** `<paper slug>/<row>`, rows from 1. */
  readonly id: string;
  readonly paper: string;
  readonly n: number;
  readonly claim: string;
  readonly value: string;
  readonly metric?: string | undefined;
  readonly baseline?: string | undefined;
  readonly benchmark?: string | undefined;
  readonly direction: string;
}

export interface Venue {
  /** The string on the paper, e.g. "Findings of ACL 2023". */
  readonly text: string;
  readonly series: VenueSeries;
  readonly year: number | undefined;
}

export interface Paper extends Omit<PaperEntry, 'authors' | 'findings' | 'related' | 'venue'> {
  readonly slug: string;
  /** Citation key, e.g. gururangan2020dont. */
  readonly key: string;
  readonly authors: readonly Author[];
  readonly venue: Venue | undefined;
  /** Year of first publication. */
  readonly year: number;
  readonly findings: readonly Finding[];
  /** Relations from both ends, own ones first. */
  readonly related: readonly Relation[];
  /** "Gururangan et al. (2020)". */
  readonly citation: string;
  /** `shortName` where there is one, else the title. */
  readonly name: string;
  /** Day of the summary or of its last correction, YYYY-MM-DD. */
  readonly updated: string;
  /** Markdown source of the body. */
  readonly body: string;
}

export interface Topic extends TopicEntry { readonly slug: string; readonly body: string; /** Newest first. */ readonly papers: readonly string[]; /** Those with this topic as the main one. */ readonly mainPapers: readonly string[]; readonly questions: readonly string[] }
export interface Question extends QuestionEntry { readonly slug: string; readonly body: string }
export interface ReadingPath extends PathEntry { readonly slug: string; readonly body: string }
export interface AuthorPage extends Author { readonly papers: readonly string[] }
export interface VenuePage { readonly series: VenueSeries; readonly papers: readonly string[] }
export interface YearGroup { readonly year: number; readonly papers: readonly string[] }

export interface Catalogue {
  readonly site: SiteSettings;
  readonly vocabulary: Vocabulary;
  /** Newest first, then by title. */
  readonly papers: readonly Paper[];
  /** By group, then `order`. */
  readonly topics: readonly Topic[];
  /** By title. */
  readonly questions: readonly Question[];
  /** By `order`. */
  readonly paths: readonly ReadingPath[];
  /** By term. */
  readonly glossary: readonly GlossaryEntry[];
  /** By family name. */
  readonly authors: readonly AuthorPage[];
  /** By short name. */
  readonly venues: readonly VenuePage[];
  /** Newest first. */
  readonly years: readonly YearGroup[];
  /** In the order of papers, then rows. */
  readonly findings: readonly Finding[];
  paper(slug: string): Paper;
  topic(slug: string): Topic;
  question(slug: string): Question;
  term(id: string): GlossaryEntry;
  /** Papers that cite `slug` as evidence in a question, for "asked in". */
  questionsAbout(slug: string): readonly Question[];
}
