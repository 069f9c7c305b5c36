import type { Atlas } from '#src/atlas/atlas.ts';

/** Version of the dataset's shape (semantic versioning): a new optional field raises the second number. */
export const DATASET_VERSION = '1.1.0';

/** Worked out by the atlas from other fields, or for editors only. */
const APART = new Set(['dated', 'ending', 'status', 'change', 'was', 'into']);

type Published = Record<string, unknown> & { id: string; digest: string };

/** The arrays of the dataset, in the order in which they are published. */
export const COLLECTIONS = [
  'sources',
  'claims',
  'events',
  'relations',
  'findings',
  'groups',
  'people',
  'places',
] as const;
export type Collection = (typeof COLLECTIONS)[number];

export type Dataset = { version: string; edition: string } & Record<Collection, Published[]>;

/**
 * The dataset as published: every record with the field names of its YAML, `url` and `digest`, sorted by id. A
 * source keeps its outlet's address as `url`; its page with us is `page`. Absent fields are left out.
 */
export function dataset(atlas: Pick<Atlas, Collection | 'edition'>): Dataset {
  const collection = (name: Collection) =>
    [...atlas[name]].map(publish).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return {
    version: DATASET_VERSION,
    edition: atlas.edition,
    sources: collection('sources'),
    claims: collection('claims'),
    events: collection('events'),
    relations: collection('relations'),
    findings: collection('findings'),
    groups: collection('groups'),
    people: collection('people'),
    places: collection('places'),
  };
}

/** The dataset as JSON, one record a line, so that two editions can be compared line by line. */
export function datasetJson(atlas: Pick<Atlas, Collection | 'edition'>): string {
  const { version, edition, ...collections } = dataset(atlas);
  const parts = Object.entries(collections).map(([name, records]) => {
    const lines = records.map((record) => JSON.stringify(record)).join(',\n');
    return `"${name}":[${lines === '' ? '' : `\n${lines}\n`}]`;
  });
  return `{"version":${JSON.stringify(version)},"edition":${JSON.stringify(edition)},\n${parts.join(',\n')}}\n`;
}

/** A record as published: what it is called and where it is from come first, for whoever reads it line by line. */
function publish(record: { id: string; digest: string; source?: string }): Published {
  const { id, source, ...rest } = record;
  const kept = Object.entries({ id, source, ...rest }).filter(
    ([key, value]) => !APART.has(key) && value !== undefined,
  );
  return Object.fromEntries(kept) as Published;
}
