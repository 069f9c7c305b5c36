import edtf from 'edtf';
import type { Dated } from '#src/atlas/atlas.ts';
import { dated, hasNoBeginning } from '#src/atlas/date.ts';
import type { Content, Entry } from '../content.ts';
import { issueAt, type Issue } from '../issue.ts';
import { KINDS } from '../kind.ts';
import type { Path } from '../yaml.ts';

/** The same dates stand in many records, and in the same content when it is read again. */
const GOOD = new Map<string, Dated>();

/** Each date can be read and is possible; nothing is reported before it happens. */
export function checkDates(content: Content): Issue[] {
  const issues: Issue[] = [];
  const read = (entry: Entry, path: Path, text: string | undefined): Dated | undefined => {
    const known = GOOD.get(text ?? '');
    if (text === undefined || known !== undefined) return known;
    try {
      const date = dated(text);
      // The reference parser must know each member too.
      for (const member of text.split(/[/,[\]]|\.\./)) if (member.trim() !== '') edtf(member.trim());
      GOOD.set(text, date);
      return date;
    } catch (error) {
      issues.push(
        issueAt(entry.place(path), {
          code: 'date',
          what: `\`${String(path.at(-1))}\` is no date: ${error instanceof Error ? error.message : String(error)}.`,
          why: 'Maps and timelines are computed from it.',
          fix: 'Write the day, month or year as the source gives it, in EDTF, never more exact.',
        }),
      );
      return undefined;
    }
  };

  /** Claims may say only by when; what is drawn in time has a beginning. */
  const begun = (entry: Entry, path: Path, date: Dated | undefined) => {
    if (date === undefined || entry.kind === 'claim' || !hasNoBeginning(date)) return;
    issues.push(
      issueAt(entry.place(path), {
        code: 'no-beginning',
        what: `\`${String(path.at(-1))}\` of ${KINDS[entry.kind].a} is ${date.edtf}, which has no beginning.`,
        why: 'It would be drawn on every day before.',
        fix: 'Give the earliest time that the source allows, with `?` and a `date_note` where that is our reading.',
      }),
    );
  };

  /** The last day on which a source may have been published. */
  const published = new Map<string, string>();
  for (const entry of content.records.source) {
    const date = read(entry, ['published'], entry.value.published);
    begun(entry, ['published'], date);
    if (date !== undefined) published.set(entry.id, (date.end ?? date.start).latest);
  }
  const sourceOf = new Map(content.records.claim.map(({ id, value }) => [id, value.source]));
  /** The last publication among the sources of some claims; `undefined` if that cannot be known. */
  const lastOf = (claims: readonly string[]) => {
    const days = claims.map((claim) => published.get(sourceOf.get(claim) ?? ''));
    return days.includes(undefined) ? undefined : days.toSorted().at(-1);
  };

  const past = (entry: Entry, path: Path, text: string | undefined, claims: readonly string[]) => {
    const date = read(entry, path, text);
    begun(entry, path, date);
    const last = lastOf(claims);
    if (date === undefined || last === undefined || date.start.earliest <= last) return;
    issues.push(
      issueAt(entry.place(path), {
        code: 'before-it-happens',
        what: `\`${String(path.at(-1))}\` of ${KINDS[entry.kind].a} is ${date.edtf}, after the last of its sources was published (${last}).`,
        why: 'Nothing is reported before it happens; what a source foresees is a claim of the kind forecast, never an event or a relation.',
        fix: 'Correct the date, or the claims on which it stands.',
      }),
    );
  };

  for (const entry of content.records.claim) {
    const { id, kind, date, as_of, made_public } = entry.value;
    if (kind === 'forecast') read(entry, ['date'], date);
    else past(entry, ['date'], date, [id]);
    past(entry, ['as_of'], as_of, [id]);
    past(entry, ['made_public'], made_public, [id]);
    if (kind !== 'forecast') publicBefore(entry, date ?? as_of, made_public, issues);
  }
  for (const entry of content.records.event) past(entry, ['date'], entry.value.date, entry.value.claims);
  for (const entry of content.records.relation) {
    const { when, as_of, ends, claims } = entry.value;
    past(entry, ['when'], when, claims);
    past(entry, ['as_of'], as_of, claims);
    past(entry, ['ends'], ends, claims);
    endsBefore(entry, when ?? as_of, ends, issues);
  }
  for (const entry of content.records.group) {
    const { founded, ended } = entry.value;
    if (founded) past(entry, ['founded', 'date'], founded.date, [founded.claim]);
    if (ended) past(entry, ['ended', 'date'], ended.date, [ended.claim]);
  }
  return issues;
}

/** What is said comes out when it is said, or later. */
function publicBefore(
  entry: Entry,
  said: string | undefined,
  out: string | undefined,
  issues: Issue[],
): void {
  if (said === undefined || out === undefined) return;
  try {
    const date = dated(out);
    if ((date.end ?? date.start).latest >= dated(said).start.earliest) return;
  } catch {
    return; // Already told.
  }
  issues.push(
    issueAt(entry.place(['made_public']), {
      code: 'public-before',
      what: `\`${entry.id}\` was made public (${out}) before what it tells of (${said}).`,
      why: 'Nothing comes out before it is there.',
      fix: 'Correct one of the two dates.',
    }),
  );
}

function endsBefore(
  entry: Entry,
  begins: string | undefined,
  ends: string | undefined,
  issues: Issue[],
): void {
  if (begins === undefined || ends === undefined) return;
  try {
    if (dated(ends).start.latest >= dated(begins).start.earliest) return;
  } catch {
    return; // Already told.
  }
  issues.push(
    issueAt(entry.place(['ends']), {
      code: 'ends-before',
      what: `The relation \`${entry.id}\` ends (${ends}) before it begins (${begins}).`,
      why: 'It would never have been so.',
      fix: 'Correct one of the two dates.',
    }),
  );
}
