import { z } from 'zod';
import { capital } from './capital.ts';
import { fieldsOf, schemaAt } from './field.ts';
import { issueAt, type Fault, type Issue, type Place } from './issue.ts';
import { listed, suggest } from './suggest.ts';
import type { Path } from './yaml.ts';

interface Subject {
  schema: z.ZodType;
  /** “the event `x`” */
  the: string;
  /** “an event” */
  a: string;
  place(path: Path, part?: 'key' | 'value'): Place;
}

/** Checks a value against the schema of its record: the record with defaults filled in, or what is wrong with it. */
export function shaped(value: unknown, subject: Subject): { value: unknown; issues: Issue[] } {
  const result = subject.schema.safeParse(value);
  if (result.success) return { value: result.data, issues: [] };
  const issues = result.error.issues.flatMap((issue) => issuesOf(issue, value, subject, []));
  return { value: undefined, issues: withoutEchoes(issues) };
}

/** A field misspelt is also one that is missing: that is one mistake, told once. */
function withoutEchoes(issues: readonly Issue[]): Issue[] {
  const meant = issues.filter(({ code }) => code === 'unknown-key').map(({ suggestion }) => suggestion);
  return issues.filter(
    ({ code, fix }) => code !== 'missing-key' || !meant.some((key) => fix === addField(key)),
  );
}

function addField(field: string | undefined): string {
  return `Add \`${field ?? ''}: …\`.`;
}

function issuesOf(issue: z.core.$ZodIssue, value: unknown, subject: Subject, above: Path): Issue[] {
  const path = [...above, ...issue.path];
  const found = valueAt(value, path);
  if (issue.code === 'invalid_union') {
    const branch = nearest(issue.errors);
    if (branch !== undefined && found !== undefined) {
      return branch.flatMap((inner) => issuesOf(inner, value, subject, path));
    }
  }
  if (issue.code === 'unrecognized_keys') {
    const known = [...fieldsOf(schemaAt(subject.schema, path) ?? subject.schema).keys()];
    const present = Object.keys(Object(found));
    return issue.keys.map((key) => {
      const at = subject.place([...path, key], 'key');
      if (known.includes(key)) return issueAt(at, oneTooMany(key, known, present, owner(path, subject.the)));
      return issueAt(at, {
        code: 'unknown-key',
        what: `\`${key}\` is not a field of ${owner(path, subject.a)}.`,
        why: 'An unknown field would drop out unseen.',
        suggestion: suggest(
          key,
          known.filter((field) => !present.includes(field)),
        ),
        fix: `The fields are ${listed(known, 'and')}.`,
      });
    });
  }
  const field = [...path].reverse().find((step) => typeof step === 'string');
  const missing = found === undefined;
  return [
    issueAt(
      subject.place(path, missing ? 'key' : 'value'),
      missing && path.length > 0
        ? missingField(path, subject)
        : wrongValue(issue, found, String(field ?? ''), subject, path),
    ),
  ];
}

/** Two fields of which a record takes one. */
function oneTooMany(key: string, known: readonly string[], present: readonly string[], the: string): Fault {
  const others = present
    .filter((other) => other !== key && known.includes(other))
    .map((other) => `\`${other}\``);
  return {
    code: 'one-too-many',
    what: `${capital(the)} has \`${key}\` beside ${listed(others, 'and')}.`,
    why: 'Only one of them can be meant.',
    fix: `Keep one of ${listed(known)}.`,
  };
}

function missingField(path: Path, subject: Subject): Fault {
  const field = String(path.at(-1));
  return {
    code: 'missing-key',
    what: `${capital(owner(path.slice(0, -1), subject.the))} has no \`${field}\`.`,
    ...meaning(field, schemaAt(subject.schema, path)),
    fix: addField(field),
  };
}

