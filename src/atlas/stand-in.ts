import type { AlignmentAtlas } from './answer.ts';

/** The id of the Islamic State core; throws if the atlas has none, which the loader refuses. */
export function coreOf(atlas: Pick<AlignmentAtlas, 'groups'>): string {
  const core = atlas.groups.find((group) => group.kind === 'core');
  if (core === undefined) throw new Error('no group of kind core is on record');
  return core.id;
}

/** The group for which a tie to this person or group counts: itself, or the end of its `stands_for`. */
export function standsFor(atlas: Pick<AlignmentAtlas, 'group' | 'person'>, id: string): string {
  const seen = new Set<string>();
  let at = id;
  while (!seen.has(at)) {
    seen.add(at);
    at = (atlas.group[at] ?? atlas.person[at])?.stands_for ?? at;
  }
  return at;
}

/** The group that stands at the end of a tie: itself, or the one for which a person stands; `null` where there is none. */
export function endOf(atlas: Pick<AlignmentAtlas, 'group' | 'person'>, id: string): string | null {
  const seen = new Set<string>();
  let at: string | undefined = id;
  while (at !== undefined && atlas.group[at] === undefined && !seen.has(at)) {
    seen.add(at);
    at = atlas.person[at]?.stands_for;
  }
  return at !== undefined && atlas.group[at] !== undefined ? at : null;
}
