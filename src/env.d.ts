/// <reference types="astro/client" />

declare module 'virtual:atlas' {
  import type { Atlas } from '#src/atlas/atlas.ts';
  import type { Tray } from '#src/load/desk.ts';
  /** The atlas of this build. */
  export const atlas: Atlas;

  /** What editors may want to look at; only in the dev server. */
  export const desk: () => Promise<Tray[]>;
  /** Addresses of drafts; only in the dev server. */
  export const drafts: string[];
  /** Which reading of the content this is; only in the dev server more than 0. */
  export const reading: number;
}
