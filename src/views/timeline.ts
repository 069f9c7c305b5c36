import type { AtlasGroup, Day } from '#src/atlas/atlas.ts';
import { timeline, type Band } from '#src/atlas/timeline.ts';
import { lastDay } from '#src/atlas/day.ts';
import { isTie } from '#src/atlas/rung.ts';
import { toldSources } from '#src/atlas/told.ts';
import type { Rung } from '#src/schema/rung.ts';
import { boundsText, dateText } from './date.ts';
import type { MapAtlas } from './map-atlas.ts';
import { evidenceOf, type Evidence } from './map-evidence.ts';
import { labelOf, namedGroups, trackedGroups } from './map-groups.ts';
import { flagsOf, notesOf, rungLabel, titleEnd, type Flag } from './map-words.ts';
import { recordSpan, type Span } from './map-span.ts';

/** A stretch of time during which the sources told place a group at one rung. */
export interface TimelineBand extends Evidence {
  from: Day;
  /** `null`: to the end of the span. */
  to: Day | null;
  rung: Rung;
  rungLabel: string;
  /** The first day on which it has begun for certain, where that is later. */
  certain: Day | null;
  carried: boolean;
  flags: readonly Flag[];
  /** From when to when, in words. */
  during: string;
  notes: readonly string[];
  says: string;
}

export interface TimelineTick {
  id: string;
  title: string;
  url: string;
  /** Between which days it was, as far as is told. */
  from: Day;
  to: Day;
  date: string;
}

export interface TimelineGroup {
  id: string;
  label: string;
  url: string;
  region: AtlasGroup['region'];
  /** The first day on which a source told places it anywhere but at hostile or apart; `null`: none does. */
  firstTie: Day | null;
  /** Empty: no claim in the sources told. */
  bands: readonly TimelineBand[];
  ticks: readonly TimelineTick[];
}

export interface TimelineView {
  span: Span;
  told: readonly string[];
  title: string;
  /** The days on which the sources told were published, at the latest. */
  sources: readonly { id: string; label: string; url: string; day: Day }[];
  groups: readonly TimelineGroup[];
}

/**
 * How each group stood over the years as told by some sources. Groups that are placed by no source on record, or of
 * which none of those told speaks, are left out; those that are named without being placed are there, empty. `null`
 * where no source on record places any group.
 */
export function timelineView(
  atlas: MapAtlas,
  { told, group: only }: { told: string | readonly string[]; group?: string | undefined },
): TimelineView | null {
  const span = recordSpan(atlas);
  if (span === null) return null;
  const all = atlas.sources.map(({ id }) => id);
  const sources = toldSources(atlas, told);
  const named = namedGroups(atlas, sources);
  const groups = trackedGroups(atlas)
    .filter(({ id }) => named.has(id))
    .filter(({ id, kind }) => kind !== 'core' && (only === undefined || id === only))
    .filter(({ id }) => timeline(atlas, id, all).some(({ alignment }) => alignment.rung !== null))
    .map((group) => {
      const bands = timeline(atlas, group.id, sources);
      return {
        id: group.id,
        label: labelOf(group),
        url: group.url,
        region: group.region,
        firstTie: bands.find(({ alignment: { rung } }) => rung !== null && isTie(rung))?.from ?? null,
        bands: shownBands(atlas, bands).flatMap((band, index, shown) =>
          timelineBand(atlas, labelOf(group), { band, next: shown[index + 1] }, span, sources),
        ),
        ticks: ticksOf(atlas, group.id, sources, span),
      };
    });
  const years = [...new Set([span.first.slice(0, 4), span.last.slice(0, 4)])].join('–');
  return {
    span,
    told: sources,
    title: `Alignment towards the Islamic State, ${years}${titleEnd(atlas, sources)}`,
    sources: atlas.sources
      .filter(({ id }) => sources.includes(id))
      .map(({ id, label, page, dated }) => ({ id, label, url: page, day: dated.start.latest })),
    groups,
  };
}

/** Joins neighbours that a reader could not tell apart: what differs between them is not shown. */
function shownBands(atlas: MapAtlas, bands: readonly Band[]): Band[] {
  const shown: Band[] = [];
  const facts = ({ alignment }: Band) =>
    JSON.stringify([
      alignment.rung,
      alignment.hedge,
      alignment.claims,
      notesOf(atlas, alignment),
      flagsOf(alignment),
    ]);
  for (const band of bands) {
    const last = shown.at(-1);
    if (last && facts(last) === facts(band)) last.to = band.to;
    else shown.push({ ...band });
  }
  return shown;
}

function timelineBand(
  atlas: MapAtlas,
  label: string,
  { band, next }: { band: Band; next: Band | undefined },
  span: Span,
  told: readonly string[],
): TimelineBand[] {
  const { from, to, alignment } = band;
  const { rung } = alignment;
  if (rung === null || (to !== null && to < `${span.first}-01`)) return [];
  const during = `from ${startText(band)}${next === undefined ? '' : ` until ${startText(next)}`}`;
  const notes = notesOf(atlas, alignment);
  const { sources, claims, doubts } = evidenceOf(atlas, alignment, told);
  return [
    {
      from,
      to,
      rung,
      rungLabel: rungLabel(rung, alignment.hedge),
      certain: alignment.since !== null && alignment.since.latest > from ? alignment.since.latest : null,
      carried: alignment.carried,
      flags: flagsOf(alignment),
      during,
      notes,
      sources,
      claims,
      doubts,
      says: [
        `${label}, ${during}: ${rungLabel(rung, alignment.hedge)}`,
        ...notes,
        `told by ${sources.map((source) => source.label).join(' and ')}`,
      ].join('; '),
    },
  ];
}

function ticksOf(atlas: MapAtlas, group: string, told: readonly string[], span: Span): TimelineTick[] {
  return atlas.events
    .filter(({ actors }) => actors.some(({ id }) => id === group))
    .filter(({ claims }) => claims.some((id) => told.includes(atlas.claim[id]?.source ?? '')))
    .map(({ id, title, url, dated }) => ({
      id,
      title,
      url,
      from: dated.start.earliest,
      to: dated.end?.latest ?? lastDay(span.last),
      date: dateText(dated),
    }))
    .filter(({ from, to }) => to >= `${span.first}-01` && from <= lastDay(span.last));
}

/** When a band begins, no more exactly than the sources have it. */
function startText({ from, alignment: { since } }: Band): string {
  return boundsText(since?.earliest === from ? since : { earliest: from, latest: from });
}
