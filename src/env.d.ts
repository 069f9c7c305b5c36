/// <reference types="astro/client" />

declare module 'virtual:atlas' {
  import type { Atlas } from '#src/atlas/atlas.ts';
  /** The atlas of this build. */
  export const atlas: Atlas;
}
