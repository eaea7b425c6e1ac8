import { getCollection, getEntry } from 'astro:content';
import { buildCatalogue, type LinkableContent } from './catalogue.ts';
import type { Catalogue } from './types.ts';

/** The only module that reads Astro's content store. It loads once; every page shares the result. */
let loaded: Promise<Catalogue> | undefined;

export function loadCatalogue(): Promise<Catalogue> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Catalogue> {
  const entries = async <T>(folder: 'papers' | 'topics' | 'questions' | 'paths') =>
    (await getCollection(folder)).map(({ id, data, body }) => ({ slug: id, data: data as T, body: body ?? '' }));
  const settings = async (name: string) => (await getEntry('settings', name))!.data;
  return buildCatalogue({
    site: await settings('site'), vocabulary: await settings('vocabulary'), venues: await settings('venues'), glossary: await settings('glossary'),
    papers: await entries('papers'), topics: await entries('topics'), questions: await entries('questions'), paths: await entries('paths'),
  } as unknown as LinkableContent);
}
