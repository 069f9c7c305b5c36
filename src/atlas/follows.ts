import canonicalize from 'canonicalize';
import type { Departing, RecordType } from '#src/schema/ledger.ts';
import { changedFields, LINK_FIELDS, whatChanged } from './changed.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Why a record differs from what was published, where it only follows others: an id that it names is now another one, or
 * is gone and what took its place, if anything, is named instead. `undefined` where it says anything else.
 */
export function followsFrom(
  before: Fields,
  after: Fields,
  departing: readonly Departing[],
): string | undefined {
  const moves = movesOf(before, departing);
  const renamed = withNewIds(before, moves);
  const others = changedFields(renamed, after);
  const lost: Departing[] = [];
  for (const field of others) {
    if (!LINK_FIELDS.has(field)) return undefined;
    const [old, now] = [idsIn(renamed[field]), idsIn(after[field])];
    const left = old.filter((id) => !now.includes(id)).map((id) => departing.find((one) => one.id === id));
    const heirs = left.flatMap((one) => one?.to ?? []);
    if (left.length === 0 || left.includes(undefined)) return undefined;
    if (now.some((id) => !old.includes(id) && !heirs.includes(id))) return undefined;
    lost.push(...left.filter((one) => one !== undefined));
  }
  const named = moves.filter(
    ({ id }) => canonicalize(rename(before, new Map([[id, '']]))) !== canonicalize(before),
  );
  const reasons = [...named, ...new Set(lost)].map(departureWords);
  return reasons.length === 0 ? undefined : `${reasons.join('; ')}.`;
}

/** What changed between two versions of a record, apart from ids that it names and that are others now: these are `links`. */
export function changeOf(
  type: RecordType,
  before: Fields,
  after: Fields,
  departing: readonly Departing[],
): string[] {
  if (followsFrom(before, after, departing) !== undefined) return ['links'];
  const renamed = withNewIds(before, movesOf(before, departing));
  const links = canonicalize(renamed) === canonicalize(before) ? [] : ['links'];
  return [...new Set([...whatChanged(type, renamed, after), ...links])].sort();
}

/** The moves that a record can follow: all but its own. */
function movesOf(before: Fields, departing: readonly Departing[]): Departing[] {
  return departing.filter(({ state, id }) => state === 'moved' && id !== before['id']);
}

function withNewIds(before: Fields, moves: readonly Departing[]): Fields {
  return rename(before, new Map(moves.map(({ id, to: [to = ''] }) => [id, to]))) as Fields;
}

/** “x is now called y”, “x was split into y and z” */
function departureWords({ id, state, to }: Departing): string {
  if (state === 'moved') return `${id} is now called ${to.join('')}`;
  if (state === 'withdrawn') return `${id} was withdrawn`;
  return `${id} was ${state} into ${to.join(' and ')}`;
}

/** Ids replaced wherever they stand alone, or in brackets within a text. */
function rename(value: unknown, moves: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') {
    return (
      moves.get(value) ??
      value.replace(/\[([a-z0-9-]+)\]/g, (all, id: string) => {
        const to = moves.get(id);
        return to === undefined ? all : `[${to}]`;
      })
    );
  }
  if (Array.isArray(value)) return value.map((item) => rename(item, moves));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, rename(one, moves)]));
}

function idsIn(value: unknown): string[] {
  return [value].flat().filter((id) => typeof id === 'string');
}
