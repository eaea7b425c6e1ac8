import { FACET_FILE_VERSION, readFacetFile, type FacetFile } from '../../../src/explorer/data.ts';
import type { Setting } from '../../../src/explorer/state.ts';

/** Five papers, newest first: a is a Polish method, b a Polish study, c and d German studies, e a survey without language. */
export const FILE: FacetFile = {
  version: FACET_FILE_VERSION,
  slugs: ['a', 'b', 'c', 'd', 'e'],
  titleRank: [4, 3, 2, 1, 0],
  facets: [
    { id: 'kind', label: 'Kind', values: [['study', 'Study'], ['method', 'Method'], ['survey', 'Survey']], of: [1, 0, 0, 0, 2] },
    { id: 'language', label: 'Language', values: [['pl', 'Polish'], ['de', 'German']], of: [0, 0, 1, [1, 0], []] },
    { id: 'year', label: 'Year', values: [['2025', '2025'], ['2024', '2024']], of: [0, 0, 1, 1, 1] },
  ],
};
export const INDEX = readFacetFile(FILE);
export const PAGE: Setting = { sorts: ['newest', 'oldest', 'title'] };
export const SEARCH: Setting = { sorts: ['relevance', 'newest', 'oldest', 'title'], foreign: ['q'] };
export const ALL = [0, 1, 2, 3, 4];
