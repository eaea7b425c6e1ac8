import type { APIRoute } from 'astro';
import { loadCatalogue } from '../catalogue/load.ts';
import { sitemapXml, sitePages } from '../export/sitemap.ts';
import { absolute } from '../site/paths.ts';

export const GET: APIRoute = async () => new Response(sitemapXml(sitePages(await loadCatalogue()), absolute));
