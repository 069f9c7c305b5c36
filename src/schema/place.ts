import { z } from 'zod';
import { Change, Id, Into, Name, Note, Status, Text, Was } from './primitives.ts';
import { oneOf, type Terms } from './term.ts';

export const PRECISIONS = {
  site: {
    label: 'a site',
    definition: 'Within about a kilometre.',
    example: 'An airfield.',
    counterExample: 'A town: town.',
  },
  town: {
    label: 'a town',
    definition: 'The centre of a town or village.',
    example: 'Chibok.',
    counterExample: 'Somewhere in a province: area.',
  },
  area: {
    label: 'an area',
    definition: 'A province, district, valley or peninsula; the point is only its middle.',
    example: 'The Sinai Peninsula.',
    counterExample: 'A whole state: country.',
  },
  country: {
    label: 'a country',
    definition: 'Somewhere in a country; the point is only for drawing.',
    example: 'Algeria.',
    counterExample: 'A continent or several countries: region.',
  },
  region: {
    label: 'a region',
    definition: 'Several countries.',
    example: 'North Africa.',
    counterExample: 'One province: area.',
  },
} satisfies Terms;

/** A place on the map, with how exact its point is. */
export const Place = z
  .strictObject({
    id: Id,
    name: Text.describe('Main name as shown.'),
    names: z.array(Name).default([]).describe('Other spellings and names.'),
    lon: z.number().min(-180).max(180).describe('Longitude, degrees east, WGS 84.'),
    lat: z.number().min(-90).max(90).describe('Latitude, degrees north, WGS 84.'),
    precision: oneOf(PRECISIONS).describe('How exact the point is.'),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, 'a country code is two capitals (ISO 3166-1)')
      .optional()
      .describe('ISO 3166-1 alpha-2 code of the country that it lies in; absent for regions.'),
    note: Note,
    change: Change,
    status: Status,
    into: Into,
    was: Was,
  })
  .describe('A place.');
export type Place = z.infer<typeof Place>;
