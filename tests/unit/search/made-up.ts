import { buildCatalogue, type LinkableContent } from '../../../src/catalogue/catalogue.ts';
import type { Catalogue } from '../../../src/catalogue/types.ts';
import { openBundle, type Bundle, type ReadFile } from '../../../src/search/bundle.ts';
import { searchBundle, type BundleFile } from '../../../src/search-index/bundle-files.ts';

type PaperData = LinkableContent['papers'][number]['data'];

const values = (...names: string[]) => Object.fromEntries(names.map((name) => [name, { label: name.charAt(0).toUpperCase() + name.slice(1), definition: `About ${name}.` }]));

const paper = (slug: string, data: Partial<PaperData> & { readonly title: string; readonly tldr: string }, body = ''): LinkableContent['papers'][number] => ({
  slug, body,
  data: {
    authors: ['Ada Miller'], published: '2022-01-01', arxiv: '2201.00001', kind: 'study', topics: ['dough'], stages: ['proving'], modalities: ['loaf'], domains: ['general'], techniques: ['soaking'],
    findings: [{ claim: 'The loaf is taller.', value: '2 cm', direction: 'improves' }], related: [], keywords: [], basis: { source: 'abstract', date: '2026-01-15' }, ...data,
  },
});

/** Papers about bread, each there for something that search must tell apart; the tests name what. */
export const content: LinkableContent = {
  site: { title: 'Bread Atlas', tagline: 'x', description: 'x', field: 'bread', language: 'en', publisher: 'x', version: '1.0.0', updated: '2026-01-15', contentLicense: { name: 'CC BY 4.0', url: 'https://example.org' }, otherAtlases: [] },
  vocabulary: {
    kinds: values('method', 'study'), stages: values('proving', 'baking'), modalities: values('loaf'), languages: values('pl'), domains: values('general'), techniques: values('soaking'), metrics: values('height'),
    directions: values('improves'), stances: values('supports'), confidences: values('leaning'), groups: values('first'),
    relations: { 'builds-on': { label: 'Builds on', inverse: 'Built on by', definition: 'x' } },
  },
  venues: [{ slug: 'breadcon', short: 'Breadcon', name: 'Breadcon', type: 'conference' }],
  glossary: [
    { id: 'starter', term: 'Starter', abbreviations: ['SD'], aliases: ['mother dough', 'wild yeast culture'], definition: 'Flour and water in which wild yeast lives.', see: { papers: ['rye-starter'] } },
    { id: 'autolyse', term: 'Autolysis', aliases: ['resting flour'], definition: 'Flour left with water before kneading.' },
  ],
  papers: [
    paper('rye-starter', { title: 'A Rye Starter Ripens Faster', shortName: 'RyeRise', tldr: 'Rye feeds the starter in fewer hours.', authors: ['Ada Miller', 'Ben Baker'], published: '2021-03-10', arxiv: '2103.01230', keywords: ['bread that goes up quickly', 'impatient bakers'], related: [{ paper: 'cold-proof', relation: 'builds-on', note: 'Same flour.' }] }, '## Problem\n\nA sour culture takes days. The thermometer stays at thirty degrees.'),
    paper('cold-proof', { title: 'Cold Proofing Deepens Flavour', tldr: 'A night in the refrigerator gives a deeper flavour.', published: '2020-05-01', topics: ['oven', 'dough'] }, '## Problem\n\nRye and wheat were chilled.'),
    paper('steam-oven', { title: 'Steam for Home Ovens', tldr: 'A tray of water makes crusts crackle.', authors: ['Zoë Müller'], published: '2023-02-01', venue: 'Breadcon 2023', topics: ['oven'], languages: ['pl'], keywords: ['crackling crust', 'tray of hot water'] }),
    paper('salt-timing', { title: 'When to Salt', tldr: 'Late salt leaves gluten stronger; cold water changes little.', authors: ['Cleo Cook'], topics: ['dough', 'oven'], keywords: ['adding salt late'] }, '## Problem\n\nThe flavour of home bread suffers without salt.'),
    paper('pre-soak', { title: 'Pre-Soaking Seeds', shortName: 'SeedSoakerV2', tldr: 'Seeds that were presoaked keep the crumb moist.', keywords: ['wholemeal characterization'] }),
    paper('up', { title: 'Up', tldr: 'Loaves rise when gas is held.' }),
    paper('crumb', { title: 'Crumb', tldr: 'Colour of the crumb by flour.' }),
    paper('crumb-again', { title: 'Crumb Structure Again and Crumb Texture', tldr: 'Crumb, crumb and once more crumb.', keywords: ['crumb', 'crumb of bread'] }),
  ],
  topics: [
    { slug: 'dough', body: '', data: { title: 'Dough', blurb: 'What becomes a loaf.', group: 'first', order: 1, updated: '2026-01-15', keywords: ['kneading'] } },
    { slug: 'oven', body: '', data: { title: 'Ovens and steam', blurb: 'Heat and steam.', group: 'first', order: 2, updated: '2026-01-15' } },
  ],
  questions: [{ slug: 'steam', body: '', data: { title: 'Is steam worth the trouble?', answer: 'For crusts, yes.', confidence: 'leaning', topics: ['oven'], evidence: [{ paper: 'steam-oven', stance: 'supports', says: 'x' }], updated: '2026-01-15' } }],
  paths: [{ slug: 'first-loaf', body: '', data: { title: 'A first loaf', audience: 'Whoever never baked', order: 1, steps: [{ paper: 'rye-starter', why: 'a' }], updated: '2026-01-15' } }],
};

export const catalogue: Catalogue = buildCatalogue(content);

let files: Promise<readonly BundleFile[]> | undefined;
/** The files of the bundle over the made-up papers, made once. */
export const bundleFiles = (): Promise<readonly BundleFile[]> => files ??= searchBundle(catalogue);

/** Reads files from memory, as the browser reads them from the site; `change` may alter or take away what is read. */
export function readerOver(made: readonly BundleFile[], change: (path: string, bytes: Uint8Array) => Uint8Array | undefined = (_path, bytes) => bytes): ReadFile {
  const byPath = new Map(made.map(({ path, bytes }) => [path, bytes]));
  return (path) => {
    const bytes = byPath.get(path);
    const found = bytes && change(path, bytes);
    return found ? Promise.resolve(found) : Promise.reject(new Error(`${path} is not there.`));
  };
}

export const madeUpBundle = async (): Promise<Bundle> => openBundle(readerOver(await bundleFiles()));
