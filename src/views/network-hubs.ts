import type { LineShape, NetworkShape } from './network-shape.ts';

/** A node with others that are tied to it. */
export interface Hub {
  id: string;
  others: readonly { id: string; lines: readonly LineShape[] }[];
}

/**
 * The network as lists, each line in exactly one: under the node with the most others whose lines are not listed yet,
 * until all are. The same at every date.
 */
export function hubsOf({ nodes, lines }: NetworkShape): Hub[] {
  const key = new Map(nodes.map(({ id, label }) => [id, `${label.toLowerCase()} ${id}`]));
  const byName = (a: string, b: string) => ((key.get(a) ?? a) < (key.get(b) ?? b) ? -1 : 1);
  const hubs: Hub[] = [];
  let left = [...lines];
  while (left.length > 0) {
    const others = new Map<string, Set<string>>();
    for (const { a, b } of left) {
      others.set(a, (others.get(a) ?? new Set()).add(b));
      others.set(b, (others.get(b) ?? new Set()).add(a));
    }
    const [hub] = [...others].sort(([a, ofA], [b, ofB]) => ofB.size - ofA.size || byName(a, b));
    if (hub === undefined) break;
    const [id, tied] = hub;
    hubs.push({
      id,
      others: [...tied].sort(byName).map((other) => ({
        id: other,
        lines: left.filter(({ a, b }) => (a === id && b === other) || (a === other && b === id)),
      })),
    });
    left = left.filter(({ a, b }) => a !== id && b !== id);
  }
  return hubs;
}
