import type { Atlas } from '#src/atlas/atlas.ts';
import { link } from '#src/atlas/link.ts';
import type { Claim } from '#src/schema/claim.ts';
import type { Records } from '#src/schema/records.ts';
import type { Relation } from '#src/schema/relation.ts';

/** A tie in brief: `claims` are ids such as `nbc-c1`, made on the way, their source being what stands before `-c`. */
export type Tie = Pick<Relation, 'from' | 'to' | 'kind'> &
  Partial<Relation> & { claims: string[]; claim?: Partial<Claim> };

export interface Made {
  /** Source id → day of publication. */
  sources?: Record<string, string>;
  ties: Tie[];
  claims?: (Partial<Claim> & { id: string })[];
}

export const SOURCES = {
  nbc: '[2014-12-17..2014-12-31]',
  vocativ: '2015-11-17',
  ctc: '2018-05-17',
  voa: '2019-11-05',
  newsweek: '2024-11',
};

/** Records made from ties alone: groups, claims and sources as the ties name them, with al-Baghdadi and his successor. */
export function madeRecords({ sources = SOURCES, ties, claims = [] }: Made): Records {
  const people = [
    { id: 'baghdadi', name: 'Baghdadi', names: [], role: 'leader', stands_for: 'is', claims: [] },
    {
      id: 'qurashi',
      name: 'Qurashi',
      names: [],
      role: 'leader',
      stands_for: 'is',
      succeeds: 'baghdadi',
      claims: [],
    },
  ];
  const groups = [...new Set(['is', 'isk', ...ties.flatMap((tie) => [tie.from, tie.to])])].filter(
    (id) => !people.some((person) => person.id === id),
  );
  const made = new Map<string, Claim>();
  for (const claim of [...ties.flatMap((tie) => tie.claims.map((id) => ({ ...tie.claim, id }))), ...claims]) {
    made.set(claim.id, {
      source: claim.id.slice(0, claim.id.lastIndexOf('-c')),
      at: ['p1'],
      text: `What ${claim.id} says.`,
      speaker: { voice: 'the article itself' },
      kind: 'fact',
      hedge: 'stated',
      polarity: 'holds',
      groups: [],
      people: [],
      places: [],
      ...made.get(claim.id),
      ...claim,
    });
  }
  return {
    sources: Object.entries(sources).map(([id, published]) => ({
      id,
      title: id,
      outlet: id,
      authors: [],
      published,
      known: {},
      label: id,
    })),
    blocks: {},
    codings: {},
    claims: [...made.values()],
    events: [],
    relations: ties.map(({ claim: _, ...tie }, index) => ({
      id: `${tie.from}-${tie.kind}-${tie.to}-${index}`,
      scope: 'whole',
      mode: 'act',
      polarity: 'holds',
      basis: 'source',
      ...tie,
    })),
    findings: [],
    people,
    places: [],
    groups: groups.map((id) => ({
      id,
      name: id,
      names: [],
      kind: id === 'is' ? 'core' : 'armed-group',
      region: 'elsewhere',
      places: [],
      figures: [],
      summary: id,
      claims: [],
      profile: [],
      ...(id === 'isk' ? { stands_for: 'is' } : {}),
    })),
    articles: [],
    profiles: {},
    editions: [],
    departing: [],
  };
}

export function made(from: Made): Atlas {
  return link(madeRecords(from));
}
