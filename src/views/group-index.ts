import { alignment } from '#src/atlas/alignment.ts';
import type { Atlas } from '#src/atlas/atlas.ts';
import { GROUP_KINDS } from '#src/schema/group.ts';
import { byName } from './by-name.ts';
import { REGION_NAMES, trackedGroups } from './map-groups.ts';
import { rungWords, type RungWords } from './stance.ts';

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
  const tracked = trackedGroups(atlas);
  return Object.entries(REGION_NAMES)
    .map(([region, name]) => ({
      region: name,
      id: region,
      groups: byName(atlas.groups.filter((group) => group.region === region)).map((group) => ({
        name: group.name,
        url: group.url,
        kind: GROUP_KINDS[group.kind].label,
        summary: group.summary,
        rung: tracked.includes(group) ? rungWords(alignment(atlas, group.id, { at, told }).rung) : null,
      })),
    }))
    .filter(({ groups }) => groups.length > 0);
}
