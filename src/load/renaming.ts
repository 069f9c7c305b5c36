import type { Content, Entry } from './content.ts';
import { KINDS, NAMED, type Named } from './kind.ts';
import { listed, suggest } from './suggest.ts';

/** One id that is to become another, and those that follow it. */
export interface Renaming {
  kind: Named;
  from: string;
  to: string;
  /** Every id that changes; of a source also those of its claims and of their codings. */
  moves: ReadonlyMap<string, string>;
  /** It was in an edition: the record has to say what it was, and why it is called otherwise. */
  published: boolean;
  /** For whoever cited it; `undefined` where the record says so already, or nobody can have cited it. */
  why: string | undefined;
}

/**
 * What renaming a record comes to. Throws a RangeError that says why it cannot be: an id that is not on record, a new one
 * that is malformed, taken, or was ever published, a record that is gone, a source that was published.
 */
export function renamingOf(
  content: Content,
  { from, to, why }: { from: string; to: string; why?: string | undefined },
): Renaming {
  const kind = kindOf(content, from);
  const wasLive = lastStates(content).get(from) === 'live';
  const entry = (content.records[kind] as Entry<Named>[]).find(({ id }) => id === from);
  if (entry?.withdrawn === true)
    throw new RangeError(`\`${from}\` is withdrawn: it keeps its id until a release takes it out.`);
  refuse(content, from, to, entry);
  if (kind === 'claim') numbered(from, to);
  if (kind === 'source' && wasLive) {
    throw new RangeError(
      `\`${from}\` was published, and so were its claims, whose ids and addresses begin with it. An id says nothing to a reader: change its \`label\` or \`title\` instead.`,
    );
  }
  const said = entry?.value.change;
  const reason = why?.trim() ?? '';
  if (wasLive && said === undefined && reason === '') {
    throw new RangeError(
      `\`${from}\` was published: whoever cited it has to read why it is called otherwise. Say it with --why "…".`,
    );
  }
  if (wasLive && said !== undefined && reason !== '') {
    throw new RangeError(
      `\`${from}\` already says why it is changed: “${said}” Add your reason there, and leave out --why.`,
    );
  }
  return {
    kind,
    from,
    to,
    moves: new Map([[from, to], ...(kind === 'source' ? following(content, from, to) : [])]),
    published: wasLive,
    why: wasLive && said === undefined ? reason : undefined,
  };
}

function kindOf(content: Content, id: string): Named {
  const known = content.ids.filter(({ kind }) => (NAMED as readonly string[]).includes(kind));
  const found = known.find((one) => one.id === id);
  if (found !== undefined) return found.kind as Named;
  if (content.ids.some((one) => one.id === id)) {
    throw new RangeError(`\`${id}\` is a coding, which is kept as it was.`);
  }
  const heirs = content.editions
    .flatMap(({ entries }) => entries)
    .flatMap((entry) => (entry.id !== id || entry.state === 'live' ? [] : [entry]))
    .at(-1);
  if (heirs !== undefined) {
    const to = 'to' in heirs ? [heirs.to] : 'into' in heirs ? heirs.into : [];
    throw new RangeError(
      `\`${id}\` is no longer on record${to.length === 0 ? '' : `: see ${listed(to, 'and')}`}. Its address keeps its page.`,
    );
  }
  const meant = suggest(
    id,
    known.map((one) => one.id),
  );
  throw new RangeError(
    `No record has the id \`${id}\`.${meant === undefined ? '' : ` Did you mean \`${meant}\`?`}`,
  );
}

function refuse(content: Content, from: string, to: string, entry: Entry<Named> | undefined): void {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(to)) {
    throw new RangeError(`\`${to}\` is no id: lower-case letters and digits, joined by single hyphens.`);
  }
  if (to === from) throw new RangeError(`\`${from}\` is called so.`);
  if (entry?.value.was === to) {
    throw new RangeError(
      `\`${from}\` was published as \`${to}\`: to give it back that id, undo the renaming in git.`,
    );
  }
  const taken = content.ids.find((one) => one.id === to);
  if (taken !== undefined) {
    const { file, line, col } = taken.place;
    throw new RangeError(
      `The id \`${to}\` is taken: ${KINDS[taken.kind].a} at ${file}:${String(line)}:${String(col)} has it.`,
    );
  }
  if (lastStates(content).has(to)) {
    throw new RangeError(
      `The id \`${to}\` was published once; whoever cited it would find something else under its address.`,
    );
  }
}

/** A claim keeps the source that its id says. */
function numbered(from: string, to: string): void {
  const start = from.replace(/\d+$/, '');
  if (to.startsWith(start) && /^\d+$/.test(to.slice(start.length))) return;
  throw new RangeError(
    `\`${to}\` is not an id for a claim of \`${start.replace(/-c$/, '')}\`: use \`${start}\` and a number.`,
  );
}

/** The claims of a source and the units of its codings. */
function following({ ids }: Content, from: string, to: string): [string, string][] {
  return ids
    .filter(
      ({ kind, id }) =>
        (kind === 'claim' || kind === 'coding') &&
        /^-[cu]\d+$/.test(id.slice(from.length)) &&
        id.startsWith(from),
    )
    .map(({ id }) => [id, to + id.slice(from.length)]);
}

/** How the ledger last speaks of each id that was ever in an edition. */
function lastStates({ editions }: Content): Map<string, string> {
  return new Map(editions.flatMap(({ entries }) => entries.map(({ id, state }) => [id, state] as const)));
}
