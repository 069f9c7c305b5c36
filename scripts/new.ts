import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { answer } from '#src/load/answer.ts';
import { appended } from '#src/load/append.ts';
import { sourceText } from '#src/load/check/texts.ts';
import type { Content } from '#src/load/content.ts';
import { BEGUN, draft, kindNamed, sourceNamed } from '#src/load/draft.ts';
import { draftBlocks, draftCodings } from '#src/load/draft-list.ts';
import { refreshIds } from '#src/load/editor-files.ts';
import { SCHEMAS } from '#src/load/editor-schema.ts';
import { fieldsOf } from '#src/load/field.ts';
import { type Files, filesIn, MissingFolder, shownDir } from '#src/load/files.ts';
import { type Issue, issueText } from '#src/load/issue.ts';
import { holds, KINDS } from '#src/load/kind.ts';
import { load } from '#src/load/load.ts';
import { withModeline } from '#src/load/modeline.ts';
import { PLACEHOLDER } from '#src/load/placeholder.ts';
import { replaceFile } from '#src/load/replace.ts';
import { suggest } from '#src/load/suggest.ts';
import { interview } from './interview.ts';
import { Stopped, Terminal } from './terminal.ts';
import { misused, showUsage } from './usage.ts';

const USAGE = `Begins a record: a draft in the right shape, with the next free id, absent from the site until \`status: draft\` goes.
In a terminal it asks for what is missing, field by field.

npm run new -- claim SOURCE [BLOCK]
npm run new -- article SOURCE
npm run new -- KIND [ID]        KIND: ${BEGUN.filter((kind) => kind !== 'claim' && kind !== 'article').join(', ')}
                                An event, relation or finding: [ID [SOURCE]], to stand in that source’s file.
npm run new -- blocks SOURCE    the list of its blocks, each as coded, from DIR/SOURCE.tsv
npm run new -- codings SOURCE   the first coding as it stands in its claims, to be kept beside a second
  --FIELD VALUE   what a field says (--hedge stated --groups "al-qaeda, boko-haram"); also a field that may be left out
  --no-ask        ask for nothing
  --sources DIR   where the texts are, for blocks
  --content DIR   another folder than content/`;

/** Kinds that stand in the file of a source. */
const TWO_WORDS = new Set(['claim', 'event', 'relation', 'finding']);
/** Lists of a source that are begun as a whole. */
const LISTS = new Set(['blocks', 'codings']);

/** What keeps a file from being read, so that a record could not be put in its place. */
const UNREAD = new Set([
  'yaml',
  'yaml-anchor',
  'not-a-list',
  'encoding',
  'character',
  'merge-conflict',
  'unreadable',
]);

try {
  const { kind, words, fields, ask, dir, sources } = readArguments();
  const files = await filesIn(dir);
  const before = await load(dir, { files });
  if (kind !== undefined && LISTS.has(kind)) {
    const list =
      kind === 'codings'
        ? draftCodings(words[0], before.content)
        : await blocksOf(words[0], sources, before.content);
    await put(dir, files, before.issues, { ...list, line: 1 });
    console.log(
      kind === 'codings'
        ? `${String(list.length)} statements as they are coded in the claims. Put the second coding of each beside the first; from now on neither is changed.`
        : `${String(list.length)} blocks, each as coded. One on which no claim will stand gets \`state: not-coded\` and a \`reason\`.`,
    );
  } else {
    const { begun, answered } = await wanted(kind, words, fields, ask, before.content);
    await put(dir, files, before.issues, appended(files, begun));
    const rest = begun.text.includes(PLACEHOLDER) ? `Replace each ${PLACEHOLDER}, then remove` : 'Remove';
    if (answered) console.log('');
    console.log(
      `${KINDS[begun.kind].a.replace(/^a/, 'A')}, \`${begun.id}\`, is begun as a draft. ${rest} \`status: draft\`.`,
    );
  }
} catch (error) {
  if (error instanceof MissingFolder) {
    console.error(error.message);
    process.exit(1);
  }
  if (error instanceof Stopped) {
    console.error('\nNothing was written.');
    process.exit(130);
  }
  if (!(error instanceof RangeError)) misused(USAGE)(error);
  console.error((error as RangeError).message);
  process.exit(2);
}

