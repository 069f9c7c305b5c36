import { alignment } from '#src/atlas/alignment.ts';
import type { Atlas, AtlasGroup } from '#src/atlas/atlas.ts';
import { GROUP_KINDS, REGIONS } from '#src/schema/group.ts';
import { byName } from './by-name.ts';
import { rungWords, type RungWords } from './stance.ts';

const REGION_NAMES: Readonly<Record<AtlasGroup['region'], string>> = {
  core: 'The Islamic State core',
  africa: 'Africa',
  'middle-east': 'Middle East',
  'south-asia': 'South Asia',
  'central-asia': 'Central Asia',
  'southeast-asia': 'Southeast Asia',
  elsewhere: 'Elsewhere',
};

/** One group in the index: its rung as told by all sources, on the day the last of them came out. */
export interface GroupLine {
  name: string;
  url: string;
  kind: string;
  summary: string;
  /** `null` for groups whose alignment is not asked. */
  rung: RungWords | null;
}

/** Groups by region, those of a region by name; regions without groups are left out. */
export function groupIndex(atlas: Atlas): { region: string; id: string; groups: GroupLine[] }[] {
  const last = atlas.sources.at(-1);
  const at = last === undefined ? '' : (last.dated.end ?? last.dated.start).latest;
  const told = atlas.sources.map((source) => source.id);
  return REGIONS.map((region) => ({
    region: REGION_NAMES[region],
    id: region,
    groups: byName(atlas.groups.filter((group) => group.region === region)).map((group) => ({
      name: group.name,
      url: group.url,
      kind: GROUP_KINDS[group.kind].label,
      summary: group.summary,
      rung: ['state', 'body', 'media'].includes(group.kind)
        ? null
        : rungWords(alignment(atlas, group.id, { at, told }).rung),
    })),
  })).filter(({ groups }) => groups.length > 0);
}
