import type { Content, Entry } from '../content.ts';
import { issueAt, type Issue } from '../issue.ts';
import { NAMED, type Named } from '../kind.ts';
import { referencesIn } from '../reference.ts';

/** Nothing that is published refers to a draft, which is absent from the site. */
export function checkDrafts(content: Content): Issue[] {
  const drafts = new Set([
    ...NAMED.flatMap((kind) => content.records[kind] as Entry<Named>[])
      .filter(({ draft }) => draft)
      .map(({ id }) => id),
    ...content.ids.filter(({ unfinished }) => unfinished).map(({ id }) => id),
  ]);
  const references = referencesIn(content);
  const bySource = [...content.records.claim, ...content.records.article].map((from) => ({
    from: from as Entry,
    id: from.value.source,
    place: from.place([]),
  }));
  return [...references, ...bySource]
    .filter(({ from, id }) => !from.draft && drafts.has(id))
    .map(({ from, id, place }) =>
      issueAt(place, {
        code: 'refers-to-draft',
        what: `\`${from.id}\` is published and refers to \`${id}\`, a draft.`,
        why: 'Drafts are absent from the site, so that a reader would be led nowhere.',
        fix: `Remove \`status: draft\` from \`${id}\`, or make this one a draft too.`,
      }),
    );
}
