import type { Atlas, AtlasClaim } from '#src/atlas/atlas.ts';
import { HEDGES, type Hedge } from '#src/schema/hedge.ts';
import { isSourceItself, voiceOf } from './voice.ts';

/** One value by which the notes of an article can be filtered. */
export interface NoteChoice {
  /** As it stands in an address. */
  value: string;
  text: string;
  /** What stands after the name of the article in the ids of the claims that it keeps: `c07`. */
  claims: string[];
}

/** By what the notes of an article can be filtered; each note is under one speaker and one hedge. */
export interface NoteFilters {
  notes: number;
  /** The article itself, then voices that it describes, then people and groups by name. */
  speakers: NoteChoice[];
  hedges: NoteChoice[];
  /** Claims that another contradicts or disputes. */
  disputed: string[];
}

/** The filters of an article’s notes, without those that would keep nothing. */
export function noteFilters(atlas: Atlas, id: string): NoteFilters {
  const claims = (atlas.article[id]?.blocks ?? [])
    .flatMap((block) => block.claims)
    .flatMap((claim) => atlas.claim[claim] ?? []);
  const numbers = (fits: (claim: AtlasClaim) => boolean) =>
    claims.filter(fits).map((claim) => claim.id.slice(id.length + 1));
  const named = new Map(
    claims
      .filter(({ speaker }) => !('voice' in speaker))
      .map((claim) => [speakerOf(claim), voiceOf(atlas, claim).text]),
  );
  const itself = claims.find((claim) => speakerOf(claim) === 'article');
  const kept = ({ claims: left }: NoteChoice) => left.length > 0;
  const isSaidBy = (value: string) => numbers((claim) => speakerOf(claim) === value);
  return {
    notes: claims.length,
    speakers: [
      { value: 'article', text: itself ? voiceOf(atlas, itself).text : '', claims: isSaidBy('article') },
      { value: 'described', text: 'voices described, not named', claims: isSaidBy('described') },
      ...[...named]
        .map(([value, text]) => ({ value, text, claims: isSaidBy(value) }))
        .sort((a, b) => b.claims.length - a.claims.length),
    ].filter(kept),
    hedges: (Object.keys(HEDGES) as Hedge[])
      .map((hedge) => ({
        value: hedge,
        text: HEDGES[hedge].label,
        claims: numbers((claim) => claim.hedge === hedge),
      }))
      .filter(kept),
    disputed: numbers((claim) => isDisputed(atlas, claim)),
  };
}

function speakerOf({ speaker }: AtlasClaim): string {
  if ('person' in speaker) return speaker.person;
  if ('group' in speaker) return speaker.group;
  return isSourceItself({ speaker }) ? 'article' : 'described';
}

function isDisputed(atlas: Atlas, { id, counters }: AtlasClaim): boolean {
  const used = atlas.backlinks[id];
  return (
    counters !== undefined ||
    (used?.counteredBy ?? []).length > 0 ||
    (used?.findings ?? []).some((finding) => atlas.finding[finding]?.kind === 'contradicts')
  );
}
