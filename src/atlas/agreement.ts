import { CODED_FIELDS, type CodedField, type Codes, type Coding } from '#src/schema/coding.ts';

/** How far two codings of one field agree. */
export interface FieldAgreement {
  field: CodedField;
  /** Statements compared. */
  pairs: number;
  /** Pairs coded the same. */
  same: number;
  /** Krippendorff’s alpha; `null` where it has no value, as every code is the same. */
  alpha: number | null;
}

/** How far two codings of one or more sources agree. */
export interface Agreement {
  /** Statements that the first coder saw, the second saw, and both saw. */
  first: number;
  second: number;
  both: number;
  fields: FieldAgreement[];
}

/** The agreement of two codings, field by field, over the statements that both coders saw. */
export function agreement(codings: readonly Coding[]): Agreement {
  const pairs = codings.flatMap(({ first, second }) =>
    first === undefined || second === undefined ? [] : [[first, second] as const],
  );
  return {
    first: codings.filter(({ first }) => first !== undefined).length,
    second: codings.filter(({ second }) => second !== undefined).length,
    both: pairs.length,
    fields: CODED_FIELDS.map((field) => {
      const coded = pairs.map(([a, b]) => [code(field, a), code(field, b)] as const);
      return {
        field,
        pairs: coded.length,
        same: coded.filter(([a, b]) => key(a) === key(b)).length,
        alpha: alpha(coded, field === 'groups' ? masi : nominal),
      };
    }),
  };
}

/** The fields in which the two codings of a statement differ; none where only one coder saw it. */
export function differences({ first, second }: Coding): CodedField[] {
  if (first === undefined || second === undefined) return [];
  return CODED_FIELDS.filter((field) => key(code(field, first)) !== key(code(field, second)));
}

/** A code as a set of labels: one label, but for groups. */
type Code = ReadonlySet<string>;
type Distance = (a: Code, b: Code) => number;

/**
 * Krippendorff’s alpha of two coders without missing codes: 1 − observed ÷ expected disagreement, where what is
 * expected is that of codes drawn in pairs from all that were given (Krippendorff 2011, “Computing Krippendorff’s
 * Alpha-Reliability”). `null` where nothing can disagree.
 */
export function alpha(pairs: readonly (readonly [Code, Code])[], distance: Distance): number | null {
  const codes = new Map<string, { code: Code; count: number }>();
  for (const code of pairs.flat()) {
    const known = codes.get(key(code));
    codes.set(key(code), { code, count: (known?.count ?? 0) + 1 });
  }
  const given = [...codes.values()];
  const total = 2 * pairs.length;
  let expected = 0;
  for (const a of given) for (const b of given) expected += a.count * b.count * distance(a.code, b.code);
  if (expected === 0) return null;
  const observed = pairs.reduce((sum, [a, b]) => sum + 2 * distance(a, b), 0);
  return 1 - (observed * (total - 1)) / expected;
}

/** 0 for the same code, 1 for another. */
export const nominal: Distance = (a, b) => (key(a) === key(b) ? 0 : 1);

/**
 * MASI, the distance of two sets: 1 − Jaccard × monotonicity (1 the same, ⅔ one within the other, ⅓ overlapping, 0 apart).
 * Passonneau 2006, “Measuring Agreement on Set-valued Items (MASI) for Semantic and Pragmatic Annotation”.
 */
export const masi: Distance = (a, b) => {
  if (key(a) === key(b)) return 0;
  const shared = [...a].filter((label) => b.has(label)).length;
  if (shared === 0) return 1;
  const monotonicity = shared === a.size || shared === b.size ? 2 / 3 : 1 / 3;
  return 1 - (shared / (a.size + b.size - shared)) * monotonicity;
};

function code(field: CodedField, codes: Codes): Code {
  switch (field) {
    case 'groups':
      return new Set(codes.groups);
    case 'speaker':
      return new Set([Object.entries(codes.speaker).flat().join(' ')]);
    case 'date':
      return new Set([codes.date ?? 'none']);
    default:
      return new Set([codes[field]]);
  }
}

function key(code: Code): string {
  return [...code].sort().join('\n');
}
