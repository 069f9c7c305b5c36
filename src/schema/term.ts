import { z } from 'zod';

/** One entry of the codebook: what a value means, with a case that fits and one that does not. */
export interface Term {
  /** As shown to readers. */
  label: string;
  definition: string;
  example: string;
  counterExample: string;
}

export type Terms<K extends string = string> = Readonly<Record<K, Term>>;

/** The codebook table of each enum that has one. */
export const TERMS = z.registry<{ terms: Terms }>();

/** A Zod enum of the keys of a codebook table. */
export function oneOf<K extends string>(terms: Terms<K>) {
  return z.enum(Object.keys(terms) as [K, ...K[]]).register(TERMS, { terms });
}
