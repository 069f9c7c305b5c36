import type { z } from 'zod';
import { type Cache, cached } from './cache.ts';
import type { Content, Entry } from './content.ts';
import { conflictIssues } from './conflict.ts';
import { encodingIssues } from './encoding.ts';
import type { Files, Unreadable } from './files.ts';
import { issueAt, type Issue, type Place } from './issue.ts';
import { type Holds, holds, KINDS, type Kind } from './kind.ts';
import { readLedger } from './ledger.ts';
import { type Body, readProse } from './mdx.ts';
import { readPage } from './page.ts';
import { leftId, leftInProse, leftPlaceholder, placeholdersIn } from './placeholder.ts';
import { shaped } from './shape.ts';
import { suggest } from './suggest.ts';
import { type Path, readYaml } from './yaml.ts';

/** What one file says by itself. */
interface Part {
  entries: Entry[];
  ids: Content['ids'];
  unsure: string[];
  unread: Kind[];
  issues: Issue[];
}

/** Reads every content file: all records that fit their schema, and an issue for all that does not. */
export function readContent(
  files: Files,
  dir: string,
  cache: Cache = new Map(),
): { content: Content; issues: Issue[] } {
  const parts = [...files].map(([path, text]) =>
    cached(cache, path, text, () => readPart(path, text, `${dir}/${path}`)),
  );
  parts.push(...missingLists(files, dir));
  const ledger = readLedger(files, dir, cache);
  const entries = parts.flatMap((part) => part.entries);
  const of = <K extends Kind>(kind: K) => entries.filter((entry) => entry.kind === kind) as Entry<K>[];
  return {
    content: {
      dir,
      records: {
        source: of('source'),
        block: of('block'),
        claim: of('claim'),
        coding: of('coding'),
        event: of('event'),
        relation: of('relation'),
        finding: of('finding'),
        person: of('person'),
        place: of('place'),
        group: of('group'),
        article: of('article'),
      },
      ids: parts.flatMap(({ ids }) => ids),
      unsure: new Set(parts.flatMap(({ unsure }) => unsure)),
      unread: new Set(parts.flatMap(({ unread }) => unread)),
      editions: ledger.editions,
    },
    issues: [...parts.flatMap(({ issues }) => issues), ...ledger.issues],
  };
}

function readPart(path: string, text: string | Unreadable, file: string): Part {
  const held = holds(path);
  if (held !== undefined) {
    if (typeof text !== 'string') return unreadable(held, file, [cannotBeRead(file, text)]);
    const garbled = [...encodingIssues(text, file), ...conflictIssues(text, file)];
    if (garbled.length > 0) return unreadable(held, file, garbled);
    return KINDS[held.kind].each === 'page' ? readPageRecord(held, text, file) : readList(held, text, file);
  }
  const aside = path.startsWith('ledger/') || path.endsWith('README.md');
  return { ...EMPTY, issues: aside ? [] : [strayFile(file, path)] };
}

const EMPTY: Part = { entries: [], ids: [], unsure: [], unread: [], issues: [] };

/** What is known of a file that cannot be read: of a page its id, of a list that anything may stand in it. */
function unreadable({ kind, of }: Holds, file: string, issues: Issue[]): Part {
  const unsure = of === undefined ? [kind] : [kind, `${kind}/${of}`];
  if (KINDS[kind].each !== 'page') return { ...EMPTY, unsure, unread: [kind], issues };
  const ids =
    of === undefined || kind === 'article' ? [] : [{ kind, id: of, place: { file, line: 1, col: 1 } }];
  return { ...EMPTY, ids, unsure, issues };
}

/** The lists that every atlas has, where there is no file of them. */
function missingLists(files: Files, dir: string): Part[] {
  const held = new Set([...files.keys()].map((path) => holds(path)?.kind));
  return (Object.keys(KINDS) as Kind[])
    .filter((kind) => KINDS[kind].each === 'list' && !held.has(kind))
    .map((kind) => {
      const file = `${dir}/${KINDS[kind].path}.yaml`;
      const issue = issueAt(
        { file, line: 1, col: 1 },
        {
          code: 'missing-file',
          what: 'There is no such file, nor a folder of files of this name.',
          why: `It holds one record after another, each ${KINDS[kind].a}.`,
          fix: 'Put it back; if there are none, it holds `[]`.',
        },
      );
      return unreadable({ kind }, file, [issue]);
    });
}

function cannotBeRead(file: string, { unreadable: what }: Unreadable): Issue {
  return issueAt(
    { file, line: 1, col: 1 },
    {
      code: 'unreadable',
      what,
      why: 'Records would drop out unseen.',
      fix: 'Put a file in its place, or remove it.',
    },
  );
}

