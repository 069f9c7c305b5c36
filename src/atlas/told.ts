import type { Atlas } from './atlas.ts';
import { lastDay } from './day.ts';

/**
 * The ids of the sources that are told: a list as it is (unknown ids dropped), or, for a day, month or year,
 * the sources whose latest possible day of publication is not after its last day. In the order of publication.
 */
export function toldSources(atlas: Pick<Atlas, 'sources'>, told: string | readonly string[]): string[] {
  const included =
    typeof told === 'string'
      ? (
          (by) => (source: Atlas['sources'][number]) =>
            (source.dated.end?.latest ?? source.dated.start.latest) <= by
        )(lastDay(told))
      : (source: Atlas['sources'][number]) => told.includes(source.id);
  return atlas.sources.filter(included).map((source) => source.id);
}
