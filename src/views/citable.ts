import type { Atlas } from '#src/atlas/atlas.ts';
import { order } from '#src/atlas/order.ts';

/** What can be said of a citation of one record: all its versions, and where it went. */
export interface Citable {
  url: string;
  /** Oldest first: edition, first 12 digits of the digest, what changed. */
  versions: (readonly [edition: string, hash: string, what: string])[];
  /** How it left: state, edition, ids of what took its place. */
  gone?: { state: string; edition: string; to: string[] };
}

export type Citables = Readonly<Record<string, Citable>>;

/** Every id that can stand in a citation. */
export function citables({ history }: Pick<Atlas, 'history'>): Citables {
  return Object.fromEntries(
    Object.values(history)
      .sort((a, b) => order(a.id, b.id))
      .map(({ id, url, versions, departed }) => [
        id,
        {
          url,
          versions: versions.map(({ edition, digest, what }) => [
            edition,
            digest.slice(0, 12),
            what.join(', '),
          ]),
          ...(departed === undefined
            ? {}
            : { gone: { state: departed.state, edition: departed.edition, to: [...departed.to] } }),
        },
      ]),
  );
}
