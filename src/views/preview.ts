import type {
  Atlas,
  AtlasClaim,
  AtlasEvent,
  AtlasFinding,
  AtlasGroup,
  AtlasPlace,
} from '#src/atlas/atlas.ts';
import { EVENT_KINDS } from '#src/schema/event-kind.ts';
import { FINDING_KINDS } from '#src/schema/finding.ts';
import { GROUP_KINDS } from '#src/schema/group-kinds.ts';
import { claimNote, type ClaimNote } from './claim-note.ts';
import { dateText } from './date.ts';
import { isTracked } from './map-groups.ts';
import { notesOf } from './notes.ts';
import { placePage } from './place-page.ts';
import type { Preview, Previews } from './preview-file.ts';
import { claimKey } from './preview-key.ts';
import { stance } from './stance.ts';

/** The previews of all records that have them, by the file that each is kept in. */
export function previewFiles(atlas: Atlas): Record<string, Previews> {
  const claims: Record<string, Record<string, Preview>> = {};
  for (const claim of atlas.claims) {
    const key = claimKey(claim.id);
    if (key !== null) (claims[key.file] ??= {})[claim.id] = ofClaim(atlas, claim);
  }
  return {
    groups: byId(atlas.groups, (group) => ofGroup(atlas, group)),
    people: byId(atlas.people, ({ name, role }) => ({ kind: 'Person', name, lines: [role] })),
    events: byId(atlas.events, (event) => ofEvent(atlas, event)),
    findings: byId(atlas.findings, ofFinding),
    places: byId(atlas.places, (place) => ofPlace(atlas, place)),
    ...claims,
  };
}

function byId<T extends { id: string }>(records: readonly T[], preview: (record: T) => Preview): Previews {
  return Object.fromEntries(records.map((record) => [record.id, preview(record)]));
}

function ofGroup(atlas: Atlas, group: AtlasGroup): Preview {
  const { name, kind, summary } = group;
  const told = lastTold(atlas, group);
  return {
    kind: `Group · ${GROUP_KINDS[kind].label}`,
    name,
    lines: told === null ? [summary] : [summary, told],
  };
}

/**
 * The alignment as told by all sources on the day the last of them came out; `null` for the core, states, bodies and
 * media, whose alignment is not asked.
 */
function lastTold(atlas: Atlas, group: AtlasGroup): string | null {
  const last = atlas.sources.at(-1);
  if (last === undefined || group.kind === 'core' || !isTracked(group)) return null;
  const asked = {
    at: (last.dated.end ?? last.dated.start).latest,
    told: atlas.sources.map(({ id }) => id),
  };
  const { rung, hedge, flags, carried } = stance(atlas, group.id, asked, notesOf(atlas));
  const words = [
    `${rung.label}${hedge === null ? '' : ` (${hedge})`}`,
    ...flags,
    ...(carried ? ['carried over from an earlier source'] : []),
  ];
  return `Alignment last told, by all sources together: ${words.join('; ')}`;
}

function ofEvent(atlas: Atlas, { title, kind, dated, place }: AtlasEvent): Preview {
  const where = place === undefined ? undefined : atlas.place[place]?.name;
  return {
    kind: `Event · ${EVENT_KINDS[kind].label}`,
    name: title,
    lines: [[dateText(dated), where].filter((part) => part !== undefined).join(' · ')],
  };
}

function ofFinding({ kind, text, claims }: AtlasFinding): Preview {
  const count = claims.length === 1 ? '1 claim' : `${String(claims.length)} claims`;
  return { kind: `Finding · ${FINDING_KINDS[kind].label}`, name: text, lines: [`Ours, from ${count}`] };
}

function ofPlace(atlas: Atlas, { id, name }: AtlasPlace): Preview {
  const { precision, country } = placePage(atlas, id);
  return {
    kind: `Place · ${precision}`,
    name,
    lines: country === null || country === name ? [] : [country],
  };
}

function ofClaim(atlas: Atlas, { id }: AtlasClaim): Preview {
  const note = claimNote(atlas, id);
  const { text, voice, kind, hedge, polarity, source, place } = note;
  return {
    kind: `Claim · ${id}`,
    name: text,
    lines: [
      `Said by ${voice.text}${voice.role === null ? '' : ` (${voice.role})`}`,
      [kind, hedge, polarity].filter((part) => part !== null).join(', '),
      whenOf(note),
      `${source.text}, ${place}`,
    ],
  };
}

function whenOf({ clock, when, madePublic }: ClaimNote): string {
  const day = clock === 'as of publication' ? clock : `${clock === 'as of' ? 'as of ' : ''}${dateText(when)}`;
  return madePublic === null ? day : `${day}, made public ${dateText(madePublic)}`;
}
