import type { Atlas } from '#src/atlas/atlas.ts';
import { FINDING_KINDS, type Finding } from '#src/schema/finding.ts';
import { agreementRows } from './agreement.ts';
import { articleIndex } from './article-index.ts';

export interface HomePage {
  counts: {
    claims: number;
    groups: number;
    events: number;
    people: number;
    places: number;
    findings: number;
  };
  /** Years in which the first and the last source came out at the earliest and latest: "2014 and 2019". */
  years: string;
  /** How claims meet in the findings on record: "confirmed, refined or repeated". */
  meetings: string;
  /** Per cent of the statements seen by both coders that got the same code; `null` where nothing was coded twice. */
  agreement: { speaker: string; least: { field: string; percent: string } } | null;
  articles: ReturnType<typeof articleIndex>;
}

/** What the home page shows. */
export function homePage(atlas: Atlas): HomePage {
  return {
    counts: {
      claims: atlas.claims.length,
      groups: atlas.groups.length,
      events: atlas.events.length,
      people: atlas.people.length,
      places: atlas.places.length,
      findings: atlas.findings.length,
    },
    years: yearsOf(atlas),
    meetings: meetingsOf(atlas),
    agreement: agreementOf(atlas),
    articles: articleIndex(atlas),
  };
}

function yearsOf({ sources }: Atlas): string {
  const days = sources
    .flatMap(({ dated }) => [dated.start.earliest, (dated.end ?? dated.start).latest])
    .sort();
  return [...new Set([days[0], days.at(-1)].map((day) => day?.slice(0, 4) ?? ''))].join(' and ');
}

const MET: Readonly<Record<Finding['kind'], string>> = {
  contradicts: 'contradicted',
  confirms: 'confirmed',
  refines: 'refined',
  outdates: 'outdated',
  repeats: 'repeated',
};

function meetingsOf({ findings }: Atlas): string {
  const words = (Object.keys(FINDING_KINDS) as Finding['kind'][])
    .filter((kind) => findings.some((finding) => finding.kind === kind))
    .map((kind) => MET[kind]);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}

function agreementOf(atlas: Atlas): HomePage['agreement'] {
  const fields = (agreementRows(atlas).at(-1)?.fields ?? []).filter(({ percent }) => percent !== '–');
  const whole = (percent = '') => String(Math.round(Number(percent)));
  const [least] = fields.toSorted((a, b) => Number(a.percent) - Number(b.percent));
  return least
    ? {
        speaker: whole(fields.find(({ field }) => field === 'speaker')?.percent),
        least: { field: least.field, percent: whole(least.percent) },
      }
    : null;
}
