import { existsSync, globSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editorIds } from '#src/load/editor-ids.ts';
import { refreshIds, schemaFiles } from '#src/load/editor-files.ts';
import { editorSchema, IDS, SCHEMAS } from '#src/load/editor-schema.ts';
import { filesIn } from '#src/load/files.ts';
import { issueText } from '#src/load/issue.ts';
import { holds, KINDS, type Kind } from '#src/load/kind.ts';
import { withModeline } from '#src/load/modeline.ts';
import { readPage } from '#src/load/page.ts';
import { readContent } from '#src/load/read.ts';
import { readYaml } from '#src/load/yaml.ts';
import { said, valid } from './fixtures.ts';
import { LanguageServer } from './language-server.ts';

const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as Record<string, unknown>;

describe('the schemas that editors’ programs read', () => {
  it.each([...schemaFiles()])('%s is what our code says: else run npm run schemas', (path, text) => {
    expect(readFileSync(`content/${path}`, 'utf8')).toBe(text);
  });

  it('refuse nothing that is on record', async () => {
    const files = [...(await filesIn('content'))].flatMap(([path, text]) => {
      const held = holds(path);
      if (held === undefined || typeof text !== 'string') return [];
      const { schema, each } = KINDS[held.kind];
      const { value } =
        each === 'page' ? readPage(text, path, schema).front : readYaml(text, path, schema.array());
      return [{ path, ...held, value }];
    });
    const place = { file: '', line: 1, col: 1 };
    const ids = files.flatMap(({ kind, of, value }) =>
      (Array.isArray(value) ? (value as { id?: string }[]) : [{ id: of }]).flatMap(({ id }) =>
        id === undefined || kind === 'article' ? [] : [{ kind, id, place }],
      ),
    );
    const validate = validators({ ids, records: {} });
    for (const { kind, path, value } of files) {
      const fits = validate[kind];
      expect(fits(value) ? [] : fits.errors, path).toEqual([]);
    }
  });

  it('take an id in exactly the fields that name a record of its kind', () => {
    const validate = validators(readContent(valid, 'content').content).event;
    const event = { id: 'a', kind: 'split', title: 'A', date: '2014', claims: ['alpha-2014-c01'] };
    expect(validate([{ ...event, targets: ['league', 'oldtown'] }])).toBe(true);
    expect(validate([{ ...event, actors: [{ id: 'oldtown', role: 'stated' }] }])).toBe(false);
    expect(validate([{ ...event, place: 'league' }])).toBe(false);
    expect(validate([{ ...event, claims: ['alpha-2014-c99'] }])).toBe(false);
  });
});

