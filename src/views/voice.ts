import type { Atlas, AtlasClaim } from '#src/atlas/atlas.ts';
import { linkTo } from './link.ts';

/** Who says it, as apart from who printed it and who words it here. */
export interface Voice {
  text: string;
  /** Page of the person or group; `null` for a voice that the source only describes. */
  url: string | null;
  /** Who a person is in the sources. */
  role: string | null;
}

/** Voices by which a source speaks for itself. */
const ITSELF: readonly string[] = ['the article itself', 'the study’s authors'];

/** Whether a source speaks for itself in a claim, not through anybody whom it names or describes. */
export function isSourceItself({ speaker }: Pick<AtlasClaim, 'speaker'>): boolean {
  return 'voice' in speaker && ITSELF.includes(speaker.voice);
}

/** The speaker of a claim: by name where on record, else as described. */
export function voiceOf(atlas: Atlas, { speaker }: Pick<AtlasClaim, 'speaker'>): Voice {
  if ('person' in speaker) {
    return { ...linkTo(atlas, speaker.person), role: atlas.person[speaker.person]?.role ?? null };
  }
  if ('group' in speaker) return { ...linkTo(atlas, speaker.group), role: null };
  return { text: speaker.voice, url: null, role: null };
}
