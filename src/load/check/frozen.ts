import { frozenPath } from '#src/atlas/address.ts';
import type { LiveEntry } from '#src/schema/ledger.ts';
import type { Content } from '../content.ts';
import { issueAt, type Issue } from '../issue.ts';
import { entryPlace } from '../ledger.ts';

/** Each frozen page is there, with the bytes that it was released with, and no other. */
export function checkFrozen({ frozen, editions }: Pick<Content, 'frozen' | 'editions'>): Issue[] {
  if (frozen === undefined) return [];
  const issues: Issue[] = [];
  const expected = new Map(
    editions.flatMap((edition) => [
      [
        `${edition.edition}/frozen.css`,
        { hash: edition.style, place: { file: edition.file, line: 1, col: 1 } },
      ] as const,
      ...edition.entries.flatMap((entry, i) =>
        entry.state === 'live'
          ? [[pathOf(edition.edition, entry), { hash: entry.frozen, place: entryPlace(edition, i) }] as const]
          : [],
      ),
    ]),
  );
  for (const [path, { hash, place }] of expected) {
    const found = frozen.hashes.get(path);
    if (found === hash) continue;
    issues.push(
      issueAt(found === undefined ? place : { file: `${frozen.dir}/${path}`, line: 1, col: 1 }, {
        code: found === undefined ? 'frozen-gone' : 'frozen-changed',
        what:
          found === undefined
            ? `The frozen page ${frozen.dir}/${path} is gone.`
            : `This frozen page is not the one that was released (${place.file}:${String(place.line)}).`,
        why: 'It was cited as what never changes.',
        fix: 'Put back the file as it was released.',
      }),
    );
  }
  for (const path of frozen.hashes.keys()) {
    if (expected.has(path)) continue;
    issues.push(
      issueAt(
        { file: `${frozen.dir}/${path}`, line: 1, col: 1 },
        {
          code: 'frozen-extra',
          what: 'This frozen page belongs to no edition of the ledger.',
          why: 'It would stand on the site as something that was released.',
          fix: 'Finish the release that wrote it by running it again, or remove it.',
        },
      ),
    );
  }
  return issues;
}

function pathOf(edition: string, entry: LiveEntry): string {
  return `${frozenPath(edition, entry.type, entry.id).slice('/v/'.length)}index.html`;
}
