import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkCopied } from '#src/load/check/copied.ts';
import { checkTexts, sourceText } from '#src/load/check/texts.ts';
import { CODES, type Code } from '#src/load/code.ts';
import { withExcerpts } from '#src/load/excerpt.ts';
import type { Unreadable } from '#src/load/files.ts';
import { framed } from '#src/load/frame.ts';
import { sha256 } from '#src/load/frozen.ts';
import type { Issue } from '#src/load/issue.ts';
import { load } from '#src/load/load.ts';
import { releaseOf } from '#src/publish/release.ts';
import { type Example, EXAMPLES } from './catalogue.ts';
import { loadWith, valid, VALID } from './fixtures.ts';

const { records } = await loadWith({});
if (records === null) throw new Error('the fixture is broken');
const edition = releaseOf(records, { date: '2026-11-20', previous: null, style: 'p {}' });
if (edition === null) throw new Error('nothing is released');
const LEDGER = 'ledger/2026.11.20.jsonl';
const FROZEN = '2026.11.20/claims/alpha-2014-c01/index.html';
const hashes = new Map([...edition.frozen].map(([path, text]) => [path, sha256(text)]));
const texts = new Map(
  ['alpha-2014', 'beta-2016'].map((source) => [
    source,
    sourceText(readFileSync(`tests/fixtures/texts/${source}.tsv`, 'utf8')),
  ]),
);

/** What is said of the valid records with some changes, with the texts or an edition if need be. */
async function told(
  changes: Readonly<Record<string, string | Unreadable | undefined>>,
  { given, frozen = hashes }: { given?: Example['given']; frozen?: ReadonlyMap<string, string> } = {},
): Promise<Issue[]> {
  const released = given === 'edition' ? [[LEDGER, edition?.ledger ?? ''] as const] : [];
  const files = new Map<string, string | Unreadable>([...valid, ...released]);
  for (const [path, text] of Object.entries(changes)) {
    if (text === undefined) files.delete(path);
    else files.set(path, text);
  }
  const there = given === 'edition' ? { frozen: { dir: 'public/v', hashes: frozen } } : {};
  const { issues, content } = await load(VALID, { files, ...there });
  if (given !== 'texts') return issues;
  const against = [...checkTexts(content, texts), ...checkCopied(files, VALID, texts)];
  return [...issues, ...withExcerpts(against, files, VALID)];
}

/** The files of an example, with its wrong or right words in their place. */
function filesOf(example: Example, words: string | undefined): Record<string, string | undefined> {
  const { file, right, of = right ?? '', besides = [] } = example;
  const changed: Record<string, string | undefined> = {};
  const edit = (path: string, from: string, to: string) => {
    const text = changed[path] ?? valid.get(path) ?? '';
    if (!text.includes(from)) throw new Error(`${path} does not hold “${from}”`);
    changed[path] = from === '' ? text + to : text.replace(from, to);
  };
  for (const [path, from, to] of besides) edit(path, from, to);
  if (words === undefined) changed[file] = undefined;
  else edit(file, of, words);
  return changed;
}

