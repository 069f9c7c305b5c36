import { atlas } from 'virtual:atlas';
import { claimsCsv } from '#src/publish/claims-csv.ts';

export const GET = () => new Response(claimsCsv(atlas));
