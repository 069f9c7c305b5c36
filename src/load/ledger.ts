import { hashed } from '#src/atlas/digest.ts';
import { EDITION, LedgerEntry, LedgerHead } from '#src/schema/ledger.ts';
import type { Edition } from '#src/schema/ledger.ts';
import { type Cache, cached } from './cache.ts';
import type { Files } from './files.ts';
import { sha256 } from './frozen.ts';
import { issueAt, type Fault, type Issue, type Place } from './issue.ts';

/** One edition as read; its entry `i` stands on line `i + 2` of its file. */
export interface LoadedEdition extends Edition {
  file: string;
  /** SHA-256 of the style sheet of its frozen pages. */
  style: string;
}

const FILE = /^ledger\/(.+)\.jsonl$/;
const WHY = 'The ledger is what citations are held against.';
const FIX = 'Put the file back as it was released; only `npm run release` writes here.';

/** The place of an entry of the ledger. */
export function entryPlace({ file }: LoadedEdition, index: number): Place {
  return { file, line: index + 2, col: 1 };
}

/**
 * Reads the ledger, oldest edition first: each line must fit its schema, each digest must be that of its record, each
 * file must name the hash of the one before.
 */
export function readLedger(
  files: Files,
  dir: string,
  cache: Cache = new Map(),
): { editions: LoadedEdition[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const editions: LoadedEdition[] = [];
  let previous: string | null = null;
  const names = [...files.keys()].filter((path) => FILE.test(path)).sort(byEdition);
  for (const path of names) {
    const text = files.get(path);
    const file = `${dir}/${path}`;
    if (typeof text !== 'string') {
      issues.push(issueAt({ file, line: 1, col: 1 }, broken(text?.unreadable ?? 'It cannot be read.')));
      continue;
    }
    const {
      edition,
      chained,
      hash,
      issues: own,
    } = cached(cache, `edition ${path}`, text, () => readEdition(text, file));
    issues.push(...own);
    if (edition !== undefined) {
      if (edition.edition !== FILE.exec(path)?.[1]) {
        issues.push(
          issueAt(
            { file, line: 1, col: 1 },
            broken(`This is edition ${edition.edition}, which its name does not say.`),
          ),
        );
      }
      if (chained !== previous) {
        issues.push(
          issueAt(
            { file, line: 1, col: 1 },
            {
              code: 'ledger-chain',
              what:
                previous === null
                  ? 'This edition follows one that is not there.'
                  : 'This edition follows another file than the one before it: that file was changed after it was released, or is another.',
              why: WHY,
              fix: FIX,
            },
          ),
        );
      }
      editions.push(edition);
    }
    previous = hash;
  }
  return { editions, issues };
}

/** What a file of the ledger says by itself. */
interface ReadEdition {
  edition?: LoadedEdition;
  /** The hash that it names as that of the file before. */
  chained: string | null;
  /** Its own. */
  hash: string;
  issues: Issue[];
}

function readEdition(text: string, file: string): ReadEdition {
  const issues: Issue[] = [];
  const hash = sha256(text);
  const at = (line: number): Place => ({ file, line, col: 1 });
  const [first = '', ...lines] = text.replace(/\n$/, '').split('\n');
  const head = LedgerHead.safeParse(parsed(first));
  if (!head.success) {
    issues.push(issueAt(at(1), broken('The first line does not say which edition this is.')));
    return { chained: null, hash, issues };
  }
  const { edition, date, previous, style } = head.data;
  const entries = lines.flatMap((line, i) => {
    const entry = LedgerEntry.safeParse(parsed(line));
    if (!entry.success) {
      const [slip] = entry.error.issues;
      const where = slip === undefined ? '' : ` (${slip.path.map(String).join('.')}: ${slip.message})`;
      issues.push(issueAt(at(i + 2), broken(`This line is no entry of the ledger${where}.`)));
      return [];
    }
    const { data } = entry;
    if (data.state === 'live' && sha256(hashed(data.record)) !== data.digest) {
      issues.push(
        issueAt(at(i + 2), {
          code: 'ledger-digest',
          what: `The digest of \`${data.id}\` is not that of the record beside it.`,
          why: WHY,
          fix: FIX,
        }),
      );
    }
    return [data];
  });
  return { edition: { edition, date, entries, file, style }, chained: previous, hash, issues };
}

function broken(what: string): Fault {
  return { code: 'ledger', what, why: WHY, fix: FIX };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

/** By date, then by number within the day. */
function byEdition(a: string, b: string): number {
  const [one, other] = [partsOf(a), partsOf(b)];
  return one.day < other.day ? -1 : one.day > other.day ? 1 : one.number - other.number;
}

function partsOf(path: string): { day: string; number: number } {
  const [, year = '', month = '', day = '', number = '1'] = EDITION.exec(FILE.exec(path)?.[1] ?? '') ?? [];
  return { day: `${year}${month}${day}`, number: Number(number) };
}
