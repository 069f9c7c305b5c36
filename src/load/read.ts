import type { z } from 'zod';
import type { Content, Entry } from './content.ts';
import type { Files } from './files.ts';
import { issueAt, type Issue, type Place } from './issue.ts';
import { type Holds, holds, KINDS, type Kind } from './kind.ts';
import { type Body, readProse } from './mdx.ts';
import { readPage } from './page.ts';
import { shaped } from './shape.ts';
import { suggest } from './suggest.ts';
import { readYaml } from './yaml.ts';

/** What one file says by itself. */
interface Part {
  entries: Entry[];
  ids: Content['ids'];
  unsure: string[];
  issues: Issue[];
}

/** What was read of each file, by path; a file whose text is the same need not be read again. */
export type Cache = Map<string, { text: string; part: Part }>;

/** Reads every content file: all records that fit their schema, and an issue for all that does not. */
export function readContent(
  files: Files,
  dir: string,
  cache: Cache = new Map(),
): { content: Content; issues: Issue[] } {
  const parts = [...files].map(([path, text]) => {
    const known = cache.get(path);
    const part = known?.text === text ? known.part : readPart(path, text, `${dir}/${path}`);
    cache.set(path, { text, part });
    return part;
  });
  const entries = parts.flatMap((part) => part.entries);
  const of = <K extends Kind>(kind: K) => entries.filter((entry) => entry.kind === kind) as Entry<K>[];
  return {
    content: {
      dir,
      records: {
        source: of('source'),
        block: of('block'),
        claim: of('claim'),
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
    },
    issues: parts.flatMap(({ issues }) => issues),
  };
}

function readPart(path: string, text: string, file: string): Part {
  const held = holds(path);
  if (held !== undefined) {
    return KINDS[held.kind].each === 'page' ? readPageRecord(held, text, file) : readList(held, text, file);
  }
  const aside = path.startsWith('ledger/') || path.endsWith('README.md');
  return { ...EMPTY, issues: aside ? [] : [strayFile(file, path)] };
}

const EMPTY: Part = { entries: [], ids: [], unsure: [], issues: [] };

function readList({ kind, of }: Holds, text: string, file: string): Part {
  const { schema, a } = KINDS[kind];
  const unsure = of === undefined ? [kind] : [kind, `${kind}/${of}`];
  const yaml = readYaml(text, file, schema.array());
  if (!yaml.whole) return { ...EMPTY, unsure, issues: yaml.issues };
  const list = yaml.value ?? [];
  if (!Array.isArray(list)) {
    const issue = issueAt(yaml.place([]), {
      code: 'not-a-list',
      what: 'This file is not a list of records.',
      why: `It holds one record after another, each ${a}.`,
      fix: 'Begin each record with `- `.',
    });
    return { ...EMPTY, unsure, issues: [...yaml.issues, issue] };
  }
  const parts = list.map((raw: unknown, i) =>
    readRecord({ kind, of, raw, place: (path, part) => yaml.place([i, ...path], part), schema }),
  );
  return {
    entries: parts.flatMap(({ entries }) => entries),
    ids: parts.flatMap(({ ids }) => ids),
    unsure: parts.some(({ issues }) => issues.length > 0) ? unsure : [],
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
  const issues = [...record.issues, ...front.issues, ...inProse];
  return { ...record, unsure: issues.length > 0 ? [`${kind}/${of ?? ''}`] : [], issues };
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
  const ids = bearsId ? [{ kind, id, place: paged ? place([]) : place(['id']) }] : [];
  if (raw === undefined) return { ...EMPTY, ids };
  const named = id === undefined ? '' : ` \`${id}\``;
  const { value, issues } = shaped(raw, {
    schema,
    a: KINDS[kind].a,
    the: `${KINDS[kind].a.replace(/^an? /, 'the ')}${named}`,
    place,
  });
  if (value === undefined || id === undefined) return { ...EMPTY, ids, issues };
  const draft = (value as { status?: string }).status === 'draft';
  const record = complete(kind, of ?? '', value as { at?: string | string[] }, body) as Entry['value'];
  return { ...EMPTY, entries: [{ kind, id, draft, value: record, place, body }], ids, issues };
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
