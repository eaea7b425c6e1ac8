import { loadCatalogue } from '../../catalogue/load.ts';
import { encodeTitles } from '../../explorer/encode.ts';

export const GET = async (): Promise<Response> => Response.json(encodeTitles(await loadCatalogue()));
