import type { AtlasGroup, AtlasRelation } from '#src/atlas/atlas.ts';
import { endOf } from '#src/atlas/stand-in.ts';
import { CLASS_OF, type TieClass } from '#src/atlas/tie-class.ts';
import type { MapAtlas } from './map-atlas.ts';
import { isTracked, labelOf } from './map-groups.ts';

/** What a network is drawn from at any date and whoever is told: the same for all, so that nothing ever jumps. */
export interface NetworkShape {
  /** By id. */
  nodes: readonly { id: string; label: string; region: AtlasGroup['region'] }[];
  /** By id. */
  lines: readonly LineShape[];
}

export interface LineShape {
  /** `a--b--class`, its ends in the order of their ids. */
  id: string;
  a: string;
  b: string;
  class: TieClass;
  /** Whether any tie under it is directed at that end. */
  toA: boolean;
  toB: boolean;
  /** Whether any tie under it is our inference. */
  isInferred: boolean;
}

/** The tie of two groups as a line between them: its ends, and at which of them it is directed. */
export function lineOf({ from, kind, clash }: AtlasRelation, to: string): Omit<LineShape, 'isInferred'> {
  const [a, b] = from < to ? [from, to] : [to, from];
  const isDirected = CLASS_OF[kind] !== 'alliance';
  return {
    id: `${a}--${b}--${CLASS_OF[kind]}`,
    a,
    b,
    class: CLASS_OF[kind],
    toA: isDirected && (to === a || clash === true),
    toB: isDirected && (to === b || clash === true),
  };
}

/**
 * The group to which a line is drawn for a tie; `null` where none is. A line says that a tie is said to be there: none
 * is drawn for what is denied, unseen or said not to be, nor for members who went over, whose group has no tie.
 */
export function drawnTo(
  atlas: Pick<MapAtlas, 'group' | 'person'>,
  { from, to, kind, scope, polarity }: AtlasRelation,
): string | null {
  const end = endOf(atlas, to);
  if (polarity !== 'holds' || scope === 'members' || kind === 'not-with') return null;
  return end === null || end === from || !isFollowed(atlas, from, end) ? null : end;
}

/** Whether one of two is asked how it stands: ties of states and firms among themselves are not the atlas's. */
export function isFollowed(atlas: Pick<MapAtlas, 'group'>, ...ends: readonly (string | null)[]): boolean {
  return ends.some((id) => {
    const group = atlas.group[id ?? ''];
    return group !== undefined && isTracked(group);
  });
}

/** All nodes and lines that any date and any sources can show. */
export function networkShape(atlas: MapAtlas): NetworkShape {
  const lines = new Map<string, LineShape>();
  for (const relation of atlas.relations) {
    const to = drawnTo(atlas, relation);
    if (to === null) continue;
    const line = lineOf(relation, to);
    const known = lines.get(line.id);
    lines.set(line.id, {
      ...line,
      toA: line.toA || (known?.toA ?? false),
      toB: line.toB || (known?.toB ?? false),
      isInferred: relation.basis === 'editor' || (known?.isInferred ?? false),
    });
  }
  const ends = new Set([...lines.values()].flatMap(({ a, b }) => [a, b]));
  return {
    nodes: atlas.groups
      .filter(({ id }) => ends.has(id))
      .map((group) => ({ id: group.id, label: labelOf(group), region: group.region }))
      .sort(byId),
    lines: [...lines.values()].sort(byId),
  };
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}
