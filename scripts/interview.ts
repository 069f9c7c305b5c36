import { answer, choicesOf, isPlain } from '#src/load/answer.ts';
import type { Content } from '#src/load/content.ts';
import { type Answers, BEGUN, freeId, kindNamed, sourceNamed } from '#src/load/draft.ts';
import { type Begun, type Field, NEEDED, USUAL } from '#src/load/draft-fields.ts';
import { KINDS } from '#src/load/kind.ts';
import { PLACEHOLDER } from '#src/load/placeholder.ts';
import type { Terminal } from './terminal.ts';

/** What is to be begun: its kind, what follows on the command line, what is said of its fields. */
export interface Wanted {
  kind: string;
  words: string[];
  answers: Map<string, string>;
}

/** Asks for what is missing of a record, field by field; an empty answer leaves a placeholder, or the field out. */
export async function interview(
  given: { kind: string | undefined; words: readonly string[]; answers: Answers },
  content: Content,
  terminal: Terminal,
): Promise<Wanted> {
  const kind = given.kind ?? (await terminal.choose('What is to be begun?', BEGUN.map(plain), false));
  const begun = kindNamed(kind);
  const words = await named(begun, given.words, content, terminal);
  const answers = new Map(given.answers);
  terminal.say(
    `\nThe fields of ${KINDS[begun].a}. Enter leaves one for later; Ctrl+C leaves everything as it is.`,
  );
  const usual = USUAL[begun] ?? [];
  for (const field of [...NEEDED[begun], ...usual]) {
    const given = field.key === 'at' ? words[1] : answers.get(field.key);
    if (given !== undefined || !isPlain(begun, field.key)) continue;
    const said = await asked(begun, field, content, terminal);
    if (said !== undefined) answers.set(field.key, said);
  }
  return { kind, words, answers };
}

/** The source of a claim or a reading, or the id of any other record. */
async function named(
  kind: Begun,
  words: readonly string[],
  content: Content,
  terminal: Terminal,
): Promise<string[]> {
  if (words.length > 0) return [...words];
  if (kind === 'claim' || kind === 'article') {
    const sources = content.ids.filter((one) => one.kind === 'source').map(({ id }) => plain(id));
    const source =
      sources.length === 0
        ? sourceNamed(undefined, content)
        : await terminal.choose('Of which source?', sources, false);
    return [source];
  }
  const free = freeId(undefined, kind, content);
  return [
    await terminal.ask(`id, lower-case words joined by hyphens [${free}]: `, (said) =>
      freeId(said === '' ? undefined : said, kind, content),
    ),
  ];
}

async function asked(
  kind: Begun,
  { key, hint, value }: Field,
  content: Content,
  terminal: Terminal,
): Promise<string | undefined> {
  const choices = choicesOf(kind, key);
  if (choices.length > 0) {
    const chosen = await terminal.choose(`${key}:`, choices, true);
    return chosen === undefined ? undefined : answer(kind, key, chosen, content);
  }
  const several = value.startsWith('[') && value.includes(PLACEHOLDER) ? '; several with commas' : '';
  return terminal.ask(`${key} (${hint ?? ''}${several}): `, (said) =>
    said === '' ? undefined : answer(kind, key, said, content),
  );
}

function plain(value: string) {
  return { value, means: '' };
}
