import { datasetSchema } from '#src/publish/json-schema.ts';
import { absolute } from '#src/site.ts';

export const GET = () => {
  const schema = datasetSchema(absolute('/data/atlas.schema.json'));
  return new Response(`${JSON.stringify(schema, null, 2)}\n`);
};
