import type { AtlasGroup, Day } from '#src/atlas/atlas.ts';
import { lastDay } from '#src/atlas/day.ts';
import { remembered } from '#src/atlas/remembered.ts';
import { rivalries, type Rivalry, type RivalryKind } from '#src/atlas/rivalry.ts';
import { toldSources } from '#src/atlas/told.ts';
import { dateText } from './date.ts';
import type { MapAtlas } from './map-atlas.ts';
import type { Evidence } from './map-evidence.ts';
import { labelOf, REGION_NAMES } from './map-groups.ts';
import type { MapAsked } from './map.ts';
import { pointText, titleEnd } from './map-words.ts';
import { isFollowed } from './network-shape.ts';
import { evidenceFor, tieText, whenText } from './network-tie.ts';
import { RIVALRY_KINDS, SORTS, type Sort } from './rivalry-words.ts';
import { yearsText } from './rivalry-years.ts';

export interface RivalryAsked extends MapAsked {
  sort?: Sort;
}

/** A row or a column. */
export interface RivalryEnd {
  id: string;
  label: string;
  url: string;
}

/** What one is said to have had with another. */
export interface RivalryCell {
  /** `rivalry-by--to`: where it is told in full. */
  id: string;
  by: RivalryEnd;
  to: RivalryEnd;
  /** At most one of each kind, in their order. */
  signs: readonly RivalrySign[];
  /** All of it in one line: "Afghan Taliban – IS-Khorasan: fought 2015–2018". */
  says: string;
}

export interface RivalrySign {
  kind: RivalryKind;
  /** A speaker says outright that they did: drawn full, else open. */
  isOutright: boolean;
  years: string;
  items: readonly RivalryItem[];
}

/** A relation or an event that says so. */
export interface RivalryItem extends Pick<Evidence, 'sources' | 'claims'> {
  id: string;
  says: string;
  url: string;
  when: string;
}

export interface RivalryView {
  at: string;
  day: Day;
  told: readonly string[];
  title: string;
  rows: readonly RivalryEnd[];
  columns: readonly RivalryEnd[];
  /** By row, then by column; only those of which something is told. */
  cells: readonly RivalryCell[];
  counts: Readonly<Record<RivalryKind, number>>;
}

/**
 * Who is said to have opposed, fought or lost members to whom up to a date, as told by some sources. Throws a
 * RangeError where `at` is no day, month or year.
 */
export function rivalryView(atlas: MapAtlas, { at, told: by, sort = SORTS[0] }: RivalryAsked): RivalryView {
  const told = toldSources(atlas, by);
  const found = followed(atlas, rivalries(atlas, { at, told }));
  const ends = sorted(atlas, sort);
  const byCell = Map.groupBy(found, ({ by: one, to }) => `${one} ${to}`);
  const rows = ends.filter(({ id }) => found.some((one) => one.by === id));
  const columns = ends.filter(({ id }) => found.some((one) => one.to === id));
  const cells = rows.flatMap((row) =>
    columns.flatMap((column) => {
      const under = byCell.get(`${row.id} ${column.id}`);
      return under === undefined ? [] : [cellOf(atlas, { by: row, to: column }, under)];
    }),
  );
  const counts = Object.fromEntries(
    Object.keys(RIVALRY_KINDS).map((kind) => [
      kind,
      cells.filter(({ signs }) => signs.some((sign) => sign.kind === kind)).length,
    ]),
  ) as Record<RivalryKind, number>;
  return {
    at,
    day: lastDay(at),
    told,
    title: `Who opposed, fought or lost members to whom, up to ${pointText(at)}${titleEnd(atlas, told)}`,
    rows,
    columns,
    cells,
    counts,
  };
}

function followed(atlas: MapAtlas, list: readonly Rivalry[]): Rivalry[] {
  return list.filter(({ by, to }) => isFollowed(atlas, by, to));
}

/** How many rivals each has over the whole record. */
const countRivals = remembered((atlas: MapAtlas): ReadonlyMap<string, number> => {
  const all = followed(atlas, rivalries(atlas, { at: '9999', told: atlas.sources.map(({ id }) => id) }));
  const cells = new Set(all.map(({ by, to }) => `${by} ${to}`));
  const numbers = new Map<string, number>();
  for (const end of [...cells].flatMap((cell) => cell.split(' ')))
    numbers.set(end, (numbers.get(end) ?? 0) + 1);
  return numbers;
});

/** All who are ever in the matrix, in an order that no date and no source changes. */
function sorted(atlas: MapAtlas, sort: Sort): RivalryEnd[] {
  const numbers = countRivals(atlas);
  const regions = Object.keys(REGION_NAMES);
  const first: Record<Sort, (a: AtlasGroup, b: AtlasGroup) => number> = {
    number: (a, b) => (numbers.get(b.id) ?? 0) - (numbers.get(a.id) ?? 0),
    region: (a, b) => regions.indexOf(a.region) - regions.indexOf(b.region),
    name: () => 0,
  };
  return atlas.groups
    .filter(({ id }) => numbers.has(id))
    .sort(
      (a, b) =>
        first[sort](a, b) ||
        compare(labelOf(a).toLowerCase(), labelOf(b).toLowerCase()) ||
        compare(a.id, b.id),
    )
    .map((group) => ({ id: group.id, label: labelOf(group), url: group.url }));
}

function cellOf(
  atlas: MapAtlas,
  { by, to }: { by: RivalryEnd; to: RivalryEnd },
  under: readonly Rivalry[],
): RivalryCell {
  const signs = (Object.keys(RIVALRY_KINDS) as RivalryKind[]).flatMap((kind): RivalrySign[] => {
    const own = under.filter((one) => one.kind === kind);
    if (own.length === 0) return [];
    return [
      {
        kind,
        isOutright: own.some(({ outright }) => outright),
        years: yearsText(own),
        items: own
          .map((one) => itemOf(atlas, one))
          .sort((a, b) => compare(a.from, b.from) || compare(a.id, b.id)),
      },
    ];
  });
  const words = signs.map(
    ({ kind, isOutright, years }) =>
      `${RIVALRY_KINDS[kind].label}${isOutright ? '' : ' (not said outright)'} ${years}`,
  );
  return {
    id: `rivalry-${by.id}--${to.id}`,
    by,
    to,
    signs,
    says: `${by.label} – ${to.label}: ${words.join('; ')}`,
  };
}

function itemOf(atlas: MapAtlas, { record, claims, from }: Rivalry): RivalryItem & { from: Day } {
  const evidence = evidenceFor(atlas, claims);
  const relation = atlas.relation[record];
  if (relation) {
    const when = whenText(relation);
    return { id: record, says: tieText(atlas, relation), url: relation.url, when, from, ...evidence };
  }
  const event = atlas.events.find(({ id }) => id === record);
  if (event === undefined) throw new Error(`nothing on record is called “${record}”`);
  return { id: record, says: event.title, url: event.url, when: dateText(event.dated), from, ...evidence };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
