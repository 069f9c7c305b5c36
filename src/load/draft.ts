import type { Content } from './content.ts';
import { type Begun, type Field, NEEDED } from './draft-fields.ts';
import { fieldsOf } from './field.ts';
import { KINDS, type Kind, NAMED } from './kind.ts';
import { PLACEHOLDER, placeholderId } from './placeholder.ts';
import { listed, suggest } from './suggest.ts';

/** A new record, ready to be put at the end of a file, or in a file of its own. */
export interface Draft {
  kind: Begun;
  id: string;
  /** Below the content folder. */
  path: string;
  text: string;
}

/** What can be begun, in the order of the help. */
export const BEGUN = [
  'claim',
  'event',
  'relation',
  'finding',
  'person',
  'place',
  'group',
  'article',
  'source',
] as const satisfies readonly Begun[];

/** What an editor has said of some fields, as YAML. */
export type Answers = ReadonlyMap<string, string>;

/**
 * The draft of a record of this kind, in the right shape, with a placeholder wherever an editor has yet to say something.
 * A claim takes the source and, if wished, the block; an article the source; any other kind, if wished, an id, and an
 * event, relation or finding also the source that first tells it, or else that of its first claim, in whose file it is put. Throws a RangeError that
 * says what is wrong with the arguments.
 */
export function draft(
  kind: string,
  [first, second]: readonly string[],
  content: Content,
  answers: Answers = new Map(),
): Draft {
  const begun = kindNamed(kind);
  if (begun === 'claim') return claim(sourceNamed(first, content), second, content, answers);
  if (begun === 'article') return article(sourceNamed(first, content), content, answers);
  const id = freeId(first, begun, content);
  const { path } = KINDS[begun];
  const fields = filled(begun, NEEDED[begun], answers);
  if (begun === 'group') return { kind: begun, id, path: `${path}/${id}.mdx`, text: page(fields) };
  const told =
    begun === 'event' || begun === 'relation' || begun === 'finding'
      ? (second ?? toldBy(answers))
      : undefined;
  const file = told === undefined ? path : `${path}/${sourceNamed(told, content)}`;
  return { kind: begun, id, path: `${file}.yaml`, text: item([{ key: 'id', value: id }, ...fields]) };
}

/** The kind of this name; throws a RangeError where there is none. */
export function kindNamed(kind: string): Begun {
  const begun = BEGUN.find((known) => known === kind);
  if (begun !== undefined) return begun;
  throw new RangeError(`${wrong(kind, 'a kind of record', BEGUN)} It can be ${listed(BEGUN)}.`);
}

/** The source of the first claim that was named. */
function toldBy(answers: Answers): string | undefined {
  return /([a-z0-9-]+)-c\d+/.exec(answers.get('claims') ?? '')?.[1];
}

function claim(source: string, at: string | undefined, content: Content, answers: Answers): Draft {
  const blocks = content.records.block.filter(({ value }) => value.source === source);
  if (blocks.length === 0) {
    throw new RangeError(
      `\`${source}\` has no list of its blocks on which a claim could stand: \`npm run new -- blocks ${source}\`.`,
    );
  }
  const block = at ?? blocks.find(({ value }) => value.state === 'coded')?.id;
  const ids = blocks.map(({ id }) => id);
  if (block === undefined)
    throw new RangeError(`No block of \`${source}\` is coded. Which is it? It has ${listed(ids, 'and')}.`);
  if (!ids.includes(block)) {
    throw new RangeError(`${wrong(block, `a block of \`${source}\``, ids)} It has ${listed(ids, 'and')}.`);
  }
  const start = `${source}-c`;
  const numbers = [...content.ids.map((known) => known.id), ...everPublished(content)]
    .filter((known) => known.startsWith(start))
    .map((known) => Number(known.slice(start.length)) || 0);
  const id = start + String(Math.max(0, ...numbers) + 1).padStart(2, '0');
  const fields = filled('claim', NEEDED.claim, new Map([['at', block], ...answers]));
  return {
    kind: 'claim',
    id,
    path: `${KINDS.claim.path}/${source}.yaml`,
    text: item([{ key: 'id', value: id }, ...fields]),
  };
}

/** The page of a source with all its blocks and claims in place, for the prose to be written around. */
function article(source: string, content: Content, answers: Answers): Draft {
  if (content.records.article.some(({ id }) => id === source)) {
    throw new RangeError(`\`${source}\` has its article page.`);
  }
  const claims = content.records.claim.filter(({ value }) => value.source === source);
  const stretches = content.records.block
    .filter(({ value }) => value.source === source && value.state === 'coded')
    .map(({ id: at }) => {
      const marks = claims
        .filter(({ value }) => value.at[0] === at)
        .map(
          ({ id, value }) =>
            `<Claim id="${id}">${value.text.replace(/[<{]/g, (sign) => `\\${sign}`)}</Claim>\n`,
        );
      return `\n<Block at="${at}">\n\n${marks.join('\n')}\n</Block>\n`;
    });
  return {
    kind: 'article',
    id: source,
    path: `${KINDS.article.path}/${source}.mdx`,
    text: page(filled('article', NEEDED.article, answers), stretches.join('')),
  };
}

