import type { Content, Entry } from '../content.ts';
import { issueAt, type Issue } from '../issue.ts';

/** Each source has an article page, which treats every coded block and marks every claim of its own once, in its place. */
export function checkArticles(content: Content): Issue[] {
  return content.records.source.flatMap((source) => {
    const article = content.records.article.find(({ id }) => id === source.id);
    if (article !== undefined) return article.body === undefined ? [] : checkArticle(content, article);
    if (source.draft || content.unsure.has(`article/${source.id}`)) return [];
    return [
      issueAt(source.place(['id']), {
        code: 'no-article',
        what: `The source \`${source.id}\` has no article page.`,
        why: 'Its claims would stand on no page in the order of the source.',
        fix: `Write ${content.dir}/articles/${source.id}.mdx; \`npm run new -- article ${source.id}\` begins it.`,
      }),
    ];
  });
}

function checkArticle(content: Content, article: Entry<'article'>): Issue[] {
  return [...marks(content, article), ...stretches(content, article), ...leftOut(content, article)];
}

function marks(content: Content, article: Entry<'article'>): Issue[] {
  const claims = new Map(content.records.claim.map((claim) => [claim.id, claim.value]));
  const seen = new Set<string>();
  const issues: Issue[] = [];
  for (const mark of article.body?.claims ?? []) {
    const claim = claims.get(mark.id);
    if (claim !== undefined && claim.source !== article.id) {
      issues.push(
        issueAt(mark.place, {
          code: 'foreign-claim',
          what: `\`${mark.id}\` is a claim of \`${claim.source}\`, not of \`${article.id}\`.`,
          why: 'The annotated reading of one source would credit it with what another says.',
          fix: `Mark a claim of \`${article.id}\`, or link to this one with <Ref to="${mark.id}">.`,
        }),
      );
    } else if (seen.has(mark.id)) {
      issues.push(
        issueAt(mark.place, {
          code: 'marked-twice',
          what: `\`${mark.id}\` is marked twice in this page.`,
          why: 'Its address on the page could lead to one of the two only.',
          fix: `Mark it once; link to it with <Ref to="${mark.id}"> elsewhere.`,
        }),
      );
    }
    seen.add(mark.id);
  }
  const known = new Set(
    content.records.block.filter(({ value }) => value.source === article.id).map(({ id }) => id),
  );
  for (const stretch of article.body?.stretches ?? []) {
    for (const mark of stretch.claims) {
      const claim = claims.get(mark.id);
      if (claim?.source !== article.id || claim.at.some((at) => stretch.at.includes(at) || !known.has(at)))
        continue;
      issues.push(
        issueAt(mark.place, {
          code: 'out-of-place',
          what: `\`${mark.id}\` stands at ${claim.at.join(', ')}, but is marked in the <Block> of ${stretch.at.join(', ')}.`,
          why: 'A reader who looks it up in the source would not find it there.',
          fix: 'Move it to the <Block> of its place, or correct one of the two places.',
        }),
      );
    }
  }
  return issues;
}

function stretches(content: Content, article: Entry<'article'>): Issue[] {
  if (content.unsure.has(`block/${article.id}`)) return [];
  const blocks = content.records.block.filter(({ value }) => value.source === article.id);
  const known = new Set(blocks.map(({ value }) => value.at));
  const treated = new Set<string>();
  const issues: Issue[] = [];
  for (const { at, place } of article.body?.stretches ?? []) {
    for (const locator of at) {
      if (!known.has(locator)) {
        issues.push(
          issueAt(place, {
            code: 'no-such-block',
            what: `\`${article.id}\` has no block \`${locator}\`, which this <Block> treats.`,
            why: 'The reading must stand beside a place in its source.',
            fix: `The blocks are listed in ${content.dir}/data/blocks/${article.id}.yaml.`,
          }),
        );
      } else if (treated.has(locator)) {
        issues.push(
          issueAt(place, {
            code: 'treated-twice',
            what: `The block \`${locator}\` is treated twice in this page.`,
            why: `Its address #${locator} could lead to one of the two only.`,
            fix: 'Join the two, or leave it out of one.',
          }),
        );
      }
      treated.add(locator);
    }
  }
  if (article.draft) return issues;
  for (const { value } of blocks) {
    if (value.state !== 'coded' || treated.has(value.at)) continue;
    issues.push(
      issueAt(article.place([]), {
        code: 'block-left-out',
        what: `No <Block> of this page treats the block \`${value.at}\` of \`${article.id}\`, which is coded.`,
        why: `Links to its place (#${value.at}) would lead nowhere.`,
        fix: `Add \`${value.at}\` to the <Block at="…"> where its claims are marked.`,
      }),
    );
  }
  return issues;
}

function leftOut(content: Content, article: Entry<'article'>): Issue[] {
  if (article.draft) return [];
  const marked = new Set(article.body?.claims.map(({ id }) => id));
  return content.records.claim
    .filter(({ id, draft, value }) => value.source === article.id && !draft && !marked.has(id))
    .map(({ id, value, place }) =>
      issueAt(place([]), {
        code: 'claim-left-out',
        what: `The article page leaves out \`${id}\` (${value.at.join(', ')}).`,
        why: 'An annotated reading marks every claim of its source.',
        fix: `Add <Claim id="${id}">…</Claim> in the <Block> of ${value.at[0] ?? 'its place'} in ${article.place([]).file}.`,
      }),
    );
}
