import type { Atlas, AtlasGroup } from '#src/atlas/atlas.ts';
import { CLAIM_KINDS } from '#src/schema/claim.ts';
import { EVENT_KINDS } from '#src/schema/event.ts';
import { FINDING_KINDS } from '#src/schema/finding.ts';
import { GROUP_KINDS, REGIONS } from '#src/schema/group.ts';
import { HEDGES } from '#src/schema/hedge.ts';
import { PRECISIONS } from '#src/schema/place.ts';
import { alignment } from '#src/atlas/alignment.ts';
import { linkTo, type Link } from './link.ts';
import { placeInSource } from './place-in-source.ts';
import { inReadingOrder } from './reading-order.ts';
import { rungWords, type RungWords } from './stance.ts';
import { voiceOf } from './voice.ts';

/** Articles in the order in which they came out. */
export function articleIndex(atlas: Atlas) {
  return atlas.sources.flatMap((source) => {
    const article = atlas.article[source.id];
    if (article === undefined) return [];
    return [
      {
        title: source.title,
        url: article.url,
        outlet: source.outlet,
        authors: [...source.authors],
        published: source.dated,
        summary: article.summary,
        claims: atlas.claims.filter((claim) => claim.source === source.id).length,
      },
    ];
  });
}

/** Claims by source, in reading order. */
export function claimIndex(atlas: Atlas) {
  return atlas.sources.map((source) => ({
    source: { text: source.label, url: source.page },
    id: source.id,
    claims: inReadingOrder(
      atlas,
      atlas.claims.filter((claim) => claim.source === source.id),
    ).map((claim) => ({
      id: claim.id,
      url: claim.url,
      text: claim.text,
      who: voiceOf(atlas, claim).text,
      how: `${CLAIM_KINDS[claim.kind].label}, ${HEDGES[claim.hedge].label}`,
      place: placeInSource(claim.at),
    })),
  }));
}

const REGION_NAMES: Readonly<Record<AtlasGroup['region'], string>> = {
  core: 'The Islamic State core',
  africa: 'Africa',
  'middle-east': 'Middle East',
  'south-asia': 'South Asia',
  'central-asia': 'Central Asia',
  'southeast-asia': 'Southeast Asia',
  elsewhere: 'Elsewhere',
};

/** One group in the index: its rung as told by all sources, on the day the last of them came out. */
export interface GroupLine {
  name: string;
  url: string;
  kind: string;
  summary: string;
  /** `null` for groups whose alignment is not asked. */
  rung: RungWords | null;
}

/** Groups by region, those of a region by name; regions without groups are left out. */
export function groupIndex(atlas: Atlas): { region: string; id: string; groups: GroupLine[] }[] {
  const last = atlas.sources.at(-1);
  const at = last === undefined ? '' : (last.dated.end ?? last.dated.start).latest;
  const told = atlas.sources.map((source) => source.id);
  return REGIONS.map((region) => ({
    region: REGION_NAMES[region],
    id: region,
    groups: byName(atlas.groups.filter((group) => group.region === region)).map((group) => ({
      name: group.name,
      url: group.url,
      kind: GROUP_KINDS[group.kind].label,
      summary: group.summary,
      rung: ['state', 'body', 'media'].includes(group.kind)
        ? null
        : rungWords(alignment(atlas, group.id, { at, told }).rung),
    })),
  })).filter(({ groups }) => groups.length > 0);
}

/** Events in the order in which they may first have happened. */
export function eventIndex(atlas: Atlas) {
  return [...atlas.events]
    .sort((a, b) => compare(a.dated.start.earliest, b.dated.start.earliest) || compare(a.id, b.id))
    .map((event) => ({
      title: event.title,
      url: event.url,
      kind: EVENT_KINDS[event.kind].label,
      when: event.dated,
      place: event.place === undefined ? null : linkTo(atlas, event.place),
      claims: event.claims.length,
    }));
}

/** People by name. */
export function personIndex(atlas: Atlas) {
  return byName(atlas.people).map((person) => ({
    name: person.name,
    url: person.url,
    role: person.role,
    affiliation: person.affiliation === undefined ? null : linkTo(atlas, person.affiliation),
  }));
}

/** Places by name. */
export function placeIndex(atlas: Atlas) {
  return byName(atlas.places).map((place) => ({
    name: place.name,
    url: place.url,
    precision: PRECISIONS[place.precision].label,
    groups: atlas.groups
      .filter(({ places }) => places.includes(place.id))
      .map((group): Link => ({ text: group.short ?? group.name, url: group.url })),
    events: atlas.events.filter((event) => event.place === place.id).length,
    claims: atlas.claims.filter(({ places }) => places.includes(place.id)).length,
  }));
}

/** Findings by kind, in the order of the codebook; kinds without findings are left out. */
export function findingIndex(atlas: Atlas) {
  return Object.entries(FINDING_KINDS)
    .map(([kind, { label, definition }]) => ({
      kind: label,
      id: kind,
      definition,
      findings: atlas.findings
        .filter((finding) => finding.kind === kind)
        .map(({ id, text, url, claims }) => ({ id, text, url, sources: sourcesOf(atlas, claims) })),
    }))
    .filter(({ findings }) => findings.length > 0);
}

function sourcesOf(atlas: Atlas, claims: readonly string[]): string[] {
  const ids = new Set(claims.flatMap((claim) => atlas.claim[claim]?.source ?? []));
  return atlas.sources.filter(({ id }) => ids.has(id)).map(({ label }) => label);
}

function byName<T extends { name: string }>(records: readonly T[]): T[] {
  return [...records].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
