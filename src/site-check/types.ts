/** One thing that is wrong with a built page or file. */
export interface Fault {
  /** File in the built folder, e.g. `papers/ul2/index.html`. */
  readonly file: string;
  /** Short name of the rule. */
  readonly rule: string;
  /** What is wrong and what would be right, in one sentence. */
  readonly message: string;
}

export interface Link { readonly href: string; readonly rel: readonly string[]; readonly text: string }
/** Something that a browser fetches with the page. */
export interface Resource { readonly url: string; readonly element: string }
export interface Script { readonly type: string; readonly text: string; readonly src: string | undefined }

/** What the rules need to know of one HTML page. Addresses are as written. */
export interface Page {
  readonly file: string;
  readonly language: string | undefined;
  readonly titles: readonly string[];
  readonly descriptions: readonly string[];
  readonly canonicals: readonly string[];
  readonly robots: string;
  /** Where a page that only sends readers on sends them. */
  readonly refresh: string | undefined;
  /** Content security policies, and whether each stands before every script and style. */
  readonly policies: readonly { readonly content: string; readonly first: boolean }[];
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  readonly ids: readonly string[];
  readonly links: readonly Link[];
  /** Addresses of the site that a page names without fetching them: alternates, pictures for sharing, forms. */
  readonly mentions: readonly Resource[];
  readonly resources: readonly Resource[];
  readonly imagesWithoutAlt: readonly string[];
  readonly styledElements: readonly string[];
  readonly handlers: readonly string[];
  readonly scripts: readonly Script[];
  readonly styles: readonly string[];
}

/** A built site: where it is published, its files and its pages. */
export interface Site {
  /** Origin without a slash at the end. */
  readonly origin: string;
  /** Base path with slashes at both ends. */
  readonly base: string;
  readonly files: ReadonlySet<string>;
  readonly pages: readonly Page[];
  /** Text of sitemap.xml, when there is one. */
  readonly sitemap: string | undefined;
}

export const isRedirect = (page: Page): boolean => page.refresh !== undefined;
export const isIndexable = (page: Page): boolean => !isRedirect(page) && !/\bnoindex\b/.test(page.robots);
