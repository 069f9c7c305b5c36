import type { Content, Entry } from '../content.ts';
import { issueAt, type Issue } from '../issue.ts';
import type { Path } from '../yaml.ts';

/** What an event says in detail stands on its own claims; a claim counters another, not itself. */
export function checkEvidence(content: Content): Issue[] {
  const events = content.records.event.flatMap((event) => [
    ...event.value.figures.flatMap(({ claim, what }, i) =>
      own(event, ['figures', i, 'claim'], claim, `The figure of “${what}”`),
    ),
    ...event.value.actors.flatMap(({ claim, id }, i) =>
      claim === undefined ? [] : own(event, ['actors', i, 'claim'], claim, `The part of \`${id}\``),
    ),
  ]);
  const claims = content.records.claim
    .filter(({ id, value }) => value.counters === id)
    .map(({ id, place }) =>
      issueAt(place(['counters']), {
        code: 'counters-itself',
        what: `\`${id}\` is said to counter itself.`,
        why: 'It takes another claim to dispute one.',
        fix: 'Name the claim that it disputes.',
      }),
    );
  return [...events, ...claims];
}

function own(event: Entry<'event'>, path: Path, claim: string, what: string): Issue[] {
  if (event.value.claims.includes(claim)) return [];
  return [
    issueAt(event.place(path), {
      code: 'not-its-claim',
      what: `${what} stands on \`${claim}\`, which is not among the claims of \`${event.id}\`.`,
      why: 'The claims of an event are all that is shown under it.',
      fix: `Add \`${claim}\` to \`claims\`, or name one of those.`,
    }),
  ];
}
