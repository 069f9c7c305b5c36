import { unpackAtlas, type PackedAtlas } from '#src/views/map-atlas.ts';
import { find } from './view-controls.ts';
import type { Known } from './view-state.ts';

/** What the page tells the island of a figure: the atlas, what may be asked of it, and how its addresses stand. */
export function pageOf(figure: HTMLElement) {
  const { atlas, known, base } = JSON.parse(find(figure, HTMLScriptElement, '[data-atlas]').text) as {
    atlas: PackedAtlas;
    known: Known;
    base: string;
  };
  return { atlas: unpackAtlas(atlas), known, href: (url: string) => base + url };
}
