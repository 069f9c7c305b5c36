import { atlas } from 'virtual:atlas';
import { remembered } from '#src/atlas/remembered.ts';
import { href } from '#src/site.ts';
import { previewFiles } from '#src/views/preview.ts';
import { contentName } from '../content-name.ts';

const filesOf = remembered(previewFiles);
const files = () => filesOf(atlas);
/** Names the folder by what all its files hold. */
const version = contentName(files);

/** The previews as this build serves them; `address` is the folder, under the base. */
export const servedPreviews = { files, version, address: href(`/previews/${version}/`) };
