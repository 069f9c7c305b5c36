import type { Terms } from './term.ts';

/** How sure the speaker is, the most outright first. */
export const HEDGES = {
  stated: {
    label: 'stated',
    definition: 'The speaker says it outright. A hedge reaches only as far as the clause in which it stands.',
    example: 'A newspaper writes that six leaders pledged.',
    counterExample: 'A newspaper writes that six leaders are said to have pledged: reported.',
  },
  reported: {
    label: 'reported',
    definition:
      'The speaker passes on what others say, at second hand: reportedly, there were reports, was said to have. Where those others are made the speaker, the hedge is theirs.',
    example: 'There have been reports of small groups declaring allegiance.',
    counterExample:
      'An official who is quoted on what the official has seen: stated, with the official as speaker.',
  },
  claimed: {
    label: 'claimed',
    definition:
      'A party to the conflict says it about itself, its acts or its rivals; a government where it speaks of its own acts in that conflict or of its enemy.',
    example: 'A group says that it carried out an attack.',
    counterExample: 'A government spokesman on the same attack: stated, with the spokesman as speaker.',
  },
  apparent: {
    label: 'apparent',
    definition: 'The speaker says that it appears or seems to be so, or that there are signs of it.',
    example: 'Photographs appear to show several groups of fighters pledging.',
    counterExample: 'It may be so: suspected.',
  },
  suspected: {
    label: 'suspected',
    definition:
      'The speaker says that it may, could or is likely to be so, or that it is believed, alleged, supposed or estimated, with nobody named who says it.',
    example: 'The group is suspected of planting the bomb.',
    counterExample: 'It seems to be so, from what can be seen: apparent.',
  },
} satisfies Terms;
export type Hedge = keyof typeof HEDGES;