function readList({ kind, of }: Holds, text: string, file: string): Part {
  const { schema, a } = KINDS[kind];
  const unsure = of === undefined ? [kind] : [kind, `${kind}/${of}`];
  const yaml = readYaml(text, file, schema.array());
  if (!yaml.whole) return unreadable({ kind, ...(of === undefined ? {} : { of }) }, file, yaml.issues);
  const list = yaml.value;
  if (list === null || list === undefined) {
    const issue = issueAt(
      { file, line: 1, col: 1 },
      {
        code: 'empty-file',
        what: 'This file is empty.',
        why: `It holds one record after another, each ${a}.`,
        fix: 'Put back what was in it; if there are none, write `[]`.',
      },
    );
    return { ...EMPTY, unsure, unread: [kind], issues: [...yaml.issues, issue] };
  }
  if (!Array.isArray(list)) {
    const issue = issueAt(yaml.place([]), {
      code: 'not-a-list',
      what: 'This file is not a list of records.',
      why: `It holds one record after another, each ${a}.`,
      fix: 'Begin each record with `- `.',
    });
    return { ...EMPTY, unsure, unread: [kind], issues: [...yaml.issues, issue] };
  }
  const parts = list.map((raw: unknown, i) =>
    readRecord({ kind, of, raw, place: (path, part) => yaml.place([i, ...path], part), schema }),
  );
  return {
    entries: parts.flatMap(({ entries }) => entries),
    ids: parts.flatMap(({ ids }) => ids),
    unsure: parts.some(({ issues }) => issues.length > 0) ? unsure : [],
    unread: parts.flatMap(({ unread }) => unread),
    issues: [...yaml.issues, ...parts.flatMap(({ issues }) => issues)],
  };
}

function readPageRecord({ kind, of }: Holds, text: string, file: string): Part {
  const { schema } = KINDS[kind];
  const { front, prose } = readPage(text, file, schema);
  const { body, issues: inProse } = readProse(prose, file, kind === 'article' ? 'article' : 'group');
  const place: Entry['place'] = (path, part) =>
    path.length === 0 ? { file, line: 1, col: 1 } : front.place(path, part);
  const raw = front.whole ? (front.value ?? {}) : undefined;
  const record = readRecord({ kind, of, raw, place, schema, body });
  const draft = (raw as { status?: unknown } | undefined)?.status === 'draft';
  const left = draft ? [] : leftInProse(prose, file);
  const issues = [...record.issues, ...front.issues, ...inProse, ...left];
  const unsure = issues.length > 0 || record.entries.length === 0;
  return { ...record, unsure: unsure ? [`${kind}/${of ?? ''}`] : [], issues };
}

interface Raw {
  kind: Kind;
  of: string | undefined;
  raw: unknown;
  place: Entry['place'];
  schema: z.ZodType;
  body?: Body | undefined;
}

function readRecord({ kind, of, raw, place, schema, body }: Raw): Part {
  const paged = KINDS[kind].each === 'page';
  const written = raw as { id?: unknown; at?: unknown } | null | undefined;
  const given = paged ? of : kind === 'block' ? written?.at : written?.id;
  const id = typeof given === 'string' ? given : undefined;
  const bearsId = id !== undefined && kind !== 'article' && kind !== 'block';
  const idPlace = paged ? place([]) : place(['id']);
  const ids: Content['ids'] = bearsId ? [{ kind, id, place: idPlace }] : [];
  const unread = id === undefined ? [kind] : [];
  if (raw === undefined) return { ...EMPTY, ids };
  const named = id === undefined ? '' : ` \`${id}\``;
  const shape = shaped(raw, {
    schema,
    a: KINDS[kind].a,
    the: `${KINDS[kind].a.replace(/^an? /, 'the ')}${named}`,
    place,
  });
  const { status } = (raw ?? {}) as { status?: unknown };
  const draft = status === 'draft';
  const withdrawn = status === 'withdrawn';
  const placeholders = placeholdersIn(raw);
  const held = new Set(placeholders.map((path) => lineAndColumn(place(path))));
  const issues = [
    // What does not fit where a placeholder stands is no mistake of its own.
    ...shape.issues.filter((issue) => !held.has(lineAndColumn(issue))),
    ...(draft ? [] : placeholders.map((path) => leftPlaceholder(place(path), nameOf(path)))),
    ...(draft || !bearsId ? [] : leftId(idPlace, kind, id)),
  ];
  const { value } = shape;
  if (held.size > 0) {
    const known = draft ? ids.map((one) => ({ ...one, unfinished: true as const })) : ids;
    return { ...EMPTY, ids: known, unread, issues };
  }
  if (value === undefined || id === undefined) return { ...EMPTY, ids, unread, issues };
  const record = complete(kind, of ?? '', value as { at?: string | string[] }, body) as Entry['value'];
  const entry = { kind, id, draft: draft || withdrawn, withdrawn, value: record, place, body };
  return { ...EMPTY, entries: [entry], ids, issues };
}

function lineAndColumn({ line, col }: Place): string {
  return `${String(line)}:${String(col)}`;
}

function nameOf(path: Path): string {
  return `\`${String(path.findLast((step) => typeof step === 'string') ?? '')}\``;
}

/** What the file's name and the prose say of a record. */
function complete(kind: Kind, of: string, value: { at?: string | string[] }, body: Body | undefined): object {
  switch (kind) {
    case 'claim':
      return { ...value, source: of, at: [value.at ?? []].flat() };
    case 'block':
    case 'coding':
      return { ...value, source: of };
    case 'group':
      return { ...value, id: of, profile: body?.text ?? [] };
    case 'article':
      return {
        ...value,
        source: of,
        blocks: (body?.stretches ?? []).map(({ at, claims }) => ({ at, claims: claims.map(({ id }) => id) })),
        text: body?.text ?? [],
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
