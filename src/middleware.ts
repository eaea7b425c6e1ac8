import { defineMiddleware } from 'astro:middleware';
import { loadCatalogue } from './catalogue/load.ts';
import { origins, withPolicy } from './site/policy.ts';

/** Gives every built page its policy. The development server injects scripts of its own, so there it stays off. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (import.meta.env.DEV || !response.headers.get('content-type')?.startsWith('text/html')) return response;
  const { site } = await loadCatalogue();
  return new Response(withPolicy(await response.text(), origins(site.otherAtlases.map(({ url }) => url))), response);
});
