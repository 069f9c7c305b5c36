import type { Atlas, AtlasSource, Dated } from '#src/atlas/atlas.ts';
import { claimNote, type ClaimNote } from './claim-note.ts';
import { findingsOn, type FindingLine } from './finding-line.ts';
import { placeInSource } from './place-in-source.ts';

export interface ArticlePage {
  id: string;
  url: string;
  label: string;
  title: string;
  outlet: string;
  authors: string[];
  published: Dated;
  address: string | null;
  /** How each detail is known: printed, or inferred and from what. */
  known: AtlasSource['known'];
  summary: string;
  limits: string;
  /** Blocks of the source that say nothing about the subject, each with the reason. */
  leftOut: { place: string; reason: string }[];
  counts: { claims: number; coded: number; blocks: number };
  findings: FindingLine[];
  notes: string[];
}

/** What the page of an article shows around its reading. Throws where there is no such article. */
export function articlePage(atlas: Atlas, id: string): ArticlePage {
  const source = atlas.source[id];
  const article = atlas.article[id];
  if (source === undefined || article === undefined) throw new Error(`no article “${id}” is on record`);
  const blocks = atlas.blocks[id] ?? [];
  const claims = atlas.claims.filter((claim) => claim.source === id);
  return {
    id,
    url: article.url,
    label: source.label,
    title: source.title,
    outlet: source.outlet,
    authors: [...source.authors],
    published: source.dated,
    address: source.url ?? null,
    known: source.known,
    summary: article.summary,
    limits: article.limits,
    leftOut: blocks.flatMap(({ at, reason }) =>
      reason === undefined ? [] : [{ place: placeInSource([at]), reason }],
    ),
    counts: {
      claims: claims.length,
      coded: blocks.filter(({ state }) => state === 'coded').length,
      blocks: blocks.length,
    },
    findings: findingsOn(
      atlas,
      claims.map((claim) => claim.id),
    ),
    notes: [source.note, article.note].filter((note) => note !== undefined),
  };
}

/** One stretch of the reading: the blocks that it treats and the notes of the claims that it marks. */
export interface Stretch {
  place: string;
  /** The blocks' own locators. */
  anchors: string[];
  notes: ClaimNote[];
}

/** The stretch of an article that treats these blocks (`p3` or `p3 p4`). Throws where there is none. */
export function articleStretch(atlas: Atlas, id: string, at: string): Stretch {
  const locators = at.trim().split(/\s+/);
  const block = atlas.article[id]?.blocks.find((one) => one.at.join(' ') === locators.join(' '));
  if (block === undefined) throw new Error(`article “${id}” has no stretch on “${at}”`);
  return {
    place: placeInSource(block.at),
    anchors: [...block.at],
    notes: block.claims.map((claim) => claimNote(atlas, claim)),
  };
}
