import type { Terms } from './term.ts';

/** Alignment towards the Islamic State: categories, not steps; never a scale of guilt. Computed, never typed in. */
export const RUNGS = {
  hostile: {
    label: 'hostile',
    definition: 'Fights, condemns or bars it.',
    example: 'Al-Qaeda in December 2014, as NBC News had it.',
    counterExample: 'Says only that it has no link: apart.',
  },
  apart: {
    label: 'apart',
    definition: 'Said to be neutral or untied, or denies a tie.',
    example: 'The Nile Delta wing of Ansar Beit al-Maqdis in December 2014.',
    counterExample: 'Condemns it: hostile. Nobody speaks of it: no claim.',
  },
  supportive: {
    label: 'supportive',
    definition: 'Support, praise, recognition or heeding its call; no pledge.',
    example: 'Boko Haram in 2014, as NBC News had it.',
    counterExample: 'A pledge: pledged.',
  },
  'part-pledged': {
    label: 'part pledged',
    definition: 'A part, or leaders, pledged; the whole silent, apart or supportive.',
    example: 'The Pakistani Taliban in December 2014: the officials who formed Jamaat al-Ahrar pledged.',
    counterExample: 'Another part is out: divided.',
  },
  divided: {
    label: 'divided',
    definition: 'Parts on both sides, or a source says so; no word for the whole.',
    example: 'A group of which one wing pledged and another fights the Islamic State.',
    counterExample: 'The whole pledged and one wing did not: pledged, marked as divided.',
  },
  pledged: {
    label: 'pledged',
    definition: 'Pledged as a whole.',
    example: 'Abu Sayyaf in 2014, as NBC News had it.',
    counterExample: 'Also declared itself a province: affiliate.',
  },
  affiliate: {
    label: 'affiliate',
    definition: 'Declared, recognised or described as a branch or province.',
    example: 'Ansar Beit al-Maqdis in December 2014.',
    counterExample: 'Pledged, and no more is said: pledged.',
  },
  successor: {
    label: 'pledged to the successor',
    definition: "Pledged to al-Baghdadi's successor.",
    example: 'IS-Sinai in November 2019.',
    counterExample: 'A pledge to al-Baghdadi himself: pledged.',
  },
  self: {
    label: 'the Islamic State core',
    definition: 'The core itself.',
    example: 'The Islamic State.',
    counterExample: 'A province: affiliate.',
  },
} satisfies Terms;
export type Rung = keyof typeof RUNGS;
