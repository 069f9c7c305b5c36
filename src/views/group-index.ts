import { alignment } from '#src/atlas/alignment.ts';
import type { Atlas, AtlasGroup } from '#src/atlas/atlas.ts';
import { GROUP_KINDS } from '#src/schema/group-kinds.ts';
import { RUNGS } from '#src/schema/rung.ts';
import { byName } from './by-name.ts';
import { termOptions, type Filter } from './index-filter.ts';
import { REGION_NAMES, trackedGroups } from './map-groups.ts';
import { rungWords, type RungWords } from './stance.ts';

/** One group in the index: its rung as told by all sources, on the day the last of them came out. */
export interface GroupLine {
  name: string;
  url: string;
  kind: string;
  summary: string;
  /** `null` for groups whose alignment is not asked, and for the core, which has a heading of its own. */
  rung: RungWords | null;
}

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
      kind: GROUP_KINDS[kind].label,
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

/** What groups are narrowed down by: the alignment is that of the index, as last told. */
export function groupFilters(atlas: Atlas): Filter[] {
  const index = groupIndex(atlas);
  const rungs = index.flatMap(({ groups }) => groups.flatMap(({ rung }) => (rung === null ? [] : [rung])));
  return [
    {
      key: 'region',
      label: 'Region',
      options: index.map(({ id, region }) => ({ value: id, text: region })),
    },
    {
      key: 'kind',
      label: 'Kind',
      options: termOptions(
        GROUP_KINDS,
        atlas.groups.map(({ kind }) => kind),
      ),
    },
    {
      key: 'alignment',
      label: 'Alignment as last told',
      options: [
        ...termOptions(
          RUNGS,
          rungs.map(({ key }) => key ?? ''),
        ),
        ...(rungs.some(({ key }) => key === null)
          ? [{ value: 'no-claim', text: rungWords(null).label }]
          : []),
      ],
    },
  ];
}
