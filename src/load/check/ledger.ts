import { changedFields } from '#src/atlas/changed.ts';
import { type History, historyOf } from '#src/atlas/history.ts';
import { publishedRecords } from '#src/atlas/published.ts';
import { remembered } from '#src/atlas/remembered.ts';
import { recordsOf } from '../assemble.ts';
import { capital } from '../capital.ts';
import type { Content, Entry } from '../content.ts';
import { issueAt, type Issue, type Place } from '../issue.ts';
import { KINDS, NAMED, type Named } from '../kind.ts';
import { entryPlace } from '../ledger.ts';
import { suggest } from '../suggest.ts';

/**
 * What was published stays: each id and anchor is still there or has an entry that says where it went, and none is used
 * again.
 */
export function checkLedger(content: Content): Issue[] {
  if (content.editions.length === 0) return departures(content, {});
  const history = historyOf(content.editions, [], []);
  return [...standing(content, history), ...departures(content, history), ...anchors(content, history)];
}

const publishedIn = remembered((content: Content) => publishedRecords(recordsOf(content, false)));

/** Where the ledger last speaks of an id. */
function placesIn(content: Content): Map<string, Place> {
  return new Map(
    content.editions.flatMap((edition) =>
      edition.entries.map(({ id }, i) => [id, entryPlace(edition, i)] as const),
    ),
  );
}

function entriesOf(content: Content): Entry<Named>[] {
  return NAMED.flatMap((kind) => content.records[kind] as Entry<Named>[]);
}

/** Ids that editors say have become others. */
function movedTo(content: Content): Map<string, Entry<Named>> {
  return new Map(
    entriesOf(content).flatMap((entry) => (entry.value.was === undefined ? [] : [[entry.value.was, entry]])),
  );
}

function standing(content: Content, history: Readonly<Record<string, History>>): Issue[] {
  const places = placesIn(content);
  const written = new Map(content.ids.map((one) => [one.id, one]));
  const entries = new Map(entriesOf(content).map((entry) => [entry.id, entry]));
  const moved = movedTo(content);
  return Object.values(history).flatMap((one): Issue[] => {
    const { id, type, departed, versions } = one;
    const now = written.get(id);
    if (departed !== undefined) {
      if (now === undefined || entries.get(id)?.withdrawn === true) return [];
      return [
        issueAt(now.place, {
          code: 'id-used-again',
          what: `The id \`${id}\` belonged to ${KINDS[type].a} that was ${departed.state} in edition ${departed.edition}.`,
          why: 'Whoever cited it would find something else under its address.',
          fix: 'Give the new record another id.',
        }),
      ];
    }
    if (now === undefined) {
      if (moved.has(id) || content.unread.has(type)) return [];
      const last = versions.at(-1);
      const heir = last === undefined ? undefined : likest(last.record, type, content, history);
      return [
        issueAt(places.get(id) ?? { file: `${content.dir}/ledger`, line: 1, col: 1 }, {
          code: 'published-id-gone',
          what: `${capital(KINDS[type].a)} of the id \`${id}\` was published in edition ${last?.edition ?? ''} and is gone.`,
          why: `Its address ${one.url} stands in citations.`,
          suggestion: heir,
          fix: 'Put the record back with `status: withdrawn` and `change: why` (and `into: […]` where others took its place), or name it as `was` in the record that it became.',
        }),
      ];
    }
    if (now.kind !== type) {
      return [
        issueAt(now.place, {
          code: 'id-used-again',
          what: `The id \`${id}\` was published for ${KINDS[type].a} and is now ${KINDS[now.kind].a}.`,
          why: 'Whoever cited it would find something else under its address.',
          fix: 'Give the new record another id, and put the old one back.',
        }),
      ];
    }
    const entry = entries.get(id);
    if (now.unfinished === true || (entry?.draft === true && !entry.withdrawn)) {
      return [
        issueAt(now.place, {
          code: 'published-draft',
          what: `\`${id}\` was published and is made a draft.`,
          why: 'Its address would lead nowhere.',
          fix: 'Remove `status: draft`, or withdraw it: `status: withdrawn` with `change: why`.',
        }),
      ];
    }
    return [];
  });
}

/** The record that is new and most like one that is gone; `undefined` where none is like it at all. */
function likest(
  before: Readonly<Record<string, unknown>>,
  type: Named,
  content: Content,
  history: Readonly<Record<string, History>>,
): string | undefined {
  const fresh = publishedIn(content).filter((one) => one.type === type && history[one.id] === undefined);
  const [best] = fresh
    .map(({ id, record }) => ({
      id,
      differ: changedFields(before, record).length,
      of: Object.keys(record).length,
    }))
    .sort((a, b) => a.differ - b.differ);
  return best !== undefined && best.differ <= best.of / 2 ? best.id : undefined;
}

