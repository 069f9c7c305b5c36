import type { MapAtlas } from './map-atlas.ts';
import { labelOf } from './map-groups.ts';
import type { NetworkTie, WordedTie } from './network-tie.ts';

/** The ties between two, in words. */
export interface NetworkPair {
  /** `tie-a--b`: where lines lead to. */
  id: string;
  ends: readonly [NetworkEnd, NetworkEnd];
  ties: readonly NetworkTie[];
}

export interface NetworkEnd {
  id: string;
  label: string;
  url: string;
}

/** The ties of every two, by the names of their ends, the core always the second: readers look for the other. */
export function pairsOf(atlas: MapAtlas, standing: readonly WordedTie[]): NetworkPair[] {
  const named = (id: string): NetworkEnd => {
    const group = atlas.group[id];
    return group
      ? { id, label: labelOf(group), url: group.url }
      : { id, label: atlas.person[id]?.name ?? id, url: `/people/${id}/` };
  };
  const key = ({ label }: NetworkEnd) => label.toLowerCase();
  const weight = ({ id }: NetworkEnd) => (atlas.group[id]?.kind === 'core' ? 1 : 0);
  const pairs = Map.groupBy(standing, ({ relation, to }) =>
    [relation.from, to ?? relation.to].sort().join(' '),
  );
  return [...pairs]
    .map(([ids, ties]): NetworkPair => {
      const [a = '', b = ''] = ids.split(' ');
      const [first, second] = [named(a), named(b)].sort(
        (x, y) => weight(x) - weight(y) || compare(key(x), key(y)) || compare(x.id, y.id),
      ) as [NetworkEnd, NetworkEnd];
      return {
        id: `tie-${a}--${b}`,
        ends: [first, second],
        ties: ties.map(({ words }) => words).sort(byTime),
      };
    })
    .sort(
      (x, y) =>
        compare(key(x.ends[0]), key(y.ends[0])) ||
        compare(key(x.ends[1]), key(y.ends[1])) ||
        compare(x.id, y.id),
    );
}

function byTime(a: NetworkTie, b: NetworkTie): number {
  return compare(a.from, b.from) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
