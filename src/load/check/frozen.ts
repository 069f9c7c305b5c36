import { frozenFile } from '#src/atlas/address.ts';
import type { Content } from '../content.ts';
import type { Frozen } from '../frozen.ts';
import { issueAt, type Issue, type Place } from '../issue.ts';
import { entryPlace, type LoadedEdition } from '../ledger.ts';

/** Each frozen page is there, with the bytes that it was released with, and no other. */
export function checkFrozen({ frozen, editions }: Pick<Content, 'frozen' | 'editions'>): Issue[] {
  if (frozen === undefined) return [];
  const there = new Set([...frozen.hashes.keys()].map(editionIn));
  const known = new Set(editions.map(({ edition }) => edition));
  return [
    ...editions.flatMap((edition) =>
      there.has(edition.edition) ? pagesOf(edition, frozen) : [wholeGone(edition, frozen)],
    ),
    ...[...there].filter((edition) => !known.has(edition)).map((edition) => extra(frozen, `${edition}/`)),
  ];
}

function pagesOf(edition: LoadedEdition, { dir, hashes }: Frozen): Issue[] {
  const expected = new Map([
    [`${edition.edition}/frozen.css`, { hash: edition.style, place: headOf(edition) }],
    ...edition.entries.flatMap((entry, i) =>
      entry.state === 'live'
        ? [
            [
              frozenFile(edition.edition, entry.type, entry.id),
              { hash: entry.frozen, place: entryPlace(edition, i) },
            ] as const,
          ]
        : [],
    ),
  ]);
  const wrong = [...expected].flatMap(([path, { hash, place }]) => {
    const found = hashes.get(path);
    if (found === hash) return [];
    if (found === undefined) return [gone(place, `The frozen page ${dir}/${path} is gone.`)];
    return [
      issueAt(at(`${dir}/${path}`), {
        code: 'frozen-changed',
        what: `This frozen page is not the one that was released (${place.file}:${String(place.line)}).`,
        why: WHY,
        fix: 'Put back the file as it was released.',
      }),
    ];
  });
  const others = [...hashes.keys()].filter(
    (path) => editionIn(path) === edition.edition && !expected.has(path),
  );
  return [...wrong, ...others.map((path) => extra({ dir }, path))];
}

function wholeGone(edition: LoadedEdition, { dir }: Frozen): Issue {
  return gone(headOf(edition), `The frozen pages of this edition, ${dir}/${edition.edition}/, are gone.`);
}

function gone(place: Place, what: string): Issue {
  return issueAt(place, { code: 'frozen-gone', what, why: WHY, fix: 'Put back what was released.' });
}

function extra({ dir }: Pick<Frozen, 'dir'>, path: string): Issue {
  return issueAt(at(`${dir}/${path}`), {
    code: 'frozen-extra',
    what: 'This belongs to no edition of the ledger.',
    why: 'It would stand on the site as something that was released.',
    fix: 'Finish the release that wrote it by running it again, or remove it.',
  });
}

const WHY = 'It was cited as what never changes.';

function at(file: string): Place {
  return { file, line: 1, col: 1 };
}

function headOf({ file }: LoadedEdition): Place {
  return at(file);
}

function editionIn(path: string): string {
  return path.split('/')[0] ?? path;
}
