import { order } from '#src/atlas/order.ts';
import { REGION_NAMES } from './map-groups.ts';
import type { TimelineGroup } from './timeline.ts';

/** How the rows of a timeline are sorted, the usual way first; as in its address and in its control. */
export const SORTS = { region: 'region', first: 'first tie', name: 'name' } as const;
export type Sort = keyof typeof SORTS;

/** Rows that stand together, under a heading where there are several such. */
export interface Section<Row> {
  heading: string | null;
  rows: readonly Row[];
}

type Sortable = Pick<TimelineGroup, 'id' | 'label' | 'region' | 'firstTie'>;

/**
 * Sorts rows by region, by the day of the first tie under its year, or by name. What is equal there goes by name,
 * then by id; groups of which no tie is told come last.
 */
export function sortRows<Row extends Sortable>(rows: readonly Row[], sort: Sort): Section<Row>[] {
  const sorted = rows.toSorted(
    (a, b) =>
      order(keyOf(a, sort), keyOf(b, sort)) ||
      order(a.label.toLowerCase(), b.label.toLowerCase()) ||
      order(a.id, b.id),
  );
  return [...Map.groupBy(sorted, (row) => headingOf(row, sort))].map(([heading, members]) => ({
    heading,
    rows: members,
  }));
}

/** One of the ways to sort, whatever was asked. */
export function sortOf(asked: string | undefined): Sort {
  return asked === 'first' || asked === 'name' ? asked : 'region';
}

const REGIONS = Object.keys(REGION_NAMES);

function keyOf({ region, firstTie }: Sortable, sort: Sort): string {
  if (sort === 'name') return '';
  return sort === 'first' ? (firstTie ?? '~') : String(REGIONS.indexOf(region));
}

function headingOf({ region, firstTie }: Sortable, sort: Sort): string | null {
  if (sort === 'name') return null;
  return sort === 'region' ? REGION_NAMES[region] : (firstTie?.slice(0, 4) ?? 'No tie told');
}
