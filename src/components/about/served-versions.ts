import { atlas } from 'virtual:atlas';
import { digest } from '#src/atlas/digest.ts';
import { href } from '#src/site.ts';
import { citables } from '#src/views/citable.ts';

const known = citables(atlas);
/** Names the file by its content: it may be cached for ever. */
const name = `versions-${digest(known).slice(0, 12)}`;

/** All versions of all records as this build serves them, for the check of a bibliography. */
export const servedVersions = { known, name, address: href(`/cite/${name}.json`) };
