import { atlas } from 'virtual:atlas';
import { eventsCsv } from '#src/publish/events-csv.ts';

export const GET = () => new Response(eventsCsv(atlas));
