import { atlas } from 'virtual:atlas';
import { datasetJson } from '#src/publish/dataset.ts';

export const GET = () => new Response(datasetJson(atlas));
