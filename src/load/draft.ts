import { CLAIM_KINDS } from '#src/schema/claim.ts';
import { EVENT_KINDS } from '#src/schema/event-kind.ts';
import { FINDING_KINDS } from '#src/schema/finding.ts';
import { Group } from '#src/schema/group.ts';
import { GROUP_KINDS } from '#src/schema/group-kinds.ts';
import { HEDGES } from '#src/schema/hedge.ts';
import { PRECISIONS } from '#src/schema/place.ts';
import { RELATION_KINDS } from '#src/schema/relation-terms.ts';
import type { Content } from './content.ts';
import { KINDS, type Kind, NAMED } from './kind.ts';
import { PLACEHOLDER, placeholderId } from './placeholder.ts';
import { listed, suggest } from './suggest.ts';

/** A new record, ready to be put at the end of a file, or in a file of its own. */
export interface Draft {
  kind: Kind;
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
] as const satisfies readonly Kind[];

/**
 * The draft of a record of this kind, in the right shape, with a placeholder wherever an editor has to say something. A claim takes the source and, if
 * wished, the block; an article the source; any other kind, if wished, an id, and an event, relation or finding also
 * the source that first tells it, in whose file it is put. Throws a RangeError that says what is
 * wrong with the arguments.
 */
export function draft(kind: string, [first, second]: readonly string[], content: Content): Draft {
  const begun = BEGUN.find((known) => known === kind);
  if (begun === undefined) {
    throw new RangeError(`${wrong(kind, 'a kind of record', BEGUN)} It can be ${listed(BEGUN)}.`);
  }
  if (begun === 'claim') return claim(sourceNamed(first, content), second, content);
  if (begun === 'article') return article(sourceNamed(first, content), content);
  const id = freeId(first, begun, content);
  const { path } = KINDS[begun];
  if (begun === 'group') return { kind: begun, id, path: `${path}/${id}.mdx`, text: page(group()) };
  const record = { event, relation, finding, person, place, source }[begun](id);
  const told = begun === 'event' || begun === 'relation' || begun === 'finding' ? second : undefined;
  const file = told === undefined ? path : `${path}/${sourceNamed(told, content)}`;
  return { kind: begun, id, path: `${file}.yaml`, text: item(record) };
}

type Fields = readonly (readonly [key: string, value: string])[];

function claim(source: string, at: string | undefined, content: Content): Draft {
  const blocks = content.records.block.filter(({ value }) => value.source === source);
  if (blocks.length === 0)
    throw new RangeError(`\`${source}\` has no list of its blocks on which a claim could stand.`);
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
  const text = item([
    ['id', id],
    ['at', block],
    ['text', hinted('what the source says there, in a sentence of ours')],
    ['speaker', `{ voice: ${PLACEHOLDER} } # who says it; or person or group, by id`],
    ['kind', hinted(`one of ${listed(Object.keys(CLAIM_KINDS))}`)],
    ['hedge', hinted(`one of ${listed(Object.keys(HEDGES))}`)],
    ['status', 'draft'],
  ]);
  return { kind: 'claim', id, path: `${KINDS.claim.path}/${source}.yaml`, text };
}

/** The page of a source with all its blocks and claims in place, for the prose to be written around. */
function article(source: string, content: Content): Draft {
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
  const fields: Fields = [
    ['summary', hinted('what the article reports, in one or two sentences')],
    ['limits', hinted('what it could not know or does not say')],
    ['status', 'draft'],
  ];
  return {
    kind: 'article',
    id: source,
    path: `${KINDS.article.path}/${source}.mdx`,
    text: page(fields, stretches.join('')),
  };
}

function event(id: string): Fields {
  return [
    ['id', id],
    ['kind', hinted(`one of ${listed(Object.keys(EVENT_KINDS))}`)],
    ['title', hinted('what happened, as a neutral headline')],
    ['date', hinted('never more exact than the source: 2014-11-10, 2014-11, 2014-11~')],
    ['claims', list('the claims that say so', 1)],
    ['status', 'draft'],
  ];
}

function relation(id: string): Fields {
  return [
    ['id', id],
    ['from', hinted('the group whose tie it is')],
    ['to', hinted('a group or person')],
    ['kind', hinted(`one of ${listed(Object.keys(RELATION_KINDS))}`)],
    ['mode', hinted('act or state')],
    ['claims', list('the claims that say so', 1)],
    ['status', 'draft'],
  ];
}

function finding(id: string): Fields {
  return [
    ['id', id],
    ['kind', hinted(`one of ${listed(Object.keys(FINDING_KINDS))}`)],
    ['claims', list('two claims or more, the earlier first', 2)],
    ['text', hinted('how these claims stand to one another')],
    ['status', 'draft'],
  ];
}

function person(id: string): Fields {
  return [
    ['id', id],
    ['name', hinted('as shown')],
    ['role', hinted('who they are in the sources (year)')],
    ['status', 'draft'],
  ];
}

function place(id: string): Fields {
  return [
    ['id', id],
    ['name', hinted('as shown')],
    ['lon', hinted('degrees east')],
    ['lat', hinted('degrees north')],
    ['precision', hinted(`one of ${listed(Object.keys(PRECISIONS))}`)],
    ['status', 'draft'],
  ];
}

function source(id: string): Fields {
  return [
    ['id', id],
    ['title', hinted('as printed')],
    ['outlet', hinted('who published it')],
    ['authors', list('as printed; [] if none is named', 1)],
    ['published', hinted('the day printed: 2014-11-10')],
    [
      'known',
      `{ title: ${PLACEHOLDER}, outlet: ${PLACEHOLDER}, published: ${PLACEHOLDER} } # printed, or from what it is inferred`,
    ],
    ['label', hinted('short name: Outlet, year')],
    ['status', 'draft'],
  ];
}

function group(): Fields {
  return [
    ['name', hinted('as shown')],
    ['kind', hinted(`one of ${listed(Object.keys(GROUP_KINDS))}`)],
    ['region', hinted(`one of ${listed(Group.shape.region.options)}`)],
    ['places', list('home places; [] if the sources name none', 1)],
    ['summary', hinted('what the sources say it is, in one line')],
    ['claims', list('the claims under the summary; [] if none', 1)],
    ['status', 'draft'],
  ];
}

/** A placeholder, and beside it what belongs there. */
function hinted(hint: string): string {
  return `${PLACEHOLDER} # ${hint}`;
}

function list(hint: string, length: number): string {
  return `[${Array(length).fill(PLACEHOLDER).join(', ')}] # ${hint}`;
}

function sourceNamed(id: string | undefined, content: Content): string {
  const sources = content.ids.filter(({ kind }) => kind === 'source').map((known) => known.id);
  if (id === undefined) throw new RangeError(`Of which source? On record are ${listed(sources, 'and')}.`);
  if (!sources.includes(id)) {
    throw new RangeError(
      `${wrong(id, 'a source on record', sources)} On record are ${listed(sources, 'and')}.`,
    );
  }
  return id;
}

function freeId(wanted: string | undefined, kind: Kind, content: Content): string {
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

function item(fields: Fields): string {
  return fields.map(([key, value], i) => `${i === 0 ? '- ' : '  '}${key}: ${value}\n`).join('');
}

function page(fields: Fields, prose = ''): string {
  return `---\n${fields.map(([key, value]) => `${key}: ${value}\n`).join('')}---\n${prose}`;
}
