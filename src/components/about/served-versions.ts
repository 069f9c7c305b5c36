import { atlas } from 'virtual:atlas';
import { remembered } from '#src/atlas/remembered.ts';
import { href } from '#src/site.ts';
import { citables } from '#src/views/citable.ts';
import { contentName } from '../content-name.ts';

const knownOf = remembered(citables);
const known = () => knownOf(atlas);
const name = `versions-${contentName(known)}`;

/** All versions of all records as this build serves them, for the check of a bibliography. */
export const servedVersions = { known, name, address: href(`/cite/${name}.json`) };
