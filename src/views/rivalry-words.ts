import type { RivalryKind } from '#src/atlas/rivalry.ts';

/** What a cell of the matrix can say, in its order. */
export const RIVALRY_KINDS: Readonly<Record<RivalryKind, { label: string; definition: string }>> = {
  opposed: {
    label: 'opposed',
    definition:
      'Criticised, condemned or barred the other, or is said to be hostile to it, without a fight being told.',
  },
  fought: {
    label: 'fought',
    definition: 'Attacked or struck the other, took ground from it, or clashed with it.',
  },
  lost: {
    label: 'lost members to',
    definition: 'Some of its members or leaders went over to the other.',
  },
};

/** In which orders rows and columns can stand, the first at first. */
export const SORTS = ['number', 'region', 'name'] as const;
export type Sort = (typeof SORTS)[number];

export const SORT_LABELS: Readonly<Record<Sort, string>> = {
  number: 'most first',
  region: 'by region',
  name: 'by name',
};
