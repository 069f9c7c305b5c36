import type { TieClass } from '#src/atlas/tie-class.ts';

/** What a view of ties can be narrowed to, the first at first. */
export const TIE_CHOICES = ['all', 'allegiance', 'structure', 'alliance', 'hostility'] as const;
export type TieChoice = (typeof TIE_CHOICES)[number];

/** The classes of ties in the order in which they are listed. */
export const TIE_CLASSES: Readonly<Record<TieClass, { label: string; definition: string }>> = {
  allegiance: {
    label: 'Allegiance and support',
    definition: 'Pledged to, affiliate of, loyal to, in support of: the arrow points to whom.',
  },
  structure: {
    label: 'Parts and successors',
    definition: 'Part of, split from, front of, same as, continued as: the diamond is nearer to the other.',
  },
  alliance: {
    label: 'Alliances and links',
    definition: 'Allied with, or linked to: a disc in the middle.',
  },
  hostility: {
    label: 'Hostility and division',
    definition: 'Hostile to, or divided over: a bar nearer to the one against whom; two where both are.',
  },
};

/** The names of what a view can be narrowed to. */
export const CHOICE_LABELS: Readonly<Record<TieChoice, string>> = {
  all: 'All ties',
  allegiance: TIE_CLASSES.allegiance.label,
  structure: TIE_CLASSES.structure.label,
  alliance: TIE_CLASSES.alliance.label,
  hostility: TIE_CLASSES.hostility.label,
};
