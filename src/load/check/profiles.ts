import type { Content } from '../content.ts';
import { issueAt, type Issue } from '../issue.ts';

/** What a sentence speaks of that says what is on record, or is not, rather than what happened. */
const OF_THE_RECORD = /\b(?:on record|articles?|study|studies|sources?|atlas|our)\b/i;

/** Warns of a sentence in a profile that stands on nothing: it neither marks a claim nor names a record. */
export function checkProfiles(content: Content): Issue[] {
  return content.records.group
    .filter(({ draft }) => !draft)
    .flatMap(({ id, body }) =>
      (body?.sentences ?? []).flatMap(({ pieces, marked }) => {
        const [first] = pieces;
        const text = pieces.map((piece) => piece.text).join('');
        if (first === undefined || marked || OF_THE_RECORD.test(text)) return [];
        return [
          issueAt(first.place, {
            code: 'unclaimed-sentence',
            severity: 'warning',
            what: `A sentence in the profile of \`${id}\` marks no claim.`,
            why: 'Nothing is said here that no source says.',
            fix: 'Mark what carries it with <Claim id="…">, name the record with <Ref to="…">, or leave it out. What speaks of the sources or of the atlas itself needs none.',
            words: first.text.trim(),
          }),
        ];
      }),
    );
}
