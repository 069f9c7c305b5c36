import { unpackAtlas, type MapAtlas, type PackedAtlas } from '#src/views/map-atlas.ts';
import type { Choice, Known } from './view-state.ts';

/** What a page itself tells the island of a figure. */
export interface PageData {
  /** Where the data of all figures are. */
  data: string;
  /** What can be chosen of this figure. */
  choices: readonly Choice[];
  /** Path under which the site stands, without the last slash. */
  base: string;
}

/** What all figures share: one file, fetched when the first is about to be used. */
export interface FigureData {
  known: Omit<Known, 'choices'>;
  atlas: PackedAtlas;
}

/** What an island works with: the atlas, what may be asked of it, and how the addresses of the site stand. */
export function pageOf({ atlas, known, choices, base }: PageData & FigureData): {
  atlas: MapAtlas;
  known: Known;
  href: (url: string) => string;
} {
  return { atlas: unpackAtlas(atlas), known: { ...known, choices }, href: (url) => base + url };
}
