import { loadCatalogue } from '../../catalogue/load.ts';
import { encodeFacets } from '../../explorer/encode.ts';

export const GET = async (): Promise<Response> => Response.json(encodeFacets(await loadCatalogue()));
