import type { Relation } from '#src/schema/relation.ts';
import { RELATION_KINDS } from '#src/schema/relation-terms.ts';

/** A tie as the words around the names of its two ends: "no sign seen that ‹Abu Sayyaf› supports ‹…›". */
export interface TieWords {
  /** Before the first name: "no sign seen that ", "Some members of "; empty for a whole group of which it is said to be so. */
  before: string;
  /** Between the names, before the kind: ":" after a part of a group, else empty. */
  mark: '' | ':';
  /** It is denied: "not" stands before the kind. */
  denied: boolean;
  kind: string;
}

/** The kinds as the verb of a clause, of a group and of several people. */
const CLAUSES: Readonly<Record<Relation['kind'], readonly [one: string, many: string]>> = {
  'pledged-to': ['pledged to', 'pledged to'],
  'affiliate-of': ['is an affiliate of', 'joined'],
  supports: ['supports', 'support'],
  'not-with': ['has no tie to', 'have no tie to'],
  'hostile-to': ['is hostile to', 'are hostile to'],
  'divided-over': ['is divided over', 'are divided over'],
  'part-of': ['is part of', 'are part of'],
  'split-from': ['split from', 'split from'],
  'loyal-to': ['is loyal to', 'are loyal to'],
  'allied-with': ['is allied with', 'are allied with'],
  'linked-to': ['is linked to', 'are linked to'],
  'front-of': ['is a front of', 'are a front of'],
  'same-as': ['is the same as', 'are the same as'],
  'continues-as': ['continues as', 'continue as'],
};
/** Kinds that a plain "not" before the label does not deny. */
const DENIED: Partial<Record<Relation['kind'], string>> = {
  supports: 'supporting',
  'not-with': 'without ties to',
  'continues-as': 'continued as',
};
const WHO: Readonly<Record<Relation['scope'], string>> = {
  whole: '',
  part: 'a part of ',
  leaders: 'some leaders of ',
  members: 'some members of ',
};

/** The words of a tie; whether it is said, denied or merely unseen, and of whom, is in them. */
export function tieWords({ kind, scope, polarity }: Pick<Relation, 'kind' | 'scope' | 'polarity'>): TieWords {
  const who = WHO[scope];
  if (polarity === 'no-sign') {
    const [one, many] = CLAUSES[kind];
    const clause = scope === 'leaders' || scope === 'members' ? many : one;
    return { before: `no sign seen that ${who}`, mark: '', denied: false, kind: clause };
  }
  const denied = polarity === 'not';
  const before = who.charAt(0).toUpperCase() + who.slice(1);
  if (who !== '' && !denied) {
    const [one, many] = CLAUSES[kind];
    return { before, mark: '', denied, kind: scope === 'part' ? one : many };
  }
  return {
    before,
    mark: who === '' ? '' : ':',
    denied,
    kind: (denied ? DENIED[kind] : undefined) ?? RELATION_KINDS[kind].label,
  };
}
