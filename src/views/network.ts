import { alignment } from '#src/atlas/alignment.ts';
import type { AtlasGroup, Day } from '#src/atlas/atlas.ts';
import { lastDay } from '#src/atlas/day.ts';
import { CLASS_OF, type TieClass } from '#src/atlas/tie-class.ts';
import { tiesAt, type StandingTie } from '#src/atlas/ties.ts';
import { toldSources } from '#src/atlas/told.ts';
import { GROUP_KINDS } from '#src/schema/group-kinds.ts';
import type { Rung } from '#src/schema/rung.ts';
import type { MapAtlas } from './map-atlas.ts';
import { isTracked, labelOf } from './map-groups.ts';
import type { MapAsked } from './map.ts';
import { atText, FLAGS, flagsOf, rungLabel, titleEnd, type Flag } from './map-words.ts';
import { drawnTo, isFollowed, lineOf, networkShape, type LineShape } from './network-shape.ts';
import { pairsOf, type NetworkPair } from './network-pairs.ts';
import { networkTie, type WordedTie } from './network-tie.ts';
import { TIE_CLASSES, type TieChoice } from './tie-classes.ts';

export interface NetworkAsked extends MapAsked {
  /** One class alone, or all. */
  ties?: TieChoice;
}

/** A group or organisation that has a tie at any date. */
export interface NetworkNode {
  id: string;
  label: string;
  url: string;
  region: AtlasGroup['region'];
  /** Whether a line is drawn to it now. */
  isShown: boolean;
  /** `other`: a state, firm or media office, of which it is not asked how it stands. */
  mark: Rung | 'none' | 'other';
  carried: boolean;
  flags: readonly Flag[];
  /** With how many others it is tied in this view. */
  degree: number;
  says: string;
}

/** All ties of one class between two, as one line. */
export interface NetworkLine extends LineShape {
  /** A source says outright that the whole of a group is tied so: drawn whole, else broken. */
  isOutright: boolean;
  carried: boolean;
  says: string;
}

export interface NetworkView {
  at: string;
  day: Day;
  told: readonly string[];
  title: string;
  /** By id; always all of them. */
  nodes: readonly NetworkNode[];
  /** By id; only those that are drawn now. */
  lines: readonly NetworkLine[];
  /** By name; with what is not drawn: denials, what nobody saw, members who went over. */
  pairs: readonly NetworkPair[];
  counts: Readonly<Record<TieClass, number>>;
  hasCarried: boolean;
}

/**
 * Which ties stood between groups at a date as told by some sources. Throws a RangeError where `at` is no day, month
 * or year.
 */
export function networkView(atlas: MapAtlas, { at, told: by, ties = 'all' }: NetworkAsked): NetworkView {
  const told = toldSources(atlas, by);
  const standing = tiesAt(atlas, { at, told })
    .filter(({ relation, to }) => isFollowed(atlas, relation.from, to))
    .filter(({ relation }) => ties === 'all' || CLASS_OF[relation.kind] === ties)
    .map((tie) => ({ ...tie, words: networkTie(atlas, tie) }));
  const lines = linesOf(atlas, standing);
  const others = new Map<string, Set<string>>();
  for (const { a, b } of lines) {
    others.set(a, (others.get(a) ?? new Set()).add(b));
    others.set(b, (others.get(b) ?? new Set()).add(a));
  }
  const counts = Object.fromEntries(
    Object.keys(TIE_CLASSES).map((name) => [name, lines.filter((line) => line.class === name).length]),
  ) as Record<TieClass, number>;
  const hasCarried = standing.some(({ carried }) => carried);
  const what = ties === 'all' ? 'Ties between groups' : TIE_CLASSES[ties].label;
  return {
    at,
    day: lastDay(at),
    told,
    title: `${what} ${atText(at)}${titleEnd(atlas, told, hasCarried)}`,
    nodes: networkShape(atlas).nodes.flatMap(({ id }) => {
      const group = atlas.group[id];
      return group ? [nodeOf(atlas, group, others.get(id)?.size ?? 0, { at, told })] : [];
    }),
    lines,
    pairs: pairsOf(atlas, standing),
    counts,
    hasCarried,
  };
}

function nodeOf(atlas: MapAtlas, group: AtlasGroup, degree: number, asked: MapAsked): NetworkNode {
  const node = {
    id: group.id,
    label: labelOf(group),
    url: group.url,
    region: group.region,
    isShown: degree > 0,
    degree,
  };
  const withOthers = `tied with ${degree} ${degree === 1 ? 'other' : 'others'} here`;
  if (!isTracked(group)) {
    const says = `${node.label}: ${GROUP_KINDS[group.kind].label}; ${withOthers}`;
    return { ...node, mark: 'other', carried: false, flags: [], says };
  }
  const answer = alignment(atlas, group.id, asked);
  const flags = flagsOf(answer);
  const stood = answer.rung === null ? 'no claim of how it stood' : rungLabel(answer.rung, answer.hedge);
  return {
    ...node,
    mark: answer.rung ?? 'none',
    carried: answer.carried,
    flags,
    says: [`${node.label}: ${stood}`, ...flags.map((flag) => FLAGS[flag].label), withOthers].join('; '),
  };
}

function linesOf(atlas: MapAtlas, standing: readonly WordedTie[]): NetworkLine[] {
  const drawn = standing.flatMap((tie) => {
    const to = drawnTo(atlas, tie.relation);
    return to === null ? [] : [{ tie, line: lineOf(tie.relation, to) }];
  });
  return [...Map.groupBy(drawn, ({ line }) => line.id).values()]
    .map((under): NetworkLine => {
      const [first] = under;
      if (first === undefined) throw new Error('a line without a tie');
      const isInferred = under.every(({ tie }) => tie.relation.basis === 'editor');
      const outright = under.some(({ tie }) => isOutright(atlas, tie));
      const carried = under.every(({ tie }) => tie.carried);
      return {
        ...first.line,
        toA: under.some(({ line }) => line.toA),
        toB: under.some(({ line }) => line.toB),
        isInferred,
        isOutright: outright,
        carried,
        says: [
          ...new Set(under.map(({ tie }) => tie.words.says)),
          ...(isInferred ? ['our inference'] : outright ? [] : ['not outright, or of a part alone']),
          ...(carried && !isInferred ? ['not said since'] : []),
        ].join('; '),
      };
    })
    .sort((x, y) => compare(x.id, y.id));
}

function isOutright(atlas: MapAtlas, { relation, claims, certain, contested }: StandingTie): boolean {
  return (
    relation.scope === 'whole' &&
    relation.kind !== 'divided-over' &&
    relation.basis === 'source' &&
    certain &&
    !contested &&
    claims.some((id) => atlas.claim[id]?.hedge === 'stated')
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
