import { atlas } from 'virtual:atlas';
import { atomFeed } from '#src/publish/atom.ts';
import { absolute, site } from '#src/site.ts';
import { changes } from '#src/views/changes.ts';

/** Before the first edition there is nothing to tell, and no day to date it by. */
export const getStaticPaths = () =>
  atlas.records.editions.length === 0 ? [] : [{ params: { feed: 'feed' } }];

export const GET = () => new Response(atomFeed(changes(atlas), site.site, absolute));
