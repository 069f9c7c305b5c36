/** All that a search takes, over a page or on a page of its own: one script, fetched once somebody searches. */
export { openPalette } from './palette-dialog.ts';
export { hitNodes } from '#src/search/hit-nodes.ts';
export { fetchWhole } from '#src/search/library.ts';
