import { alignment, type Alignment } from '#src/atlas/alignment.ts';
import type { AtlasEvent } from '#src/atlas/atlas.ts';
import { toldSources } from '#src/atlas/told.ts';
import { EVENT_KINDS } from '#src/schema/event-kind.ts';
import { RUNGS, type Rung } from '#src/schema/rung.ts';
import { capital } from './capital.ts';
import { boundsText, dateText } from './date.ts';
import type { MapAtlas } from './map-atlas.ts';
import { evidenceOf } from './map-evidence.ts';
import { labelOf, namedGroups } from './map-groups.ts';
import { atText, FLAGS, listText, rungLabel, toldText } from './map-words.ts';
import { mapView, type MapAsked } from './map.ts';
import { isAtLarge, whereText } from './place-words.ts';

/** What stands behind a mark. */
export interface MapDetail {
  /** "2014-12, NBC" in words: as of when, as told by whom. */
  asked: string;
  name: string;
  url: string;
  /** Of a group: the rung of its mark. */
  rung?: Rung | null;
  /** Nobody told has said so since. */
  carried?: boolean;
  /** What is said, each with the claims under it. */
  facts: readonly DetailFact[];
  /** All claims named, in the order of the sources. */
  claims: readonly DetailClaim[];
  /** The group that can be pointed out. */
  group?: string;
}

export interface DetailFact {
  text: string;
  /** What the text is about, where that has a page. */
  about?: { text: string; url: string };
  claims: readonly string[];
}

export interface DetailClaim {
  id: string;
  url: string;
  source: string;
}

/** What stands behind the mark of a group; `null` where there is none of that id. */
export function groupDetail(atlas: MapAtlas, id: string, { at, told: asked }: MapAsked): MapDetail | null {
  const group = atlas.group[id];
  if (group === undefined) return null;
  const told = toldSources(atlas, asked);
  const answer = alignment(atlas, id, { at, told });
  const place = atlas.place[group.places[0] ?? ''];
  const facts: DetailFact[] = [
    rungFact(answer, namedGroups(atlas, told).has(id)),
    ...carriedFact(atlas, answer),
    ...flagFacts(atlas, answer),
    ...partFacts(atlas, answer),
    ...elsewhereFacts(atlas, answer),
    ...(place === undefined
      ? []
      : [
          {
            text: isAtLarge(place) ? 'Placed at large in' : 'Placed in',
            about: { text: place.name, url: place.url },
            claims: [],
          },
        ]),
  ];
  const { claims, doubts } = evidenceOf(atlas, answer, told);
  const ids = [...claims, ...doubts].map((claim) => claim.id);
  return {
    asked: askedText(atlas, at, told),
    name: group.name,
    url: group.url,
    rung: answer.rung,
    carried: answer.carried,
    facts,
    claims: claimsOf(atlas, [...ids, ...answer.sides.flatMap((side) => side.claims)], told),
    group: id,
  };
}

/** What stands behind the mark of a place: what happened there in the twelve months before. */
export function placeDetail(atlas: MapAtlas, id: string, asked: MapAsked): MapDetail | null {
  const place = atlas.place[id];
  if (place === undefined) return null;
  const view = mapView(atlas, asked);
  const told = view.told;
  const shown = view.events.find((at) => at.place.id === id)?.events ?? [];
  const events = shown.flatMap((one) => atlas.events.find((event) => event.id === one.id) ?? []);
  return {
    asked: `In the twelve months before, ${toldBy(atlas, told)}`,
    name: whereText(place),
    url: place.url,
    facts:
      events.length === 0
        ? [{ text: 'No event here, in these months and sources.', claims: [] }]
        : events.map((event) => ({
            text: eventText(event),
            about: { text: event.title, url: event.url },
            claims: event.claims.filter((claim) => isTold(atlas, claim, told)),
          })),
    claims: claimsOf(
      atlas,
      events.flatMap(({ claims }) => claims),
      told,
    ),
  };
}

