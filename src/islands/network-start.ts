import { startViews } from './view-start.ts';

/** The starter of the network and its matrix: all else comes when one is about to be used. */
startViews('[data-network]', () => import('./network.ts'));
