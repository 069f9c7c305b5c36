import { startViews } from './view-start.ts';

/** The starter of maps: all else comes when one is about to be used. */
startViews('[data-map]', () => import('./map.ts'));