/** Mistakes that no edit of a record makes: in words, and as they come about. */
const SITUATIONS: readonly { code: Code; wrong: string; right: string; told: () => Promise<Issue[]> }[] = [
  {
    code: 'no-folder',
    wrong: '`npm run check -- --content contents`',
    right: '`npm run check -- --content content`',
    told: async () => (await load('contents')).issues,
  },
  {
    code: 'unreadable',
    wrong: '`data/findings.yaml` is a link to a file that is not there.',
    right: '`data/findings.yaml` is a file.',
    told: () => told({ 'data/findings.yaml': { unreadable: 'This is a link to a file that is not there.' } }),
  },
  {
    code: 'no-text',
    wrong: '`npm run check -- --sources DIR`, and `DIR` does not hold `beta-2016.tsv`.',
    right: '`DIR` holds a text for each source.',
    told: async () => checkTexts((await loadWith({})).content, new Map([...texts].slice(0, 1))),
  },
  {
    code: 'id-used-again',
    wrong: 'A finding was withdrawn in an edition, and another is given its id.',
    right: 'The new one has an id of its own.',
    told: async () => {
      const file = 'data/findings.yaml';
      const gone = `${valid.get(file) ?? ''}  status: withdrawn\n  change: It was wrong.\n`;
      const withdrawn = await loadWith({ [file]: gone, [LEDGER]: edition.ledger });
      const later =
        withdrawn.records &&
        releaseOf(withdrawn.records, { date: '2026-11-21', previous: sha256(edition.ledger), style: 'p {}' });
      const more = [...(later?.frozen ?? [])].map(([path, text]) => [path, sha256(text)] as const);
      return told(
        { 'ledger/2026.11.21.jsonl': later?.ledger ?? '' },
        { given: 'edition', frozen: new Map([...hashes, ...more]) },
      );
    },
  },
  {
    code: 'ledger',
    wrong: 'A line of the ledger is no entry.',
    right: 'The file is as it was released.',
    told: () => told({ [LEDGER]: `${edition.ledger}x\n` }, { given: 'edition' }),
  },
  {
    code: 'ledger-chain',
    wrong: 'A file of the ledger was changed after the next was released.',
    right: 'The file is as it was released.',
    told: () =>
      told(
        { [LEDGER]: edition.ledger.replace('"previous":null', `"previous":"${'0'.repeat(64)}"`) },
        { given: 'edition' },
      ),
  },
  {
    code: 'ledger-digest',
    wrong: 'A word of a record in the ledger was changed.',
    right: 'The file is as it was released.',
    told: () =>
      told(
        { [LEDGER]: edition.ledger.replace('About 40 members', 'About 50 members') },
        { given: 'edition' },
      ),
  },
  {
    code: 'frozen-gone',
    wrong: 'A page in `public/v/` was deleted.',
    right: 'It is where the release put it.',
    told: () =>
      told({}, { given: 'edition', frozen: new Map([...hashes].filter(([path]) => path !== FROZEN)) }),
  },
  {
    code: 'frozen-changed',
    wrong: 'A page in `public/v/` was changed.',
    right: 'It is as it was released.',
    told: () => told({}, { given: 'edition', frozen: new Map([...hashes, [FROZEN, '']]) }),
  },
  {
    code: 'frozen-extra',
    wrong: 'A page was put among those in `public/v/`.',
    right: 'Only releases write there.',
    told: () => told({}, { given: 'edition', frozen: new Map([...hashes, ['2026.11.20/x.html', '']]) }),
  },
];