/** The fields with what was said of them, in the order of the schema; what else was said stands among them. */
function filled(kind: Kind, fields: readonly Field[], answers: Answers): Field[] {
  const order = [...fieldsOf(KINDS[kind].schema).keys()];
  const known = fields.map((field) => {
    const value = answers.get(field.key);
    return value === undefined ? field : { key: field.key, value };
  });
  const more = [...answers]
    .filter(([key]) => !fields.some((field) => field.key === key))
    .map(([key, value]) => ({ key, value }));
  const all = [...known, ...more, { key: 'status', value: 'draft' }];
  return more.length === 0 ? all : all.sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
}

/** The source of this id; throws a RangeError that names those on record. */
export function sourceNamed(id: string | undefined, content: Content): string {
  const sources = content.ids.filter(({ kind }) => kind === 'source').map((known) => known.id);
  if (id === undefined) throw new RangeError(`Of which source? On record are ${listed(sources, 'and')}.`);
  if (!sources.includes(id)) {
    throw new RangeError(
      `${wrong(id, 'a source on record', sources)} On record are ${listed(sources, 'and')}.`,
    );
  }
  return id;
}

/** The id that is wished, if it can be had; else the first of the kind that is free. */
export function freeId(wanted: string | undefined, kind: Kind, content: Content): string {
  const taken = new Set([
    ...content.ids.filter((known) => NAMED.includes(known.kind as never)).map(({ id }) => id),
    ...everPublished(content),
  ]);
  if (wanted !== undefined) {
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(wanted)) {
      throw new RangeError(
        `\`${wanted}\` is no id: lower-case letters and digits, joined by single hyphens.`,
      );
    }
    if (taken.has(wanted)) throw new RangeError(`The id \`${wanted}\` is taken.`);
    return wanted;
  }
  let id = placeholderId(kind);
  for (let n = 2; taken.has(id); n++) id = `${placeholderId(kind)}-${String(n)}`;
  return id;
}

/** Ids that are never given again. */
function everPublished({ editions }: Content): string[] {
  return editions.flatMap(({ entries }) => entries.map(({ id }) => id));
}

function wrong(word: string, what: string, known: readonly string[]): string {
  const meant = suggest(word, known);
  return `\`${word}\` is not ${what}.${meant === undefined ? '' : ` Did you mean \`${meant}\`?`}`;
}

function item(fields: readonly Field[]): string {
  return fields.map((field, i) => `${i === 0 ? '- ' : '  '}${lineOf(field)}`).join('');
}

function page(fields: readonly Field[], prose = ''): string {
  return `---\n${fields.map(lineOf).join('')}---\n${prose}`;
}

/** A field on its line, with what belongs there as long as nothing does. */
function lineOf({ key, value, hint }: Field): string {
  const open = hint !== undefined && value.includes(PLACEHOLDER);
  return `${key}: ${value}${open ? ` # ${hint}` : ''}\n`;
}
