import { changeOf, followsFrom } from '#src/atlas/follows.ts';
import { historyOf } from '#src/atlas/history.ts';
import { publishedRecords } from '#src/atlas/published.ts';
import { recordsOf } from '../assemble.ts';
import type { Content, Entry } from '../content.ts';
import { issueAt, type Issue } from '../issue.ts';
import { NAMED, type Named } from '../kind.ts';
import { listed } from '../suggest.ts';

/** Warns where what was published has changed and nothing says why: until the next release there is time. */
export function checkChanges(content: Content): Issue[] {
  if (content.editions.length === 0) return [];
  const entries = new Map(
    NAMED.flatMap((kind) => content.records[kind] as Entry<Named>[]).map((entry) => [entry.id, entry]),
  );
  const history = historyOf(content.editions, [], []);
  const records = recordsOf(content, false);
  const { departing } = records;
  return publishedRecords(records).flatMap(({ id, type, digest, record, change }) => {
    const last = history[id]?.versions.at(-1);
    const entry = entries.get(id);
    if (last === undefined || entry === undefined || last.digest === digest || change !== undefined)
      return [];
    if (followsFrom(last.record, record, departing) !== undefined) return [];
    return [
      issueAt(entry.place([]), {
        code: 'unexplained-change',
        severity: 'warning',
        what: `\`${id}\` differs from edition ${last.edition} in ${listed(changeOf(type, last.record, record, departing), 'and')}, and nothing says why.`,
        why: 'A release tells whoever cited it; until then there is time.',
        fix: 'Add `change: …`, a sentence for readers.',
      }),
    ];
  });
}
