import { joinBase } from './address.ts';

/** The one place that knows the addresses of pages. All are relative to the origin and hold the base path. */
export const base: string = import.meta.env.BASE_URL;
export const site: string = import.meta.env.SITE;

export const href = (path: string): string => joinBase(base, path);
/** The address with origin, for canonical links, feeds and metadata. */
export const absolute = (path: string): string => `${site.replace(/\/$/, '')}${href(path)}`;

export const paperPath = (slug: string): string => `papers/${slug}/`;
export const topicPath = (slug: string): string => `topics/${slug}/`;
export const questionPath = (slug: string): string => `questions/${slug}/`;
export const pathPath = (slug: string): string => `paths/${slug}/`;
export const authorPath = (slug: string): string => `authors/${slug}/`;
export const termPath = (id: string): string => `glossary/#${id}`;
export const venuePath = (slug: string): string => `venues/#${slug}`;
export const yearPath = (year: number): string => `years/#y${year}`;
export const findingPath = (paper: string, n: number): string => `papers/${paper}/#finding-${n}`;
