import { atlas } from 'virtual:atlas';
import { digest } from '#src/atlas/digest.ts';
import { href } from '#src/site.ts';
import { previewFiles } from '#src/views/preview.ts';

const files = previewFiles(atlas);
/** Names the folder by what all its files hold: each may be cached for ever. */
const version = digest(files).slice(0, 12);

/** The previews as this build serves them; `address` is the folder, under the base. */
export const servedPreviews = { files, version, address: href(`/previews/${version}/`) };
