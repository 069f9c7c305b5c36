import type { Atlas, AtlasClaim } from '#src/atlas/atlas.ts';
import { labelOf } from './map-groups.ts';
import { yearsTold, type YearsTold } from './years-told.ts';

/** A section of a reading, and what its claims touch. */
export interface ArticleSection {
  slug: string;
  text: string;
  /** Groups that its claims name, the most named first. */
  groups: string[];
  /** Groups named besides. */
  others: number;
  /** `null` where no claim in it is dated. */
  years: YearsTold | null;
}

const NAMED = 3;
const MARKS = /^## |<Block\b/gm;

/**
 * The sections of an article in their order: under each heading the claims of the stretches that follow it.
 *
 * @param body the reading as written
 * @param headings as they were rendered
 */
export function articleSections(
  atlas: Atlas,
  id: string,
  body: string,
  headings: readonly { depth: number; slug: string; text: string }[],
): ArticleSection[] {
  const blocks = atlas.article[id]?.blocks ?? [];
  const sections = headings
    .filter(({ depth }) => depth === 2)
    .map(({ slug, text }) => ({ slug, text, claims: [] as AtlasClaim[] }));
  let [heading, block] = [0, 0];
  for (const [mark] of body.matchAll(MARKS)) {
    if (mark === '## ') heading += 1;
    else {
      const claims = blocks[block]?.claims ?? [];
      block += 1;
      sections[heading - 1]?.claims.push(...claims.flatMap((claim) => atlas.claim[claim] ?? []));
    }
  }
  if (heading !== sections.length || block !== blocks.length)
    throw new Error(`the sections of “${id}” are not those of its text`);
  return sections.map(({ slug, text, claims }) => {
    const groups = mostNamed(claims);
    return {
      slug,
      text,
      groups: groups.slice(0, NAMED).map((group) => {
        const found = atlas.group[group];
        return found === undefined ? group : labelOf(found);
      }),
      others: Math.max(0, groups.length - NAMED),
      years: yearsTold(claims),
    };
  });
}

/** The years that a section tells of and the groups that it names most, in words; empty where it has neither. */
export function sectionText({ years, groups, others }: ArticleSection): string {
  const named = `${groups.join(', ')}${others > 0 ? ` and ${others}\u00a0more` : ''}`;
  return [years?.text ?? '', named].filter((part) => part !== '').join('; ');
}

/** Groups by the number of claims that name them; equals in the order in which they come up. */
function mostNamed(claims: readonly AtlasClaim[]): string[] {
  const counts = new Map<string, number>();
  for (const group of claims.flatMap(({ groups }) => groups)) counts.set(group, (counts.get(group) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([group]) => group);
}
