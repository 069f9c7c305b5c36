import type { Records } from '#src/schema/records.ts';
import { checkArticles } from './check/articles.ts';
import { checkChanges } from './check/changes.ts';
import { checkCodings } from './check/codings.ts';
import { checkCore } from './check/core.ts';
import { checkDates } from './check/dates.ts';
import { checkDrafts } from './check/drafts.ts';
import { checkEvidence } from './check/evidence.ts';
import { checkFigures } from './check/figures.ts';
import { checkFrozen } from './check/frozen.ts';
import { checkIds } from './check/ids.ts';
import { checkLedger } from './check/ledger.ts';
import { checkLifetimes } from './check/lifetimes.ts';
import { checkLinks } from './check/links.ts';
import { checkLocators } from './check/locators.ts';
import { checkNames } from './check/names.ts';
import { checkPlaces } from './check/places.ts';
import { checkProfiles } from './check/profiles.ts';
import { checkReferences } from './check/references.ts';
import { checkSpelling } from './check/spelling.ts';
import { checkTerms } from './check/terms.ts';
import { checkUnused } from './check/unused.ts';
import type { Cache } from './cache.ts';
import type { Content } from './content.ts';
import { withExcerpts } from './excerpt.ts';
import { type Files, filesIn, MissingFolder, shownDir } from './files.ts';
import type { Frozen } from './frozen.ts';
import { type Issue, sortedIssues } from './issue.ts';
import { readContent } from './read.ts';
import { recordsOf } from './assemble.ts';

const CHECKS = [
  checkIds,
  checkReferences,
  checkDates,
  checkLocators,
  checkArticles,
  checkEvidence,
  checkCodings,
  checkDrafts,
  checkCore,
  checkFigures,
  checkPlaces,
  checkNames,
  checkLinks,
  checkLedger,
  checkFrozen,
];

/** What these find is worth a look, and keeps nothing from being published. */
const WARNINGS = [checkLifetimes, checkSpelling, checkProfiles, checkTerms, checkUnused, checkChanges];

export interface Options {
  /** Keep drafts in the records, as for a preview. */
  drafts?: boolean;
  /** The files, if they do not come from the folder itself. */
  files?: Files;
  /** What stands in the folder of frozen pages; absent: they are not looked at. */
  frozen?: Frozen;
  /** What was read the last time, for one who reads again and again. */
  cache?: Cache;
  /** `false` leaves out the checks that only warn. */
  warnings?: boolean;
}

export interface Loaded {
  /** All records, checked; `null` if anything is wrong. */
  records: Records | null;
  /** All that is wrong in all files, by file, line and column. */
  issues: Issue[];
  /** What was read, for checks that need more than the content. */
  content: Content;
  /** Of what it was read. */
  files: Files;
}

/** Reads and checks the content of a folder. */
export async function load(
  dir: string,
  { drafts = false, files, frozen, cache, warnings = true }: Options = {},
): Promise<Loaded> {
  const found = files ?? (await filesOr(dir, cache));
  if (found instanceof MissingFolder) {
    const files: Files = new Map();
    return {
      records: null,
      issues: [found.issue],
      content: readContent(files, shownDir(dir)).content,
      files,
    };
  }
  const { content: read, issues } = readContent(found, shownDir(dir), cache);
  const content = frozen === undefined ? read : { ...read, frozen };
  const checks = warnings ? [...CHECKS, ...WARNINGS] : CHECKS;
  const all = sortedIssues(
    withExcerpts([...issues, ...checks.flatMap((check) => check(content))], found, content.dir),
  );
  const failed = all.some(({ severity }) => severity === 'error');
  return { records: failed ? null : recordsOf(content, drafts), issues: all, content, files: found };
}

async function filesOr(dir: string, cache: Cache | undefined): Promise<Files | MissingFolder> {
  try {
    return await filesIn(dir, cache);
  } catch (error) {
    if (error instanceof MissingFolder) return error;
    throw error;
  }
}
