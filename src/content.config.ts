import { defineCollection } from 'astro:content';
import { contentLoader } from './content/loader.ts';

/**
 * The loader has held every entry against its strict schema (src/content/schema.ts) and against the other
 * entries before a collection sees it, so the collections state no schema a second time.
 */
export const collections = {
  papers: defineCollection({ loader: contentLoader('papers') }),
  topics: defineCollection({ loader: contentLoader('topics') }),
  questions: defineCollection({ loader: contentLoader('questions') }),
  paths: defineCollection({ loader: contentLoader('paths') }),
  settings: defineCollection({ loader: contentLoader('settings') }),
};
