import type { Atlas } from '#src/atlas/atlas.ts';

/** Articles in the order in which they came out. */
export function articleIndex(atlas: Atlas) {
  return atlas.sources.flatMap((source) => {
    const article = atlas.article[source.id];
    if (article === undefined) return [];
    return [
      {
        title: source.title,
        url: article.url,
        outlet: source.outlet,
        authors: [...source.authors],
        published: source.dated,
        summary: article.summary,
        claims: atlas.claims.filter((claim) => claim.source === source.id).length,
      },
    ];
  });
}
