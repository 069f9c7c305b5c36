import { z } from 'zod';
import { Id } from '#src/schema/primitives.ts';
import { TERMS } from '#src/schema/term.ts';
import { capital } from './capital.ts';
import { takesDate } from './field.ts';
import { KINDS, type Kind, type Named } from './kind.ts';
import { PLACEHOLDER } from './placeholder.ts';
import { REFERENCES } from './reference.ts';

/** JSON Schema (draft-07), which is what yaml-language-server understands, with its own keywords. */
export type Json = Record<string, unknown>;

/** Where editors' programs look, below the content folder; hidden, so that the loader passes it over. */
export const SCHEMAS = '.schemas';

/** The file of all ids in that folder, which changes with every new record and is in no repository. */
export const IDS = 'ids.json';

/** The definition in the file of ids that holds the ids of these kinds. */
export function idsName(kinds: readonly Named[]): string {
  return kinds.join('-or-');
}

/**
 * What an editor's program has to know to complete and explain what is typed: the shape of a list of these records, or of
 * the front matter of such a page. Ids are taken from the file of ids, by reference, in the fields that name records.
 */
export function editorSchema(kind: Kind): Json {
  const { schema, a, each } = KINDS[kind];
  const title = capital(a.replace(/^an? /, ''));
  const { $schema, ...record } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      Object.assign(jsonSchema, explained(zodSchema as unknown as z.ZodType, jsonSchema as Json));
    },
  }) as Json;
  for (const [path, ...kinds] of REFERENCES[kind]) {
    const definition = { $ref: `${IDS}#/definitions/${idsName(kinds)}` };
    for (const field of at(record, path.split('.'))) {
      const { description } = field;
      for (const key of Object.keys(field)) Reflect.deleteProperty(field, key);
      // Of an id in a list the list says what it is.
      Object.assign(field, description === Id.description ? {} : { description }, { allOf: [definition] });
    }
  }
  if (each === 'page') return { $schema, title, ...record };
  const begun = { label: `new ${kind}`, description: `Begins ${a}.`, body: begin(record) };
  return { $schema, type: 'array', items: { title, ...record, defaultSnippets: [begun] } };
}

/** What yaml-language-server can say beyond JSON Schema, and what YAML may hold where a text is meant. */
function explained(schema: z.ZodType, json: Json): Json {
  const terms = TERMS.get(schema)?.terms;
  if (terms !== undefined) {
    return {
      markdownEnumDescriptions: Object.values(terms).map(
        ({ label, definition, example, counterExample }) =>
          `**${label}**: ${definition}\n\nSo: ${example}\n\nNot so: ${counterExample}`,
      ),
    };
  }
  if (!(schema instanceof z.ZodString)) return {};
  if (takesDate(schema)) return { type: ['string', 'number'], examples: DATES };
  const message = patternMessage(schema);
  // `2015` is a text to the loader, and a number to YAML.
  if (message === undefined && json['format'] === undefined) return { type: ['string', 'number'] };
  return message === undefined ? {} : { patternErrorMessage: message };
}

/** Forms of a date, for whoever types one. */
const DATES = ['2014-11-10', '2014-11', '2014', '2014-11~', '2014-11?', '2014/2017', '[2014..2017]'];

/** What a schema says of a text that does not fit its pattern. */
function patternMessage(schema: z.ZodString): string | undefined {
  const result = schema.safeParse(' ');
  const issue = result.error?.issues.find(
    ({ code, message }) => code === 'invalid_format' && !/^Invalid/.test(message),
  );
  return issue === undefined ? undefined : `${issue.message.replace(/^./, (first) => first.toUpperCase())}.`;
}

/** The schemas of what stands at a path of fields; `*` is each of a list; a union is looked into. */
function at(json: Json, [step, ...rest]: readonly string[]): Json[] {
  if (step === undefined) return [json];
  const unions = (json['anyOf'] ?? []) as Json[];
  const next = step === '*' ? json['items'] : (json['properties'] as Json | undefined)?.[step];
  return [
    ...(next === undefined ? [] : at(next as Json, rest)),
    ...unions.flatMap((one) => at(one, [step, ...rest])),
  ];
}

/** The fields that a record cannot do without, each with a stop for the cursor. */
function begin(record: Json): Json {
  const required = record['required'] as string[];
  const properties = record['properties'] as Record<string, Json>;
  return Object.fromEntries(
    required.map((field, i) => {
      const { type, enum: values } = properties[field] ?? {};
      const stop = Array.isArray(values)
        ? `\${${String(i + 1)}|${values.join(',')}|}`
        : `\${${String(i + 1)}:${PLACEHOLDER}}`;
      return [field, type === 'array' ? [stop] : stop];
    }),
  );
}