function rungFact({ rung, hedge, since, as, limit, claims }: Alignment, named: boolean) {
  if (rung === null) {
    const text = named
      ? 'No claim on how it stood: it is named, and nothing is said of it. That is silence, not “no tie”.'
      : 'Not named at all in the sources chosen.';
    return { text, claims: [] };
  }
  const words = [
    rungLabel(rung, hedge),
    ...(as === null ? [] : [as]),
    ...(limit === null ? [] : [limit]),
    ...(since === null ? [] : [`since ${boundsText(since).replace(/^between/, 'some day between')}`]),
  ].join(', ');
  const { definition } = RUNGS[rung];
  return { text: `${capital(words)}. ${definition}`, claims };
}

function carriedFact(atlas: MapAtlas, { carried, sources }: Alignment): DetailFact[] {
  if (!carried) return [];
  const last = atlas.sources.findLast(({ id }) => sources.includes(id))?.label ?? '';
  return [{ text: `Carried on: not said again after ${last}.`, claims: [] }];
}

function flagFacts(
  atlas: MapAtlas,
  { contested, doubted, divided, doubts, sides, rung }: Alignment,
): DetailFact[] {
  return [
    ...(contested
      ? [
          { text: `Contested. ${FLAGS.contested.definition}`, claims: [] },
          ...sides.map((side) => ({
            text: `One side: ${rungLabel(side.rung)}, told by ${labels(atlas, side.claims)}`,
            claims: side.claims,
          })),
        ]
      : []),
    ...(doubted
      ? [{ text: `Doubted, in ${labels(atlas, doubts)}. ${FLAGS.doubted.definition}`, claims: doubts }]
      : []),
    ...(divided && rung !== 'divided' ? [{ text: FLAGS.divided.definition, claims: [] }] : []),
  ];
}

function partFacts(atlas: MapAtlas, { parts, defections }: Alignment): DetailFact[] {
  const went = defections.flatMap((id) => atlas.relation[id]?.claims ?? []);
  return [
    ...parts.map(({ id, by, rung, claims }) => {
      const part = by === 'group' ? atlas.group[id] : undefined;
      const stood = rungLabel(rung);
      if (part === undefined)
        return { text: `${by === 'leaders' ? 'Some of its leaders' : 'A part of it'}: ${stood}`, claims };
      return { text: `A part: ${stood}`, about: { text: labelOf(part), url: part.url }, claims };
    }),
    ...(went.length === 0 ? [] : [{ text: 'Some of its members went over.', claims: went }]),
  ];
}

function elsewhereFacts(atlas: MapAtlas, { also }: Alignment): DetailFact[] {
  return also.map(({ kind, to, claims }) => {
    const group = atlas.group[to];
    const words = kind.replaceAll('-', ' ');
    return group === undefined
      ? { text: `Elsewhere: ${words} ${atlas.person[to]?.name ?? to}`, claims }
      : { text: `Elsewhere: ${words}`, about: { text: labelOf(group), url: group.url }, claims };
  });
}

function eventText({ kind, dated }: AtlasEvent): string {
  return `${capital(EVENT_KINDS[kind].label)}, ${dateText(dated)}:`;
}

function claimsOf(atlas: MapAtlas, ids: readonly string[], told: readonly string[]): DetailClaim[] {
  const wanted = new Set(ids.filter((id) => isTold(atlas, id, told)));
  return atlas.sources.flatMap(({ id: source, label }) =>
    [...wanted]
      .filter((id) => atlas.claim[id]?.source === source)
      .sort()
      .map((id) => ({ id, url: atlas.claim[id]?.url ?? '', source: label })),
  );
}

function isTold(atlas: MapAtlas, claim: string, told: readonly string[]): boolean {
  return told.includes(atlas.claim[claim]?.source ?? '');
}

function labels(atlas: MapAtlas, claims: readonly string[]): string {
  const sources = new Set(claims.map((id) => atlas.claim[id]?.source));
  return listText(atlas.sources.filter(({ id }) => sources.has(id)).map(({ label }) => label));
}

function askedText(atlas: MapAtlas, at: string, told: readonly string[]): string {
  return `${capital(atText(at))}, ${toldBy(atlas, told)}`;
}

function toldBy(atlas: MapAtlas, told: readonly string[]): string {
  return told.length === 0 ? 'told by no source' : `as told by ${toldText(atlas, told)}`;
}