describe('the folder .vscode', () => {
  it('leads each list to the schema of its kind', () => {
    const schemas = settings['yaml.schemas'] as Record<string, string[]>;
    const found = Object.entries(schemas).flatMap(([schema, globs]) =>
      globSync(globs).map((path) => [path.replace(/^content\//, ''), schema.replace('./content/', '')]),
    );
    const lists = globSync('**/*.yaml', { cwd: 'content' });
    expect(found.sort()).toEqual(
      lists.map((path) => [path, `.schemas/${holds(path)?.kind ?? ''}.json`]).sort(),
    );
  });

  it('finds the place of what `npm run check` says', async () => {
    const { tasks } = JSON.parse(readFileSync('.vscode/tasks.json', 'utf8')) as {
      tasks: { problemMatcher: { pattern: { regexp: string } } }[];
    };
    const pattern = new RegExp(tasks[0]?.problemMatcher.pattern.regexp ?? '');
    const issue = {
      file: 'content/data/a b.yaml',
      line: 3,
      col: 5,
      code: 'dangling',
      severity: 'warning',
      what: 'No: no.',
    } as const;
    expect(pattern.exec(issueText(issue))?.slice(1)).toEqual([
      'content/data/a b.yaml',
      '3',
      '5',
      'Warning',
      'No: no.',
    ]);
    expect(pattern.exec(issueText({ ...issue, severity: 'error' }))?.slice(4)).toEqual([
      undefined,
      'No: no.',
    ]);
    expect(pattern.test('Found no errors, no warnings.')).toBe(false);
  });
});

describe('a modeline', () => {
  it('is put once at the head of a list, and is a comment to the loader', async () => {
    const path = 'data/claims/alpha-2014.yaml';
    const text = valid.get(path) ?? '';
    const once = withModeline(text, path, { kind: 'claim' });
    expect(once.split('\n')[0]).toBe('# yaml-language-server: $schema=../../.schemas/claim.json');
    expect(withModeline(once, path, { kind: 'claim' })).toBe(once);
    expect(withModeline(once, 'data/people.yaml', { kind: 'person' })).toContain(
      '=../.schemas/person.json\n\n- id',
    );
    expect(await said({ [path]: once })).toEqual([]);
    expect(withModeline('---\n', 'groups/a.mdx', { kind: 'group' })).toBe('---\n');
  });
});

/** A wrong record, in a file of which only its modeline says what it holds. */
const WRONG = `# yaml-language-server: $schema=../../.schemas/claim.json
- id: nbc-2014-c999
  at: q3
  text: A sentence.
  speaker: { group: isla }
  kind: fact
  hedge:${' '}
  groups: [boko-haran]
  groop: [al-qaeda]
  date: 2014
`;

describe('yaml-language-server', () => {
  const server = new LanguageServer();
  const uri = pathToFileURL('content/data/elsewhere/claims.yaml').href;
  const at = (line: number, character: number) => ({ textDocument: { uri }, position: { line, character } });
  let marked: (readonly [line: number, message: string])[] = [];

  const opened = async (uri: string, text: string) => {
    const heard = server.heard<Diagnostics>(
      'textDocument/publishDiagnostics',
      (params) => params.uri === uri,
    );
    server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
    const { diagnostics } = await heard;
    return diagnostics.map(({ range, message }) => [range.start.line + 1, message] as const);
  };

  beforeAll(async () => {
    // As `npm ci` leaves it.
    if (!existsSync(`content/${SCHEMAS}/${IDS}`)) {
      await refreshIds('content', readContent(await filesIn('content'), 'content').content);
    }
    await server.begin('.', { yaml: nested(settings) });
    marked = await opened(uri, WRONG);
  });
  afterAll(() => server.end());

  it('marks what is wrong, each at its line', () => {
    expect(marked).toEqual([
      [3, 'A locator is p1…, e1…, fig1…, dek, abstract, title or authors.'],
      [5, expect.stringMatching(/^This is not the id of a group that was on record/)],
      [7, 'Incorrect type. Expected "string".'],
      [7, 'Value is not accepted. Valid values: "stated", "reported", "claimed", "apparent", "suspected".'],
      [8, expect.stringMatching(/^This is not the id of a group/)],
      [9, 'Property groop is not allowed.'],
    ]);
  });

  it('knows by the settings of VS Code what a list holds that has no modeline', async () => {
    const text = '- id: a\n  name: A\n  role: B\n  affiliation: al-quaeda\n';
    expect(await opened(pathToFileURL('content/data/people.yaml').href, text)).toEqual([
      [4, expect.stringMatching(/^This is not the id of a group/)],
    ]);
  });

  it.each([
    ['the id of a group', 4, 24, 'boko-haram', 'Boko Haram'],
    ['one of a list of ids', 7, 14, 'is-khorasan', 'IS-Khorasan'],
    ['a value of the codebook', 6, 9, 'apparent', '**apparent**: The speaker says that it appears'],
  ])('completes %s', async (_what, line, character, label, documentation) => {
    const { items } = await server.request<{ items: { label: string; documentation?: unknown }[] }>(
      'textDocument/completion',
      at(line, character),
    );
    const item = items.find((one) => one.label === label);
    expect(JSON.stringify(item?.documentation)).toContain(documentation);
    expect(items.map((one) => one.label)).not.toContain('abu-bakr-al-baghdadi');
  });

  it.each([
    ['a field', 5, 3, /Fact, assessment or forecast\.[\s\S]*`assessment`: \*\*assessment\*\*: A judgement/],
    ['a field of ids', 7, 4, /Groups it is about: all that it names/],
    ['a date', 9, 4, /When what it is about happened or was so[\s\S]*2014-11~/],
  ])('explains %s', async (_what, line, character, text) => {
    const { contents } = await server.request<{ contents: { value: string } }>(
      'textDocument/hover',
      at(line, character),
    );
    expect(contents.value).toMatch(text);
  });
});

interface Diagnostics {
  uri: string;
  diagnostics: { range: { start: { line: number } }; message: string }[];
}

/** A check of each kind’s files by its schema, as an editor’s program would make it. */
function validators(content: Parameters<typeof editorIds>[0]): Record<Kind, ValidateFunction> {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addSchema(editorIds(content), IDS);
  return Object.fromEntries(
    (Object.keys(KINDS) as Kind[]).map((kind) => [
      kind,
      ajv.compile({ $id: `${kind}.json`, ...editorSchema(kind) }),
    ]),
  ) as Record<Kind, ValidateFunction>;
}

/** The settings of `yaml.…` as one object, as VS Code hands them over. */
function nested(flat: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const result: Record<string, unknown> = { validate: true, hover: true, completion: true };
  for (const [name, value] of Object.entries(flat)) {
    const [section, key = '', inner] = name.split('.');
    if (section !== 'yaml') continue;
    result[key] = inner === undefined ? value : { ...Object(result[key]), [inner]: value };
  }
  return result;
}
