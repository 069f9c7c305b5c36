import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { appended } from '#src/load/append.ts';
import { BEGUN, draft } from '#src/load/draft.ts';
import { filesIn, MissingFolder, shownDir } from '#src/load/files.ts';
import { type Issue, issueText } from '#src/load/issue.ts';
import { KINDS } from '#src/load/kind.ts';
import { load } from '#src/load/load.ts';
import { PLACEHOLDER } from '#src/load/placeholder.ts';
import { replaceFile } from '#src/load/replace.ts';
import { misused, showUsage } from './usage.ts';

const USAGE = `Begins a record: a draft in the right shape, with the next free id, absent from the site until \`status: draft\` goes.

npm run new -- claim SOURCE [BLOCK]
npm run new -- article SOURCE
npm run new -- KIND [ID]        KIND: ${BEGUN.filter((kind) => kind !== 'claim' && kind !== 'article').join(', ')}
                                An event, relation or finding: [ID [SOURCE]], to stand in that source’s file.
  --content DIR   another folder than content/`;

/** Kinds that stand in the file of a source. */
const TWO_WORDS = new Set(['claim', 'event', 'relation', 'finding']);

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
  const { kind, words, dir } = readArguments();
  const files = await filesIn(dir);
  const before = await load(dir, { files });
  const begun = draft(kind, words, before.content);
  const { path, text, line } = appended(files, begun);
  const broken = before.issues.find(
    ({ file, code }) => file === `${shownDir(dir)}/${path}` && UNREAD.has(code),
  );
  if (broken !== undefined)
    throw new Error(`Nothing can be added to a file that cannot be read:\n${issueText(broken)}`);
  const after = await load(dir, { files: new Map([...files, [path, text]]) });
  if (errors(after.issues) > errors(before.issues)) {
    throw new Error(`The new record would not fit:\n${after.issues.map(issueText).join('\n')}`);
  }
  await replaceFile(join(dir, path), text);
  console.log(`${shownDir(dir)}/${path}:${String(line)}`);
  console.log(
    `${KINDS[begun.kind].a.replace(/^a/, 'A')}, \`${begun.id}\`, is begun as a draft. Replace each ${PLACEHOLDER}, then remove \`status: draft\`.`,
  );
} catch (error) {
  if (error instanceof MissingFolder) {
    console.error(error.message);
    process.exit(1);
  }
  misused(USAGE)(error);
}

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      content: { type: 'string', default: 'content' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) showUsage(USAGE);
  const [kind, ...words] = positionals;
  if (kind === undefined) throw new Error('What is to be begun?');
  if (words.length > (TWO_WORDS.has(kind) ? 2 : 1)) throw new Error(`Too many words: ${words.join(' ')}.`);
  return { kind, words, dir: values.content };
}

function errors(issues: readonly Issue[]): number {
  return issues.filter(({ severity }) => severity === 'error').length;
}
