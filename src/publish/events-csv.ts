import type { Atlas } from '#src/atlas/atlas.ts';
import type { Figure } from '#src/schema/primitives.ts';
import { csv } from './csv.ts';

const COLUMNS = [
  'id',
  'url',
  'kind',
  'title',
  'date',
  'date_note',
  'actors',
  'targets',
  'place',
  'place_name',
  'longitude',
  'latitude',
  'precision',
  'figures',
  'claims',
  'note',
  'digest',
] as const;

/**
 * All events as CSV, sorted by id. Lists of ids are joined by a space, an actor is `id:role`; figures are joined by
 * `; `, each with its own claim in brackets.
 */
export function eventsCsv(atlas: Pick<Atlas, 'events' | 'place'>): string {
  const rows = atlas.events.map((event) => {
    const place = event.place === undefined ? undefined : atlas.place[event.place];
    return {
      ...event,
      date_note: event.date_note,
      actors: event.actors.map(({ id, role }) => `${id}:${role}`).join(' '),
      targets: event.targets.join(' '),
      place: event.place,
      place_name: place?.name,
      longitude: place?.lon,
      latitude: place?.lat,
      precision: place?.precision,
      figures: event.figures.map(figureText).join('; '),
      claims: event.claims.join(' '),
      note: event.note,
    };
  });
  return csv(COLUMNS, rows);
}

function figureText({ what, value, low, high, over, approx, unit, claim }: Figure): string {
  const number =
    value ??
    (low === undefined
      ? `≤${String(high)}`
      : high === undefined
        ? `${over ? '>' : '≥'}${low}`
        : `${low}–${high}`);
  return `${what}: ${approx === true ? '~' : ''}${number} ${unit} [${claim}]`;
}
