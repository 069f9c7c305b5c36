import type { Alignment } from '#src/atlas/alignment.ts';
import type { AtlasSource } from '#src/atlas/atlas.ts';
import { lastDay } from '#src/atlas/day.ts';
import { HEDGES, type Hedge } from '#src/schema/hedge.ts';
import { RUNGS, type Rung } from '#src/schema/rung.ts';
import { boundsText } from './date.ts';
import { labelOf } from './map-groups.ts';
import type { MapAtlas } from './map-atlas.ts';

/** The rung in a word or two, with its hedge: "pledged (reported)"; its absence is silence, not a stance. */
export function rungLabel(rung: Rung | null, hedge: Hedge | null = null): string {
  if (rung === null) return 'no claim';
  return hedge === null || hedge === 'stated'
    ? RUNGS[rung].label
    : `${RUNGS[rung].label} (${HEDGES[hedge].label})`;
}

/** The date of a view: "on 5 November 2019", "at the end of December 2014". */
export function atText(at: string): string {
  const day = lastDay(at);
  return at === day ? `on ${pointText(at)}` : `at the end of ${pointText(at)}`;
}

/** A day, month or year in words. */
export function pointText(at: string): string {
  return boundsText({
    earliest: at.length === 4 ? `${at}-01-01` : at.length === 7 ? `${at}-01` : at,
    latest: lastDay(at),
  });
}

/** What is asked of a reader who has taken off every source. */
export const NO_SOURCE = 'Choose at least one source';

/** The end of a title: who is told, and whether some of it was said before and not since. */
export function titleEnd(
  atlas: Pick<MapAtlas, 'sources' | 'source'>,
  told: readonly string[],
  hasCarried = false,
): string {
  if (told.length === 0) return `. ${NO_SOURCE}`;
  return `, as ${hasCarried ? 'last ' : ''}told by ${toldText(atlas, told)}`;
}

/** Who is told: "NBC News, 2014 and VOA, 2019", "all five sources". */
export function toldText(atlas: Pick<MapAtlas, 'sources' | 'source'>, told: readonly string[]): string {
  if (told.length > 2 && told.length === atlas.sources.length) return `all ${told.length} sources`;
  return listText(told.map((id) => atlas.source[id]?.label ?? id));
}

/** When all that is known is of today: every source. */
export function knownToday({ sources }: Pick<MapAtlas, 'sources'>): string {
  return sources.length === 1 ? 'today' : `today, from all ${sources.length} sources`;
}

/** When what is known is what was out by the day of a source: "when NBC News came out, December 2014". */
export function knownWhen({ label, dated }: Pick<AtlasSource, 'label' | 'dated'>): string {
  const { earliest, latest } = dated.start;
  const month = latest.slice(0, 7);
  const came = earliest.startsWith(month) ? pointText(month) : boundsText(dated.start);
  return `when ${label.replace(/, \d{4}$/, '')} came out, ${came}`;
}

/** Marks beside the rung, in the order in which they are printed. */
export const FLAGS = {
  contested: {
    sign: '≠',
    label: 'contested',
    definition: 'The sources told, or those they quote, disagree.',
  },
  doubted: {
    sign: '?',
    label: 'doubted',
    definition: 'No sign of support seen: a speaker saw none, which is no denial.',
  },
  divided: {
    sign: '◊',
    label: 'a part differs',
    definition: 'A part of the group is on the other side.',
  },
} as const;
export type Flag = keyof typeof FLAGS;

/** The flags that an alignment wears; a rung that is itself `divided` needs no mark for it. */
export function flagsOf(alignment: Alignment): Flag[] {
  return (Object.keys(FLAGS) as Flag[]).filter(
    (flag) => alignment[flag] && !(flag === 'divided' && alignment.rung === 'divided'),
  );
}

/** All that is to be said of an alignment beside its rung and its hedge, each a few words. */
export function notesOf(atlas: MapAtlas, alignment: Alignment): string[] {
  const { as, limit, carried, sources, parts, defections, also } = alignment;
  return [
    ...(as === null ? [] : [as]),
    ...(limit === null ? [] : [limit]),
    ...flagsOf(alignment).map((flag) => (flag === 'doubted' ? DOUBTED : FLAGS[flag].label)),
    ...(carried ? [`not said again after ${lastWord(atlas, sources)}`] : []),
    ...parts.map(({ id, by, rung }) => {
      const part = atlas.group[id];
      const who = by === 'group' && part ? labelOf(part) : by === 'leaders' ? 'some leaders' : 'a part';
      return `${who}: ${rungLabel(rung)}`;
    }),
    ...(defections.length === 0 ? [] : ['some members went over']),
    ...also.map(({ kind, to }) => `${kind.replaceAll('-', ' ')} ${nameOf(atlas, to)}`),
  ];
}

/** What the sign of doubt says, in full. */
export const DOUBTED = 'doubted: no sign of support seen';

/** Items as one phrase; those with commas inside are parted by semicolons. */
export function listText(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  const comma = items.some((item) => item.includes(',')) ? '; ' : ', ';
  return `${items.slice(0, -1).join(comma)} and ${items.at(-1) ?? ''}`;
}

function lastWord(atlas: MapAtlas, sources: readonly string[]): string {
  const published = atlas.sources.filter((source) => sources.includes(source.id)).at(-1);
  return published?.label ?? '';
}

function nameOf(atlas: MapAtlas, id: string): string {
  const group = atlas.group[id];
  return group ? labelOf(group) : (atlas.person[id]?.name ?? id);
}

/** How many groups stand where: "3 pledged, 1 affiliate, 6 without a claim". */
export function countsText(counts: Readonly<Record<Rung | 'none', number>>): string {
  const parts = (Object.keys(RUNGS) as Rung[])
    .filter((rung) => rung !== 'self' && counts[rung] > 0)
    .map((rung) => `${counts[rung]} ${RUNGS[rung].label}`);
  return listText([...parts, ...(counts.none > 0 ? [`${counts.none} without a claim`] : [])]);
}
