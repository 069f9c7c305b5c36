import { atlas } from 'virtual:atlas';
import { codingsCsv } from '#src/publish/codings-csv.ts';

export const GET = () => new Response(codingsCsv(atlas));
