import type { APIRoute } from 'astro';
import { loadCatalogue } from '../../../catalogue/load.ts';
import { jsonSchema, publishedSchemas, type PublishedSchema } from '../../../export/schemas.ts';
import { absolute } from '../../../site/paths.ts';

export async function getStaticPaths() {
  const { vocabulary } = await loadCatalogue();
  return publishedSchemas(vocabulary).map((schema) => ({ params: { name: schema.name }, props: { schema } }));
}

export const GET: APIRoute<{ schema: PublishedSchema }> = ({ props }) => new Response(jsonSchema(props.schema, absolute));
