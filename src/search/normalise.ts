/** A word of a text: its normal form, and where it stands in the text as written (UTF-16 offsets, end excluded). */
export interface Word {
  form: string;
  start: number;
  end: number;
}

const APOSTROPHES = String.raw`'\u2018\u2019\u201b\u2032\uff07\u0060\u00b4\u02b0-\u02ff\ua78b\ua78c`;

/** A dotted acronym ("U.S."), or a run of letters, marks, digits and apostrophes. */
const RUN = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}])(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}${APOSTROPHES}]+`,
  'gu',
);
const POSSESSIVE = /(?:['\u2018\u2019\u02bc\uff07]s)+$/iu;
const MODIFIERS = /[\u02b0-\u02ff\u0640\ua78b\ua78c]/g;
const PLAIN = /^[a-z0-9]+$/i;
const HYPHEN = /^[-\u2010-\u2015]$/;

/** The article and the linking vowel of Arabic, Persian and Urdu names; dropped before another word. */
const ARTICLES = new Set(['al', 'el', 'ul', 'ud', 'ur', 'ar', 'ad', 'ash', 'e', 'i']);
/** Assimilated articles that are English words too: dropped only where a hyphen follows. */
const HYPHENATED_ARTICLES = new Set(['an', 'as', 'at', 'az', 'il', 'adh', 'ath']);

const ISLAMIC_STATE = new Set(['is', 'isis', 'isil']);
/** Letters that name a branch after IS, ISIS or ISIL: Khorasan (Province), West Africa (Province), Greater Sahara. */
const BRANCHES = new Set(['k', 'kp', 'wa', 'wap', 'gs']);

/**
 * A text as it is compared: lower case, without marks, one space between words.
 *
 * - compatibility decomposition (Unicode NFKD), combining marks off: `Baghdādī` → `baghdadi`
 * - apostrophes, ayn, hamza and backticks deleted, never splitting a word: `al-Qa'ida` → `qaida`, `bay‘ah` → `bayah`
 * - hyphens and other punctuation become spaces; dotted acronyms are joined: `U.S.` → `us`
 * - possessives off: `Egypt's` → `egypt`
 * - the article dropped before another word: `Lashkar-e-Taiba` → `lashkar taiba`, `Ayn al-Arab` → `ayn arab`
 * - acronyms of branches joined: `ISIS-K`, `isis k` → `isisk`
 *
 * Idempotent; never throws. The same at build and in the browser.
 */
export function normalise(text: string): string {
  return words(text)
    .map((word) => word.form)
    .join(' ');
}

/** The words of a text in order, with their normal forms; `normalise` is these, joined. */
export function words(text: string): Word[] {
  const runs = [...text.matchAll(RUN)]
    .map((run) => ({ form: plain(run[0]), start: run.index, end: run.index + run[0].length }))
    .filter((word) => word.form !== '');
  return joinBranches(runs.filter((word, i) => !isArticle(text, word, runs[i + 1])));
}

/** One run of characters in normal form; may be empty. */
function plain(run: string): string {
  // Nearly all words are no more than this, and come out the same.
  if (PLAIN.test(run)) return run.toLowerCase();
  return run
    .normalize('NFKD')
    .replace(POSSESSIVE, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(MODIFIERS, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function isArticle(text: string, word: Word, next: Word | undefined): boolean {
  if (next === undefined) return false;
  const hyphenated = HYPHEN.test(text.slice(word.end, next.start));
  return ARTICLES.has(word.form) || (hyphenated && HYPHENATED_ARTICLES.has(word.form));
}

function joinBranches(list: readonly Word[]): Word[] {
  const joined: Word[] = [];
  for (const word of list) {
    const last = joined.at(-1);
    if (last !== undefined && ISLAMIC_STATE.has(last.form) && BRANCHES.has(word.form)) {
      joined[joined.length - 1] = { form: last.form + word.form, start: last.start, end: word.end };
    } else {
      joined.push(word);
    }
  }
  return joined;
}
