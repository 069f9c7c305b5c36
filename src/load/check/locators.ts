import type { Content } from '../content.ts';
import { issueAt, type Issue } from '../issue.ts';
import { suggest } from '../suggest.ts';

/** Each claim stands in a block of its source; a block is coded exactly when a claim stands on it. */
export function checkLocators(content: Content): Issue[] {
  const issues: Issue[] = [];
  for (const source of content.records.source) {
    if (content.unsure.has(`block/${source.id}`)) continue;
    const blocks = content.records.block.filter(({ value }) => value.source === source.id);
    const claims = content.records.claim.filter(({ value }) => value.source === source.id);
    if (blocks.length === 0) {
      if (!source.draft) issues.push(noBlocks(content, source.id, source.place(['id'])));
      continue;
    }
    const known = blocks.map(({ value }) => value.at);
    for (const claim of claims) {
      claim.value.at.forEach((at, i) => {
        if (known.includes(at)) return;
        const listed = claim.place(['at', i]);
        issues.push(
          issueAt(listed, {
            code: 'no-such-block',
            what: `\`${source.id}\` has no block \`${at}\`, where \`${claim.id}\` is said to stand.`,
            why: 'A claim without a place in its source cannot be checked.',
            suggestion: suggest(at, known),
            fix: `The blocks are listed in ${content.dir}/data/blocks/${source.id}.yaml.`,
          }),
        );
      });
    }
    const lost = claims.some(({ value }) => !value.at.some((at) => known.includes(at)));
    const unsure = lost || source.draft || content.unsure.has(`claim/${source.id}`);
    const standing = claims.filter((claim) => !claim.draft);
    for (const block of blocks) {
      const { at, state } = block.value;
      const on = standing.filter((claim) => claim.value.at.includes(at)).map(({ id }) => id);
      if (state === 'coded' && on.length === 0 && !unsure) {
        issues.push(
          issueAt(block.place(['state']), {
            code: 'coded-without-claim',
            what: `The block \`${at}\` of \`${source.id}\` is coded, but no claim stands on it.`,
            why: 'What the source says there would be missing from the record.',
            fix: `Write its claims, or say \`state: not-coded\` with a \`reason\`.`,
          }),
        );
      }
      if (state === 'not-coded' && on.length > 0) {
        issues.push(
          issueAt(block.place(['state']), {
            code: 'claim-on-uncoded',
            what: `The block \`${at}\` of \`${source.id}\` is not coded, but ${on.map((id) => `\`${id}\``).join(', ')} stands on it.`,
            why: 'Its reason would be shown beside what it says is not there.',
            fix: 'Say `state: coded` and remove the reason.',
          }),
        );
      }
    }
  }
  return issues;
}

function noBlocks(content: Content, source: string, place: Parameters<typeof issueAt>[0]): Issue {
  return issueAt(place, {
    code: 'no-blocks',
    what: `The source \`${source}\` has no list of its blocks.`,
    why: 'Without it nobody can tell what was read and left out.',
    fix: `Write ${content.dir}/data/blocks/${source}.yaml.`,
  });
}