/** The record as the command line has it, and, in a terminal, as the editor says when asked. */
async function wanted(
  kind: string | undefined,
  words: readonly string[],
  fields: Readonly<Record<string, string>>,
  ask: boolean,
  content: Content,
) {
  if (kind === undefined && !ask) throw new Error('What is to be begun?');
  const answers = new Map(
    Object.entries(fields).map(([key, said]) => [key, answer(kindNamed(kind ?? ''), key, said, content)]),
  );
  if (!ask) return { begun: draft(kind ?? '', words, content, answers), answered: false };
  // What is wrong with the arguments is said before anything is asked.
  if (kind !== undefined && words.length > 0) draft(kind, words, content, answers);
  const terminal = new Terminal(process.stdin, process.stdout);
  try {
    const said = await interview({ kind, words, answers }, content, terminal);
    return { begun: draft(said.kind, said.words, content, said.answers), answered: true };
  } finally {
    terminal.close();
  }
}

/** Writes a file with a new record in it, if the content holds together as before. */
async function put(
  dir: string,
  files: Files,
  before: readonly Issue[],
  { path, text, line }: { path: string; text: string; line: number },
): Promise<void> {
  const broken = before.find(({ file, code }) => file === `${shownDir(dir)}/${path}` && UNREAD.has(code));
  if (broken !== undefined)
    throw new RangeError(`Nothing can be added to a file that cannot be read:\n${issueText(broken)}`);
  const held = holds(path);
  const isNew = !files.has(path) && held !== undefined && existsSync(join(dir, SCHEMAS));
  const whole = isNew ? withModeline(text, path, held) : text;
  const after = await load(dir, { files: new Map([...files, [path, whole]]) });
  if (errors(after.issues) > errors(before)) {
    const known = new Set(before.map(issueText));
    const fresh = after.issues.map(issueText).filter((issue) => !known.has(issue));
    throw new RangeError(`The new record would not fit:\n${fresh.join('\n')}`);
  }
  await replaceFile(join(dir, path), whole);
  await refreshIds(dir, after.content);
  console.log(
    `${shownDir(dir)}/${path}:${String(line + whole.split('\n').length - text.split('\n').length)}`,
  );
}

async function blocksOf(source: string | undefined, sources: string | undefined, content: Content) {
  const id = sourceNamed(source, content);
  if (sources === undefined) throw new RangeError(`Where is the text of \`${id}\`? --sources DIR`);
  const path = join(sources, `${id}.tsv`);
  const tsv = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new RangeError(`${path} cannot be read (${(error as NodeJS.ErrnoException).code ?? ''}).`);
  });
  const text = sourceText(tsv);
  if (text.size === 0)
    throw new RangeError(`${path} holds no block: one a line, its locator, a tab, its text.`);
  return draftBlocks(id, text, content);
}

function readArguments() {
  const names = Object.values(KINDS)
    .flatMap(({ schema }) => [...fieldsOf(schema).keys()])
    .filter((name) => name !== 'id' && name !== 'status');
  const unknown = process.argv.slice(2).find((word) => /^--[a-z_]/.test(word) && !knownOption(word, names));
  if (unknown !== undefined) {
    const meant = suggest(unknown.replace(/^--/, '').replace(/=.*/s, ''), names);
    throw new Error(
      `\`${unknown}\` is neither a field nor an option.${meant === undefined ? '' : ` Did you mean \`--${meant}\`?`}`,
    );
  }
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    allowNegative: true,
    options: {
      ...Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
      ask: { type: 'boolean', default: process.stdin.isTTY && process.stdout.isTTY },
      sources: { type: 'string' },
      content: { type: 'string', default: 'content' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) showUsage(USAGE);
  const [kind, ...words] = positionals;
  if (words.length > (kind !== undefined && TWO_WORDS.has(kind) ? 2 : 1)) {
    throw new Error(`Too many words: ${words.join(' ')}.`);
  }
  const { ask, sources, content, help: _help, ...fields } = values;
  return { kind, words, fields: fields as Record<string, string>, ask, dir: content, sources };
}

function knownOption(word: string, fields: readonly string[]): boolean {
  const name = /^--([^=]*)/.exec(word)?.[1] ?? '';
  return [...fields, 'ask', 'no-ask', 'sources', 'content', 'help'].includes(name);
}

function errors(issues: readonly Issue[]): number {
  return issues.filter(({ severity }) => severity === 'error').length;
}
