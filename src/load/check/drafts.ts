import type { Content, Entry } from '../content.ts';
import { issueAt, type Issue } from '../issue.ts';
import { NAMED, type Named } from '../kind.ts';
import { referencesIn } from '../reference.ts';

/**
 * Nothing that is published refers to a draft or to a withdrawn record, which are absent from the site. Codings are kept as
 * they were: they may name a claim that was withdrawn.
 */
export function checkDrafts(content: Content): Issue[] {
  const drafts = new Set([
    ...NAMED.flatMap((kind) => content.records[kind] as Entry<Named>[])
      .filter(({ draft }) => draft)
      .map(({ id }) => id),
    ...content.ids.filter(({ unfinished }) => unfinished).map(({ id }) => id),
  ]);
  const gone = new Set(
    NAMED.flatMap((kind) => content.records[kind] as Entry<Named>[])
      .filter(({ withdrawn }) => withdrawn)
      .map(({ id }) => id),
  );
  const references = referencesIn(content);
  const bySource = [...content.records.claim, ...content.records.article].map((from) => ({
    from: from as Entry,
    id: from.value.source,
    place: from.place([]),
  }));
  return [...references, ...bySource]
    .filter(({ from, id }) => !from.draft && drafts.has(id) && !(from.kind === 'coding' && gone.has(id)))
    .map(({ from, id, place }) =>
      gone.has(id)
        ? issueAt(place, {
            code: 'refers-to-withdrawn',
            what: `\`${from.id}\` is published and refers to \`${id}\`, which is withdrawn.`,
            why: 'It would stand on what the atlas no longer holds.',
            fix: 'Name what took its place, or nothing, and say why in `change`.',
          })
        : issueAt(place, {
            code: 'refers-to-draft',
            what: `\`${from.id}\` is published and refers to \`${id}\`, a draft.`,
            why: 'Drafts are absent from the site, so that a reader would be led nowhere.',
            fix: `Remove \`status: draft\` from \`${id}\`, or make this one a draft too.`,
          }),
    );
}
