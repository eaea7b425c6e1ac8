import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import type { Vocabulary } from '../../../src/content/schema.ts';
import { jsonSchema, publishedSchemas } from '../../../src/export/schemas.ts';

const addFormats = addFormatsModule as unknown as (ajv: Ajv2020) => void;

/** A check of data against a published schema by ajv: what is wrong, in words. */
export function schemaCheck(name: string, vocabulary: Vocabulary): (data: unknown) => readonly string[] {
  const published = publishedSchemas(vocabulary).find((schema) => schema.name === name);
  if (!published) throw new Error(`There is no published schema "${name}".`);
  const ajv = new Ajv2020({ allErrors: true });
  addFormats(ajv);
  const validate = ajv.compile(JSON.parse(jsonSchema(published, (path) => `https://example.org/${path}`)) as object);
  return (data) => (validate(data) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`));
}
