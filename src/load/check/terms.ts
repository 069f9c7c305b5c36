import { remembered } from '#src/atlas/remembered.ts';
import type { Content } from '../content.ts';
import { issueAt, type Issue } from '../issue.ts';
import { type OwnWords, ownWords } from '../own-words.ts';

/** A word that the house style bars. */
export interface BarredTerm {
  /** As a pattern of whole words, without regard to case. */
  term: string;
  why: string;
  instead: string;
  /** Barred in the words of a claim too: no party’s view can be told with it. */
  always?: true;
}

/** The house style, as far as it is a matter of words. Quotations and names on record may hold any of them. */
export const BARRED_TERMS: readonly BarredTerm[] = [
  {
    term: 'terrorists?',
    why: 'It judges, and parties to a conflict call each other so.',
    instead: 'Say what was done, or who calls them so: “called … a terrorist group”.',
  },
  {
    term: 'so-called|self-styled|self-proclaimed',
    why: 'It doubts without saying who doubts.',
    instead: 'Leave it out, or say who disputes the name.',
  },
  {
    term: 'regimes?',
    why: 'It judges a government’s right to govern.',
    instead: 'Write government, or say who calls it so.',
  },
  {
    term: 'barbari[ac]n?|barbarity|evil|heinous|cowardly|savage(?:ly)?|monstrous|fanatics?|thugs?|hordes?',
    why: 'It judges where the record reports.',
    instead: 'Say what was done.',
  },
  {
    term: 'masterminds?|masterminded|lone wol(?:f|ves)',
    why: 'It makes a legend of whoever did it.',
    instead: 'Write planned, or acted alone.',
  },
  {
    term: 'of course|obviously|undoubtedly|needless to say',
    why: 'It is surer than any source.',
    instead: 'Leave it out.',
  },
  {
    term: 'infidels?|apostates?|crusaders?|kuffar|taghut',
    why: 'It is a slogan of one side.',
    instead: 'Name who is meant, or say who calls them so.',
  },
  {
    term: 'neutrali[sz](?:e|es|ed|ing)|liquidat(?:e|es|ed|ing)|taken out',
    why: 'It hides what happened to people.',
    instead: 'Write killed, wounded or captured.',
    always: true,
  },
  {
    term: 'martyr(?:s|ed|dom)?',
    why: 'It takes over a party’s praise of its dead.',
    instead: 'Write killed or died, or suicide attack.',
    always: true,
  },
  {
    term: 'jihadi brides?',
    why: 'It makes women an ornament of others.',
    instead: 'Write women who joined, or whatever the source says that they did.',
    always: true,
  },
  {
    term: 'soldiers of the caliphate|lions of the caliphate|caliphate lions',
    why: 'It is a slogan of one side.',
    instead: 'Write fighters, or who they were.',
    always: true,
  },
  {
    term: 'collateral damage|surgical strikes?',
    why: 'It hides what happened to people.',
    instead: 'Say who was hit.',
    always: true,
  },
];

/** That the words are somebody’s, and whose they are. */
const ATTRIBUTED =
  /(?<![\p{L}-])(?:call(?:s|ed|ing)?|describ\w+|condemn\w*|design\w+|list(?:s|ed)|nam(?:es|ed)|brand\w+|label\w+|said|says|saw|view\w*|account|judgement|according|explain\w*|wrote|writes|argu\w+|held|accus\w+|mention\w*|speaks?|spoke|dismiss\w+)\b/iu;
const QUOTED = /“[^”]*”|"[^"]*"|‘[^’]*’(?!\p{L})/gu;

/** Warns of words that the house style bars, where they are our own and nobody else’s. */
export function checkTerms(content: Content): Issue[] {
  const names = namesIn(content);
  return ownWords(content).flatMap((own) => {
    if (!mayBeBarred(own)) return [];
    const { text, place, within, claimed } = own;
    const bare = without(text, names);
    const attributed = claimed || ATTRIBUTED.test(within);
    return PATTERNS.filter(({ always }) => always === true || !attributed).flatMap(
      ({ pattern, why, instead }) =>
        [...bare.matchAll(pattern)].map(([word]) =>
          issueAt(place, {
            code: 'barred-term',
            severity: 'warning',
            what: `“${word}” is a word that the atlas does not use of its own.`,
            why,
            fix: instead,
            words: word,
          }),
        ),
    );
  });
}

const PATTERNS = BARRED_TERMS.map((one) => ({
  ...one,
  pattern: new RegExp(`(?<![\\p{L}-])(?:${one.term})(?![\\p{L}-])`, 'giu'),
}));
const ANY = new RegExp(BARRED_TERMS.map(({ term }) => term).join('|'), 'i');
const mayBeBarred = remembered(({ text }: OwnWords) => ANY.test(text));

/** A text with its quotations and the names in it blanked out. */
function without(text: string, names: readonly string[]): string {
  const blank = (part: string) => ' '.repeat(part.length);
  return names.reduce((rest, name) => rest.replaceAll(name, blank), text.replace(QUOTED, blank));
}

/** Names and titles on record that hold such a word. */
function namesIn({ records }: Content): string[] {
  return [
    ...[...records.group, ...records.person, ...records.place].flatMap(({ value }) => [
      value.name,
      ...value.names.map(({ text }) => text),
    ]),
    ...records.source.flatMap(({ value }) => [value.title, value.outlet]),
  ].filter((name) => ANY.test(name));
}
