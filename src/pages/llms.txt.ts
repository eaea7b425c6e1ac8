import type { APIRoute } from 'astro';
import { loadCatalogue } from '../catalogue/load.ts';
import { llmsTxt } from '../export/llms.ts';
import { absolute } from '../site/paths.ts';

export const GET: APIRoute = async () => new Response(llmsTxt(await loadCatalogue(), absolute));
