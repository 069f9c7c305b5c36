import type { Atlas, AtlasClaim, AtlasFinding } from '#src/atlas/atlas.ts';
import { FINDING_KINDS } from '#src/schema/finding.ts';
import type { FindingLine } from './finding-line.ts';
import type { Link } from './link.ts';

/** A claim that says of another that it is not so. */
export interface Dispute {
  claim: Link;
  of: Link;
}

/** What the claims on a group are to one another. */
export interface GroupFindings {
  disputes: Dispute[];
  /** Findings that claims contradict or have overtaken one another. */
  disputed: FindingLine[];
  /** The other findings: first those that join most of the claims called by the page, … */
  findings: FindingLine[];
  /** … and those after the first six. */
  furtherFindings: FindingLine[];
}

const FIRST = 6;
const DISPUTED: ReadonlySet<AtlasFinding['kind']> = new Set(['contradicts', 'outdates'] as const);

/**
 * The findings on the claims that touch a group.
 *
 * @param called the claims that the facts of its page call on
 */
export function groupFindings(
  atlas: Atlas,
  touching: readonly AtlasClaim[],
  called: readonly string[],
): GroupFindings {
  const ids = new Set(touching.map(({ id }) => id));
  const findings = atlas.findings.filter(({ claims }) => claims.some((id) => ids.has(id)));
  const weight = ({ claims }: AtlasFinding) => claims.filter((id) => called.includes(id)).length;
  const others = findings.filter(({ kind }) => !DISPUTED.has(kind)).sort((a, b) => weight(b) - weight(a));
  return {
    disputes: touching.flatMap(({ text, url, counters }) => {
      const of = counters === undefined ? undefined : atlas.claim[counters];
      return of === undefined ? [] : [{ claim: { text, url }, of: { text: of.text, url: of.url } }];
    }),
    disputed: findings.filter(({ kind }) => DISPUTED.has(kind)).map(findingLine),
    findings: others.slice(0, FIRST).map(findingLine),
    furtherFindings: others.slice(FIRST).map(findingLine),
  };
}

function findingLine({ kind, text, url }: AtlasFinding): FindingLine {
  return { kind: FINDING_KINDS[kind].label, text, url };
}
