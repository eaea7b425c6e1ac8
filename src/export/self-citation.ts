import type { Catalogue, Paper } from '../catalogue/types.ts';
import { paperPath } from '../site/paths.ts';
import { longDate } from '../site/text.ts';
import { escapeTex } from './bibtex.ts';
import type { Link } from './records.ts';

/** How to cite what the atlas itself wrote, as opposed to the papers it writes about. */

type WithSite = Pick<Catalogue, 'site'>;

/** One summary, by the day of its last change. */
export const citeSummary = (paper: Paper, { site }: WithSite, link: Link): string =>
  `${site.publisher}. (${paper.updated.slice(0, 4)}). Summary of “${paper.title}”. In ${site.title} (version ${site.version}, ${longDate(paper.updated)}). ${link(paperPath(paper.slug))}`;

/** The atlas as a whole. */
export const citeAtlas = ({ site }: WithSite, link: Link): string =>
  `${site.publisher}. (${site.updated.slice(0, 4)}). ${site.title} (version ${site.version}) [Data set]. ${link('')}`;

/** The atlas as a BibTeX entry under the key `atlas` and its year. */
export const citeAtlasBibtex = ({ site }: WithSite, link: Link): string => [
  `@misc{atlas${site.updated.slice(0, 4)}`,
  `  title = {{${escapeTex(site.title)}}}`, `  author = {{${escapeTex(site.publisher)}}}`, `  year = {${site.updated.slice(0, 4)}}`,
  `  note = {Version ${site.version}, data set}`, `  url = {${link('')}}`,
].join(',\n') + '\n}\n';
