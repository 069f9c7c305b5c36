import type { AtlasGroup } from '#src/atlas/atlas.ts';
import type { MapAtlas } from './map-atlas.ts';

/** Kinds of record that can be aligned: states, firms and media on record are not asked where they stand. */
const TRACKED: ReadonlySet<AtlasGroup['kind']> = new Set([
  'core',
  'armed-group',
  'network',
  'province',
  'faction',
  'described',
] as const);

/** Regions in the order in which they are listed, with their names. */
export const REGION_NAMES = {
  core: 'The Islamic State core',
  africa: 'Africa',
  'middle-east': 'Middle East',
  'south-asia': 'South Asia',
  'central-asia': 'Central Asia',
  'southeast-asia': 'Southeast Asia',
  elsewhere: 'Elsewhere',
} satisfies Record<AtlasGroup['region'], string>;

/** Whether a group is asked where it stands. */
export function isTracked({ kind }: Pick<AtlasGroup, 'kind'>): boolean {
  return TRACKED.has(kind);
}

/** The groups that maps and timelines follow, by region, then by name. */
export function trackedGroups(atlas: Pick<MapAtlas, 'groups'>): AtlasGroup[] {
  const regions = Object.keys(REGION_NAMES);
  return atlas.groups
    .filter(isTracked)
    .sort(
      (a, b) =>
        regions.indexOf(a.region) - regions.indexOf(b.region) ||
        compare(labelOf(a).toLowerCase(), labelOf(b).toLowerCase()) ||
        compare(a.id, b.id),
    );
}

/** The groups that the sources told speak of, whatever they say of them; of others nothing can be shown. */
export function namedGroups(
  atlas: Pick<MapAtlas, 'claims' | 'relations' | 'claim'>,
  told: readonly string[],
): ReadonlySet<string> {
  const isTold = (claim: string) => told.includes(atlas.claim[claim]?.source ?? '');
  return new Set([
    ...atlas.claims.filter(({ source }) => told.includes(source)).flatMap(({ groups }) => groups),
    ...atlas.relations
      .filter(({ basis, claims }) => basis === 'source' && claims.some(isTold))
      .flatMap(({ from, to }) => [from, to]),
  ]);
}

/** What a group is called on a map. */
export function labelOf(group: Pick<AtlasGroup, 'name' | 'short'>): string {
  return group.short ?? group.name;
}

/** By code units: the same order in every browser and at build. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