function wrongValue(
  issue: z.core.$ZodIssue,
  found: unknown,
  field: string,
  subject: Subject,
  path: Path,
): Fault {
  const about = meaning(field, schemaAt(subject.schema, path));
  const name = field === '' ? capital(subject.the) : `\`${field}\``;
  if (found === null && (path.length === 0 || typeof path.at(-1) === 'number')) {
    return {
      code: 'empty',
      what: `An item of ${field === '' ? 'this list' : `\`${field}\``} is empty.`,
      ...(field === '' ? {} : about),
      fix: 'Write what belongs there, or remove the hyphen.',
    };
  }
  if (found === null) {
    return {
      code: 'empty',
      what: `${name} is empty.`,
      ...about,
      fix: 'Give it a value, or remove the line.',
    };
  }
  switch (issue.code) {
    case 'invalid_value':
    case 'invalid_key': {
      const values =
        issue.code === 'invalid_value' ? issue.values.map(String) : keysOf(subject.schema, path.slice(0, -1));
      const written = issue.code === 'invalid_value' ? found : path.at(-1);
      return {
        code: 'unknown-value',
        what: `${name} is ${shown(written)}, which is not one of its values.`,
        suggestion: typeof written === 'string' ? suggest(written, values) : undefined,
        fix: `It can be ${listed(values)}.`,
      };
    }
    case 'invalid_type':
      return {
        code: 'wrong-type',
        what: `${name} is ${shown(found)}, where ${typeName(issue.expected)} belongs.`,
        ...about,
        ...(issue.expected === 'array'
          ? { fix: `Write it as a list: \`[${typeof found === 'string' ? found : '…'}]\`.` }
          : {}),
      };
    case 'invalid_format':
      return {
        code: 'wrong-form',
        what: `${name} is ${shown(found)}, but ${formatMessage(issue)}.`,
        ...about,
      };
    case 'too_small':
    case 'too_big':
      return {
        code: 'out-of-range',
        what: `${name} is ${shown(found)}: ${rangeMessage(issue)}.`,
        ...about,
        ...(issue.origin === 'array' && issue.code === 'too_small'
          ? { fix: `Put at least ${issue.minimum === 1 ? 'one' : String(issue.minimum)} in the list.` }
          : {}),
      };
    default:
      return { code: 'rule', what: `${name}: ${issue.message}.`, ...about };
  }
}

/** Of the alternatives of a union, the one that the editor was probably writing. */
function nearest(
  branches: readonly (readonly z.core.$ZodIssue[])[],
): readonly z.core.$ZodIssue[] | undefined {
  const cost = (branch: readonly z.core.$ZodIssue[]) =>
    branch.reduce(
      (sum, issue) => sum + (issue.code === 'invalid_type' && issue.path.length === 0 ? 100 : 1),
      0,
    );
  return [...branches].sort((a, b) => cost(a) - cost(b))[0];
}

function formatMessage(issue: z.core.$ZodIssue & { code: 'invalid_format' }): string {
  if (issue.format === 'url') return 'it must be a whole address with http or https';
  return issue.message.startsWith('Invalid') ? `it must match ${String(issue['pattern'])}` : issue.message;
}

function rangeMessage(issue: z.core.$ZodIssue & { code: 'too_small' | 'too_big' }): string {
  if (!/^Too (small|big)/.test(issue.message)) return issue.message;
  if (issue.origin === 'string') return issue.code === 'too_small' ? 'a text belongs here' : 'it is too long';
  if (issue.code === 'too_small') return `${String(issue.minimum)} is the least`;
  return `${String(issue.maximum)} is the most`;
}

function typeName(expected: string): string {
  const names: Record<string, string> = {
    string: 'a text',
    number: 'a number',
    boolean: '`true` or `false`',
    array: 'a list',
    object: 'a record with fields',
    record: 'a record with fields',
  };
  return names[expected] ?? expected;
}

/** More of a value than this helps nobody to find it. */
const LONGEST = 80;

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a record with fields';
  if (value === '') return 'empty';
  const text = String(value);
  return `\`${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}\``;
}

function keysOf(schema: z.ZodType, path: Path): string[] {
  const record = schemaAt(schema, path);
  const keys = record instanceof z.ZodRecord ? (record.keyType as z.ZodType) : undefined;
  return keys instanceof z.ZodEnum ? keys.options.map(String) : [];
}

/** With a small first letter, but for abbreviations (“ISO 3166-1”). */
function lowered(text: string): string {
  return /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** What the schema says of a field, as the reason. */
function meaning(field: string, schema: z.ZodType | undefined): { why?: string } {
  const text = describe(schema);
  return text === undefined ? {} : { why: `\`${field}\`: ${lowered(text)}` };
}

function describe(schema: z.ZodType | undefined): string | undefined {
  let inner: z.ZodType | undefined = schema;
  while (inner !== undefined && inner.description === undefined) {
    inner =
      inner instanceof z.ZodOptional || inner instanceof z.ZodDefault
        ? (inner.unwrap() as z.ZodType)
        : undefined;
  }
  return inner?.description;
}

/** “an event”, or “an entry of `actors` of an event” for what is inside. */
function owner(path: Path, whole: string): string {
  const inside = path.filter((step) => typeof step === 'string').at(-1);
  if (inside === undefined) return whole;
  return `${typeof path.at(-1) === 'number' ? 'an entry of ' : ''}\`${inside}\` of ${whole}`;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined,
    value,
  );
}
