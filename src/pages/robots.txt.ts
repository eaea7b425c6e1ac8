import type { APIRoute } from 'astro';
import { robotsTxt } from '../export/sitemap.ts';
import { absolute } from '../site/paths.ts';

export const GET: APIRoute = () => new Response(robotsTxt(absolute));