const codes = Object.values(CODES).flatMap((section) => Object.keys(section)) as Code[];
const written = globSync('src/load/**/*.ts')
  .filter((file) => !file.endsWith('/code.ts'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

describe('the catalogue of mistakes', () => {
  it('has each code that there is, with one example each', () => {
    const shown = [...EXAMPLES, ...SITUATIONS].map(({ code }) => code);
    expect(shown.toSorted()).toEqual(codes.toSorted());
  });

  it('has none that nothing tells', () => {
    // `claim-id` and `coding-id` are made from the kind of the record.
    const idle = codes.filter(
      (code) => !written.includes(`'${code}'`) && !/^(?:claim|coding)-id$/.test(code),
    );
    expect(idle).toEqual([]);
  });

  it.each(EXAMPLES)('$code is told of its wrong example, where it is wrong', async (example) => {
    const { code, file, wrong, given, along = [] } = example;
    const issues = await told(filesOf(example, wrong), { given });
    expect(new Set(issues.map((issue) => issue.code))).toEqual(new Set([code, ...along]));
    const [first] = issues.filter((issue) => issue.code === code);
    if (first?.file !== `${VALID}/${file}` || first.source === undefined) return;
    const text = filesOf(example, wrong)[file] ?? '';
    const meant = text.split('\n')[first.line - 1];
    expect(meant).toBe(first.source);
  });

  it.each(EXAMPLES)('$code is not told of its right example, nor anything else', async (example) => {
    expect(await told(filesOf(example, example.right), { given: example.given })).toEqual([]);
  });

  it.each(SITUATIONS)('$code is told where it comes about', async ({ code, told: found }) => {
    expect(new Set((await found()).map((issue) => issue.code))).toEqual(new Set([code]));
  });

  it('is docs/errors.md', async () => {
    await expect(await page()).toMatchFileSnapshot('../../docs/errors.md');
  });
});

/** The page, with every message as it is printed. */
async function page(): Promise<string> {
  const sections = await Promise.all(
    Object.entries(CODES).map(async ([title, section]) => {
      const parts = await Promise.all(
        Object.entries(section).map(([code, meaning]) => entry(code as Code, meaning)),
      );
      return `## ${title}\n\n${parts.join('\n')}`;
    }),
  );
  return `${INTRODUCTION}\n${sections.join('\n').trimEnd()}\n`;
}

const INTRODUCTION = `# Mistakes and how to mend them

<!-- Written by tests/load/errors.test.ts from tests/load/catalogue.ts: \`npx vitest run --project unit errors -u\`. -->

What \`npm run check\`, \`npm run dev\` and \`npm run build\` can say of the content. Every message ends with its code; here is each, with a wrong and a right example, in made-up records of bakers’ clubs. An **error** keeps the site from being built; a **warning** does not.

- \`npm run check\` shows each mistake with its line; \`-- --lines\` on one line each, for grep and editors.
- \`npm run check -- --json\` prints an object with \`errors\` and \`warnings\` (how many) and \`issues\`, sorted by file, line and column. Each issue has \`file\`, \`line\`, \`col\`, \`code\`, \`severity\` (\`error\` or \`warning\`) and \`what\`; where there is something to say, \`why\`, \`fix\` and \`suggestion\`; where it is known, \`end\`: the \`line\` and \`col\` behind what is meant. Lines and columns count from 1, columns in UTF-16 units. Fields may be added; these keep their names and meanings.
- On GitHub Actions (or with \`-- --github\`) each is an annotation at its line too. GitHub shows ten errors and ten warnings of a step.
`;

async function entry(code: Code, meaning: string): Promise<string> {
  const example = EXAMPLES.find((one) => one.code === code);
  const situation = SITUATIONS.find((one) => one.code === code);
  const issues = example
    ? await told(filesOf(example, example.wrong), { given: example.given })
    : await situation?.told();
  const first = issues?.find((issue) => issue.code === code);
  if (first === undefined) throw new Error(`nothing tells ${code}`);
  const said = framed(first).replaceAll(`${VALID}/`, 'content/');
  const wrong = example ? block(example, example.shown ?? example.wrong) : `${situation?.wrong ?? ''}\n`;
  const right = example ? block(example, example.right) : `${situation?.right ?? ''}\n`;
  return [
    `### ${code}\n`,
    `${meaning} ${first.severity === 'error' ? 'An error.' : 'A warning.'}\n`,
    `Wrong${example === undefined ? '' : `, in \`content/${example.file}\``}:\n`,
    wrong,
    `\`\`\`text\n${said}\n\`\`\`\n`,
    'Right:\n',
    right,
  ].join('\n');
}

function block({ file, wrong, right }: Example, words: string | undefined): string {
  if (words === undefined) return 'There is no such file.\n';
  if (words.trim() === '') return words === right && wrong !== '' ? 'Without it.\n' : 'It is left out.\n';
  const language = file.endsWith('.mdx') ? 'mdx' : 'yaml';
  return `\`\`\`${language}\n${words.replace(/^\n+|\n+$/g, '')}\n\`\`\`\n`;
}
