import { alignment } from '#src/atlas/alignment.ts';
import type { Atlas, AtlasGroup } from '#src/atlas/atlas.ts';
import { GROUP_KINDS } from '#src/schema/group.ts';
import type { Rung } from '#src/schema/rung.ts';
import { byName } from './by-name.ts';
import { REGION_NAMES, trackedGroups } from './map-groups.ts';
import { rungWords, type RungWords } from './stance.ts';

/** One group in the index: its rung as told by all sources, on the day the last of them came out. */
export interface GroupLine {
  name: string;
  url: string;
  /** `null` where the rung says the same. */
  kind: string | null;
  summary: string;
  /** `null` for groups whose alignment is not asked, and for the core, which has a heading of its own. */
  rung: RungWords | null;
}

/** What a kind of group and a rung both say. */
const ALIKE: Partial<Record<AtlasGroup['kind'], Rung>> = { core: 'self', province: 'affiliate' };

/**
 * Groups by region, those of a region by name; then bodies, states and media, whose alignment is not asked. Headings
 * without groups are left out.
 */
export function groupIndex(atlas: Atlas): { region: string; id: string; groups: GroupLine[] }[] {
  const last = atlas.sources.at(-1);
  const at = last === undefined ? '' : (last.dated.end ?? last.dated.start).latest;
  const told = atlas.sources.map((source) => source.id);
  const tracked = trackedGroups(atlas);
  const lineOf = (group: AtlasGroup): GroupLine => {
    const { name, url, summary, kind } = group;
    const rung = tracked.includes(group) ? alignment(atlas, group.id, { at, told }).rung : undefined;
    return {
      name,
      url,
      summary,
      kind: rung != null && ALIKE[kind] === rung ? null : GROUP_KINDS[kind].label,
      rung: rung === undefined || rung === 'self' ? null : rungWords(rung),
    };
  };
  return [
    ...Object.entries(REGION_NAMES).map(([id, region]) => ({
      id,
      region,
      groups: byName(tracked.filter((group) => group.region === id)).map(lineOf),
    })),
    {
      id: 'bodies',
      region: 'Bodies, states and media that the articles name',
      groups: byName(atlas.groups.filter((group) => !tracked.includes(group))).map(lineOf),
    },
  ].filter(({ groups }) => groups.length > 0);
}
