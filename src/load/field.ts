import { z } from 'zod';
import { EdtfText } from '#src/schema/primitives.ts';

/** A schema without what makes it optional or gives it a default. */
export function bare(schema: z.ZodType): z.ZodType {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) inner = inner.unwrap() as z.ZodType;
  return inner;
}

/** The fields of an object schema (of a union: those of all its objects), in the order of the schema. */
export function fieldsOf(schema: z.ZodType): Map<string, z.ZodType> {
  const inner = bare(schema);
  if (inner instanceof z.ZodObject) return new Map(Object.entries(inner.shape as Record<string, z.ZodType>));
  if (inner instanceof z.ZodUnion) {
    return new Map((inner.options as z.ZodType[]).flatMap((option) => [...fieldsOf(option)]));
  }
  return new Map();
}

/** The schema of what stands under a key or in a list; `undefined` where the schema knows nothing there. */
export function schemaAt(schema: z.ZodType | undefined, path: readonly PropertyKey[]): z.ZodType | undefined {
  return path.reduce<z.ZodType | undefined>((at, key) => at && step(at, key), schema);
}

function step(schema: z.ZodType, key: PropertyKey): z.ZodType | undefined {
  const inner = bare(schema);
  if (inner instanceof z.ZodArray) return typeof key === 'number' ? (inner.element as z.ZodType) : undefined;
  if (inner instanceof z.ZodRecord) return inner.valueType as z.ZodType;
  if (inner instanceof z.ZodUnion) {
    return (inner.options as z.ZodType[]).map((option) => step(option, key)).find(Boolean);
  }
  return fieldsOf(inner).get(String(key));
}

/** Whether a schema takes a text. */
export function takesText(schema: z.ZodType | undefined): boolean {
  if (schema === undefined) return false;
  const inner = bare(schema);
  if (inner instanceof z.ZodUnion) return (inner.options as z.ZodType[]).some(takesText);
  return inner instanceof z.ZodString || inner instanceof z.ZodStringFormat;
}

/** Whether a schema takes a date. */
export function takesDate(schema: z.ZodType): boolean {
  for (let at: z.core.$ZodType | undefined = bare(schema); at !== undefined; at = at._zod.parent) {
    if (at === EdtfText) return true;
  }
  return false;
}
