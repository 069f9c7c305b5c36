import { startViews } from './view-start.ts';

/** The starter of timelines: all else comes when one is about to be used. */
startViews('[data-timeline]', () => import('./timeline.ts'));
