import type { z } from 'zod';
import type { Content, Entry } from './content.ts';
import type { Files } from './files.ts';
import { issueAt, type Issue, type Place } from './issue.ts';
import { type Holds, holds, KINDS, type Kind } from './kind.ts';
import { type Body, readProse } from './mdx.ts';
import { readPage } from './page.ts';
import { shaped } from './shape.ts';
import { suggest } from './suggest.ts';
import { type Path, readYaml, type Yaml } from './yaml.ts';

/** Reads every content file: all records that fit their schema, and an issue for all that does not. */
export function readContent(files: Files, dir: string): { content: Content; issues: Issue[] } {
  const content: Content = {
    dir,
    records: {
      source: [],
      block: [],
      claim: [],
      event: [],
      relation: [],
      finding: [],
      person: [],
      place: [],
      group: [],
      article: [],
    },
    ids: [],
    unsure: new Set(),
  };
  const issues: Issue[] = [];
  for (const [path, text] of files) {
    const file = `${dir}/${path}`;
    const held = holds(path);
    if (held === undefined) {
      if (!path.startsWith('ledger/') && !path.endsWith('README.md')) issues.push(strayFile(file, path));
    } else if (KINDS[held.kind].each === 'page') {
      issues.push(...readPageRecord(content, held, text, file));
    } else {
      issues.push(...readList(content, held, text, file));
    }
  }
  return { content, issues };
}

function readList(content: Content, { kind, of }: Holds, text: string, file: string): Issue[] {
  const { schema } = KINDS[kind];
  const yaml = readYaml(text, file, schema.array());
  const unsure = () => content.unsure.add(of === undefined ? kind : `${kind}/${of}`).add(kind);
  if (!yaml.whole) {
    unsure();
    return yaml.issues;
  }
  const list = yaml.value ?? [];
  if (!Array.isArray(list)) {
    unsure();
    return [
      ...yaml.issues,
      issueAt(yaml.place([]), {
        code: 'not-a-list',
        what: 'This file is not a list of records.',
        why: `It holds one record after another, each ${KINDS[kind].a}.`,
        fix: 'Begin each record with `- `.',
      }),
    ];
  }
  return [
    ...yaml.issues,
    ...list.flatMap((raw: unknown, i) => {
      const place = (path: Path, part?: 'key' | 'value') => yaml.place([i, ...path], part);
      const issues = add(content, { kind, of, raw, place, schema });
      if (issues.length > 0) unsure();
      return issues;
    }),
  ];
}

function readPageRecord(content: Content, { kind, of }: Holds, text: string, file: string): Issue[] {
  const page = readPage(text, file, KINDS[kind].schema);
  const prose = readProse(page.prose, file, kind === 'article' ? 'article' : 'group');
  const issues = [
    ...recordIssues(content, kind, of, page.front, prose.body),
    ...page.front.issues,
    ...prose.issues,
  ];
  if (issues.length > 0) content.unsure.add(`${kind}/${of ?? ''}`);
  return issues;
}

function recordIssues(
  content: Content,
  kind: Kind,
  of: string | undefined,
  front: Yaml,
  body: Body | undefined,
): Issue[] {
  const place = (path: Path, part?: 'key' | 'value') => {
    const at = front.place(path, part);
    return path.length === 0 ? { ...at, line: 1, col: 1 } : at;
  };
  const raw = front.whole ? (front.value ?? {}) : undefined;
  return add(content, { kind, of, raw, place, schema: KINDS[kind].schema, body });
}

interface Raw {
  kind: Kind;
  of: string | undefined;
  raw: unknown;
  place: Entry['place'];
  schema: z.ZodType;
  body?: Body | undefined;
}

function add(content: Content, { kind, of, raw, place, schema, body }: Raw): Issue[] {
  const paged = KINDS[kind].each === 'page';
  const written = raw as { id?: unknown; at?: unknown } | null;
  const given = paged ? of : kind === 'block' ? written?.at : written?.id;
  const id = typeof given === 'string' ? given : undefined;
  if (id !== undefined && kind !== 'article' && kind !== 'block') {
    content.ids.push({ kind, id, place: paged ? place([]) : place(['id']) });
  }
  if (raw === undefined) return [];
  const named = id === undefined ? '' : ` \`${id}\``;
  const { value, issues } = shaped(raw, {
    schema,
    a: KINDS[kind].a,
    the: `${KINDS[kind].a.replace(/^an? /, 'the ')}${named}`,
    place,
  });
  if (value !== undefined && id !== undefined) {
    const record = complete(kind, of ?? '', value as { at?: string | string[] }, body);
    const draft = (value as { status?: string }).status === 'draft';
    const entry = { kind, id, draft, value: record, place, body };
    (content.records[kind] as unknown[]).push(entry);
  }
  return issues;
}

/** What the file's name and the prose say of a record. */
function complete(kind: Kind, of: string, value: { at?: string | string[] }, body: Body | undefined): object {
  switch (kind) {
    case 'claim':
      return { ...value, source: of, at: [value.at ?? []].flat() };
    case 'block':
      return { ...value, source: of };
    case 'group':
      return { ...value, id: of };
    case 'article':
      return {
        ...value,
        source: of,
        blocks: (body?.stretches ?? []).map(({ at, claims }) => ({ at, claims: claims.map(({ id }) => id) })),
      };
    default:
      return value;
  }
}

function strayFile(file: string, path: string): Issue {
  const known = Object.values(KINDS).map(({ path: root, each }) =>
    each === 'list' ? `${root}.yaml` : `${root}/`,
  );
  const place: Place = { file, line: 1, col: 1 };
  return issueAt(place, {
    code: 'stray-file',
    what: 'The atlas does not read a file of this name.',
    why: 'What it says would drop out unseen.',
    suggestion: suggest(path, known),
    fix: `Records stand in ${known.join(', ')} (pages end in .mdx, lists in .yaml).`,
  });
}
