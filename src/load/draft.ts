import type { Content } from './content.ts';
import { KINDS, type Kind, NAMED } from './kind.ts';
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
 * The draft of a record of this kind, in the right shape, with words to be replaced. A claim takes the source and, if
 * wished, the block; an article the source; any other kind, if wished, an id. Throws a RangeError that says what is
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
  if (begun === 'group') return { kind: begun, id, path: `${path}/${id}.mdx`, text: page(group(content)) };
  const record = { event, relation, finding, person, place, source }[begun](id, content);
  return { kind: begun, id, path: `${path}.yaml`, text: item(record) };
}

type Fields = readonly (readonly [key: string, value: string])[];

function claim(source: string, at: string | undefined, content: Content): Draft {
  const blocks = content.records.block.filter(({ value }) => value.source === source).map(({ id }) => id);
  const block = at ?? blocks[0];
  if (block === undefined)
    throw new RangeError(`\`${source}\` has no list of its blocks on which a claim could stand.`);
  if (!blocks.includes(block)) throw new RangeError(wrong(block, `a block of \`${source}\``, blocks));
  const start = `${source}-c`;
  const numbers = content.ids
    .filter(({ id }) => id.startsWith(start))
    .map(({ id }) => Number(id.slice(start.length)) || 0);
  const id = start + String(Math.max(0, ...numbers) + 1).padStart(2, '0');
  const text = item([
    ['id', id],
    ['at', block],
    ['text', 'What the source says there, in a sentence of ours.'],
    ['speaker', '{ voice: who says it }'],
    ['kind', 'fact'],
    ['hedge', 'stated'],
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
    ['summary', 'What the article reports, in one or two sentences.'],
    ['limits', 'What it could not know or does not say.'],
    ['status', 'draft'],
  ];
  return {
    kind: 'article',
    id: source,
    path: `${KINDS.article.path}/${source}.mdx`,
    text: page(fields, stretches.join('')),
  };
}

function event(id: string, content: Content): Fields {
  const [last] = lastClaims(1, 'an event', content);
  return [
    ['id', id],
    ['kind', 'statement'],
    ['title', 'What happened'],
    ['date', publicationOf(last?.value.source, content)],
    ['claims', `[${last?.id ?? ''}]`],
    ['status', 'draft'],
  ];
}

function relation(id: string, content: Content): Fields {
  const [last] = lastClaims(1, 'a relation', content);
  const [to, from] = [...content.records.group].sort(
    (a, b) => Number(b.value.kind === 'core') - Number(a.value.kind === 'core'),
  );
  if (to === undefined || from === undefined) {
    throw new RangeError('A relation is between two groups: write them first.');
  }
  return [
    ['id', id],
    ['from', from.id],
    ['to', to.id],
    ['kind', 'not-with'],
    ['mode', 'state'],
    ['claims', `[${last?.id ?? ''}]`],
    ['status', 'draft'],
  ];
}

function finding(id: string, content: Content): Fields {
  const claims = lastClaims(2, 'a finding', content);
  return [
    ['id', id],
    ['kind', 'repeats'],
    ['claims', `[${claims.map((entry) => entry.id).join(', ')}]`],
    ['text', 'How these claims stand to one another.'],
    ['status', 'draft'],
  ];
}

function person(id: string): Fields {
  return [
    ['id', id],
    ['name', 'Name as shown'],
    ['role', 'Who they are in the sources (year)'],
    ['status', 'draft'],
  ];
}

function place(id: string): Fields {
  return [
    ['id', id],
    ['name', 'Name as shown'],
    ['lon', '0'],
    ['lat', '0'],
    ['precision', 'country'],
    ['status', 'draft'],
  ];
}

function source(id: string, content: Content): Fields {
  return [
    ['id', id],
    ['title', 'Title as printed'],
    ['outlet', 'Who published it'],
    ['authors', '[]'],
    ['published', publicationOf(content.records.source.at(-1)?.id, content)],
    ['known', '{ title: printed, outlet: printed, published: printed }'],
    ['label', 'Outlet, year'],
    ['status', 'draft'],
  ];
}

function group(content: Content): Fields {
  const places = content.records.place.slice(0, 1).map(({ id }) => id);
  return [
    ['name', 'Name as shown'],
    ['kind', 'armed-group'],
    ['region', 'elsewhere'],
    ['places', `[${places.join('')}]`],
    ['summary', 'What the sources say it is, in one line.'],
    ['status', 'draft'],
  ];
}

function lastClaims(count: number, what: string, content: Content) {
  const claims = content.records.claim.slice(-count);
  if (claims.length < count)
    throw new RangeError(`${what.replace('a', 'A')} stands on claims: write them first.`);
  return claims;
}

function publicationOf(source: string | undefined, content: Content): string {
  const published = content.records.source.find(({ id }) => id === source)?.value.published ?? '2014';
  return `'${published}'`;
}

function sourceNamed(id: string | undefined, content: Content): string {
  const sources = content.ids.filter(({ kind }) => kind === 'source').map((known) => known.id);
  if (id === undefined) throw new RangeError(`Of which source? On record are ${listed(sources, 'and')}.`);
  if (!sources.includes(id)) throw new RangeError(wrong(id, 'a source on record', sources));
  return id;
}

function freeId(wanted: string | undefined, kind: Kind, content: Content): string {
  const taken = new Set(
    content.ids.filter((known) => NAMED.includes(known.kind as never)).map(({ id }) => id),
  );
  if (wanted !== undefined) {
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(wanted)) {
      throw new RangeError(
        `\`${wanted}\` is no id: lower-case letters and digits, joined by single hyphens.`,
      );
    }
    if (taken.has(wanted)) throw new RangeError(`The id \`${wanted}\` is taken.`);
    return wanted;
  }
  let id = `new-${kind}`;
  for (let n = 2; taken.has(id); n++) id = `new-${kind}-${String(n)}`;
  return id;
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
