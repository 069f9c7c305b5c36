import { Document, isCollection } from 'yaml';
import { z } from 'zod';
import { dated } from '#src/atlas/date.ts';
import { TERMS } from '#src/schema/term.ts';
import type { Content } from './content.ts';
import { bare, fieldsOf, schemaAt, takesDate } from './field.ts';
import { KINDS, type Kind, type Named } from './kind.ts';
import { REFERENCES } from './reference.ts';
import { listed, suggest } from './suggest.ts';

/** A value that a field may have, and what it means. */
export interface Choice {
  value: string;
  means: string;
}

/** The values of a field that has few; none where it takes any text. */
export function choicesOf(kind: Kind, key: string): Choice[] {
  const schema = schemaOf(kind, key);
  const terms = TERMS.get(schema)?.terms;
  if (terms !== undefined) {
    return Object.entries(terms).map(([value, { definition }]) => ({ value, means: definition }));
  }
  return schema instanceof z.ZodEnum
    ? schema.options.map((value) => ({ value: String(value), means: '' }))
    : [];
}

/** Whether a field can be said in one line. */
export function isPlain(kind: Kind, key: string): boolean {
  const schema = schemaOf(kind, key);
  if (key === 'speaker') return true;
  if (schema instanceof z.ZodArray) return !(bare(schema.element as z.ZodType) instanceof z.ZodObject);
  return !(schema instanceof z.ZodObject || schema instanceof z.ZodRecord);
}

/**
 * What an editor says of a field in one line, as YAML: lists are parted by commas; a speaker is a person or group by id,
 * or a voice in words. Throws a RangeError that says what is wrong with it.
 */
export function answer(kind: Kind, key: string, said: string, content: Content): string {
  const schema = schemaOf(kind, key);
  if (!isPlain(kind, key)) throw new RangeError(`\`${key}\` has parts of its own: write it in the file.`);
  const value = valueOf(schema, kind, key, said.trim(), content);
  const result = schema.safeParse(value);
  const [issue] = result.error?.issues ?? [];
  if (issue !== undefined) {
    const values = choicesOf(kind, key).map((choice) => choice.value);
    if (values.length === 0) throw new RangeError(`\`${key}\`: ${issue.message}.`);
    throw new RangeError(
      `\`${key}\` cannot be \`${said}\`.${meant(said, values)} It can be ${listed(values)}.`,
    );
  }
  if (takesDate(schema)) dated(said.trim());
  known(kind, key, value, content);
  return yaml(value);
}

/** The schema of a field; throws a RangeError where a record of the kind has none of this name. */
function schemaOf(kind: Kind, key: string): z.ZodType {
  const { schema, a } = KINDS[kind];
  const found = schemaAt(schema, [key]);
  if (found !== undefined) return bare(found);
  const fields = [...fieldsOf(schema).keys()];
  throw new RangeError(
    `\`${key}\` is not a field of ${a}.${meant(key, fields)} It has ${listed(fields, 'and')}.`,
  );
}

function valueOf(schema: z.ZodType, kind: Kind, key: string, said: string, content: Content): unknown {
  if (key === 'speaker') {
    const speakers = content.ids.filter((one) => one.kind === 'person' || one.kind === 'group');
    const speaker = speakers.find(({ id }) => id === said);
    if (speaker !== undefined) return { [speaker.kind]: said };
    if (/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(said)) {
      const ids = speakers.map(({ id }) => id);
      throw new RangeError(
        `No person or group on record has the id \`${said}\`.${meant(said, ids)} A voice is described in words.`,
      );
    }
    return { voice: said };
  }
  if (key === 'at') {
    const at = parted(said, /[\s,]+/);
    return at.length === 1 && kind === 'claim' ? at[0] : at;
  }
  if (schema instanceof z.ZodArray) return parted(said, kindsIn(kind, key).length > 0 ? /[\s,]+/ : /,/);
  if (schema instanceof z.ZodNumber) {
    if (/^-?\d+(?:\.\d+)?$/.test(said)) return Number(said);
    throw new RangeError(`\`${key}\` is a number, such as 12.5; \`${said}\` is none.`);
  }
  if (schema instanceof z.ZodLiteral || schema instanceof z.ZodBoolean) return /^(?:true|yes|y)$/i.test(said);
  return said;
}

function parted(said: string, by: RegExp): string[] {
  return said === '[]'
    ? []
    : said
        .split(by)
        .map((word) => word.trim())
        .filter((word) => word !== '');
}

/** Each record that a field names is there, and of a kind that may stand in it. */
function known(kind: Kind, key: string, value: unknown, content: Content): void {
  const kinds = kindsIn(kind, key);
  if (kinds.length === 0) return;
  const ids = content.ids.filter((one) => kinds.includes(one.kind as Named)).map(({ id }) => id);
  for (const id of [value].flat().map(String)) {
    if (ids.includes(id)) continue;
    throw new RangeError(`No ${listed(kinds)} on record has the id \`${id}\`.${meant(id, ids)}`);
  }
}

function kindsIn(kind: Kind, key: string): readonly Named[] {
  const [, ...kinds] = REFERENCES[kind].find(([path]) => path === key || path === `${key}.*`) ?? [''];
  return kinds;
}

function meant(word: string, candidates: readonly string[]): string {
  const found = suggest(word, candidates);
  return found === undefined ? '' : ` Did you mean \`${found}\`?`;
}

function yaml(value: unknown): string {
  const document = new Document(value, { schema: 'core' });
  if (isCollection(document.contents)) document.contents.flow = true;
  return document
    .toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: !Array.isArray(value) })
    .trimEnd();
}
