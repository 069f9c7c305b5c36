/** A record in a few words, as a link to it shows it: plain text, all of which its own page has too. */
export interface Preview {
  /** What kind of record it is. */
  kind: string;
  name: string;
  /** What is said of it, each a line; may be empty. */
  lines: readonly string[];
}

/** By id. */
export type Previews = Readonly<Record<string, Preview>>;

/** One preview in data that was fetched; `null` where it has none of that id, or one of another shape. */
export function previewIn(data: unknown, id: string): Preview | null {
  if (!isObject(data) || !Object.hasOwn(data, id)) return null;
  const found = data[id];
  return isPreview(found) ? found : null;
}

function isPreview(value: unknown): value is Preview {
  return (
    isObject(value) &&
    isText(value['kind']) &&
    isText(value['name']) &&
    Array.isArray(value['lines']) &&
    value['lines'].every(isText)
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
