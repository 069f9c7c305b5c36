import type { Atlas, AtlasClaim } from '#src/atlas/atlas.ts';
import { linkTo } from './link.ts';

/** Who says it, as apart from who printed it and who words it here. */
export interface Voice {
  text: string;
  /** Page of the person or group; `null` for a voice that the source only describes. */
  url: string | null;
}

/** The speaker of a claim: by name where on record, else as described. */
export function voiceOf(atlas: Atlas, { speaker }: Pick<AtlasClaim, 'speaker'>): Voice {
  if ('person' in speaker) return linkTo(atlas, speaker.person);
  if ('group' in speaker) return linkTo(atlas, speaker.group);
  return { text: speaker.voice, url: null };
}
