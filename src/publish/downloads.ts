import type { Atlas } from '#src/atlas/atlas.ts';
import { COLLECTIONS, type Collection } from './dataset.ts';

/** A file to download. */
export interface Download {
  /** Root-relative address without the base. */
  url: string;
  name: string;
  format: string;
  what: string;
}

const LABELS: Readonly<Record<Collection, string>> = {
  sources: 'articles read',
  claims: 'claims',
  events: 'events',
  relations: 'ties between groups',
  findings: 'findings',
  groups: 'groups and bodies',
  people: 'people',
  places: 'places',
};

/** How many records of each kind the dataset holds, in its order. */
export function counts(atlas: Pick<Atlas, Collection>): { label: string; count: number }[] {
  return COLLECTIONS.map((name) => ({ label: LABELS[name], count: atlas[name].length }));
}

/** What can be downloaded, the whole first. */
export const DOWNLOADS: readonly Download[] = [
  {
    url: '/data/atlas.json',
    name: 'atlas.json',
    format: 'JSON',
    what: 'The whole dataset: every record of every kind, one a line.',
  },
  {
    url: '/data/atlas.schema.json',
    name: 'atlas.schema.json',
    format: 'JSON Schema, draft 2020-12',
    what: 'Its shape: each field of each record, with what it means and what it may hold.',
  },
  {
    url: '/data/claims.csv',
    name: 'claims.csv',
    format: 'CSV',
    what: 'All claims, one a row, each with its speaker, its source and its place in it.',
  },
  {
    url: '/data/events.csv',
    name: 'events.csv',
    format: 'CSV',
    what: 'All events, one a row, with place, actors, figures and the claims under them.',
  },
  {
    url: '/data/codings.csv',
    name: 'codings.csv',
    format: 'CSV',
    what: 'Both codings of each article, statement by statement, with how each difference was settled.',
  },
];