/** What is withdrawn, merged, split or moved was published, says why, and leads to what is there. */
function departures(content: Content, history: Readonly<Record<string, History>>): Issue[] {
  const entries = entriesOf(content);
  const live = new Map(entries.filter(({ draft }) => !draft).map((entry) => [entry.id, entry]));
  return entries.flatMap((entry): Issue[] => {
    const { id, kind, value, withdrawn } = entry;
    const { change, into, was } = value;
    const issues: Issue[] = [];
    const say = (field: string, fault: Parameters<typeof issueAt>[1]) => {
      issues.push(issueAt(entry.place([field]), fault));
    };
    if (withdrawn && change === undefined) {
      say('status', {
        code: 'unexplained',
        what: `\`${id}\` is withdrawn, and nothing says why.`,
        why: 'Its address keeps a page that gives the reason.',
        fix: 'Add `change: …`.',
      });
    }
    if (withdrawn && history[id] === undefined) {
      say('status', {
        code: 'never-published',
        what: `\`${id}\` is withdrawn, but it never was in an edition.`,
        why: 'Nobody can have cited it.',
        fix: 'Remove the record itself.',
      });
    }
    if (into !== undefined && !withdrawn) {
      say('into', {
        code: 'into-of-the-living',
        what: `\`${id}\` has \`into\`, but is not withdrawn.`,
        why: '`into` names what took the place of a record that is gone.',
        fix: 'Add `status: withdrawn`, or remove it.',
      });
    }
    for (const [i, heir] of (into ?? []).entries()) {
      if (live.has(heir) || !content.ids.some((one) => one.id === heir)) continue;
      issues.push(
        issueAt(entry.place(['into', i]), {
          code: 'into-nothing',
          what: `\`${id}\` is said to have become \`${heir}\`, which is not published.`,
          why: 'A reader would be led nowhere.',
          fix: 'Name a record that is published.',
        }),
      );
    }
    if (was === undefined) return issues;
    const old = history[was];
    if (old === undefined) {
      say('was', {
        code: 'never-published',
        what: `\`${id}\` is said to have been \`${was}\`, which never was in an edition.`,
        why: 'Nobody can have cited it.',
        suggestion: suggest(was, Object.keys(history)),
        fix: 'Correct the id, or remove `was`.',
      });
    } else if (old.type !== kind) {
      say('was', {
        code: 'was-another-kind',
        what: `\`${was}\` was ${KINDS[old.type].a}, and \`${id}\` is ${KINDS[kind].a}.`,
        why: 'A record keeps its kind; whoever cited the old one would find another.',
        fix: 'Withdraw the old record instead.',
      });
    } else if (live.has(was)) {
      say('was', {
        code: 'was-still-there',
        what: `\`${id}\` is said to have been \`${was}\`, which is still on record.`,
        why: 'One of the two addresses would have two meanings.',
        fix: 'Remove the old record, or `was`.',
      });
    }
    if (change === undefined) {
      say('was', {
        code: 'unexplained',
        what: `\`${id}\` has another id than before, \`${was}\`, and nothing says why.`,
        why: 'The page at its old address gives the reason.',
        fix: 'Add `change: …`.',
      });
    }
    return issues;
  });
}

/** The anchors of an article's page are addresses too. */
function anchors(content: Content, history: Readonly<Record<string, History>>): Issue[] {
  const places = placesIn(content);
  const moved = movedTo(content);
  const entries = new Map(entriesOf(content).map((entry) => [entry.id, entry]));
  return [...lastAnchors(content)].flatMap(([id, published]) => {
    const page = content.records.article.find((article) => article.id === id);
    if (page === undefined || page.body === undefined || history[id]?.departed !== undefined) return [];
    const there = new Set([
      ...page.body.stretches.flatMap(({ at }) => at),
      ...page.body.claims.map((mark) => mark.id),
    ]);
    return published
      .filter(
        (anchor) =>
          !there.has(anchor) &&
          history[anchor]?.departed === undefined &&
          entries.get(anchor)?.withdrawn !== true &&
          !moved.has(anchor),
      )
      .map((anchor) =>
        issueAt(page.place([]), {
          code: 'anchor-gone',
          what: `The anchor #${anchor} was published on this page (${shown(places.get(id))}) and is gone.`,
          why: 'Citations of that place would open the page at its top.',
          fix: anchor.includes('-c')
            ? `Mark the claim \`${anchor}\` again, or withdraw it.`
            : `Name \`${anchor}\` in the \`at\` of a <Block>.`,
        }),
      );
  });
}

function lastAnchors(content: Content): Map<string, readonly string[]> {
  return new Map(
    content.editions.flatMap(({ entries }) =>
      entries.flatMap((entry) =>
        entry.state === 'live' && entry.anchors !== undefined ? [[entry.id, entry.anchors] as const] : [],
      ),
    ),
  );
}

function shown(place: Place | undefined): string {
  return place === undefined ? 'in an edition' : `${place.file}:${String(place.line)}`;
}
