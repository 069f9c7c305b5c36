import { filesIn } from '#src/load/files.ts';
import { issueText } from '#src/load/issue.ts';
import { load, type Loaded, type Options } from '#src/load/load.ts';

export const VALID = 'tests/fixtures/valid';
export const valid = new Map(
  [...(await filesIn(VALID))].map(([path, text]) => [path, typeof text === 'string' ? text : '']),
);

/** The valid records with some files put in the place of others; `null` takes one away. */
export async function loadWith(
  changes: Readonly<Record<string, string | null>>,
  options: Omit<Options, 'files'> = {},
): Promise<Loaded> {
  const files = new Map<string, string>(valid);
  for (const [path, text] of Object.entries(changes)) {
    if (text === null) files.delete(path);
    else files.set(path, text);
  }
  return load(VALID, { ...options, files });
}

/** What is said of a change, without the folder. */
export async function said(changes: Readonly<Record<string, string | null>>): Promise<string[]> {
  const { issues } = await loadWith(changes);
  return issues.map((issue) => issueText(issue).replaceAll(`${VALID}/`, ''));
}

/** The text of a valid file with one thing changed; throws if that is not in it. */
export function edited(path: string, from: string, to: string): Record<string, string> {
  const text = valid.get(path) ?? '';
  if (!text.includes(from)) throw new Error(`${path} does not hold “${from}”`);
  return { [path]: text.replace(from, to) };
}
