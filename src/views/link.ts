import type { Atlas } from '#src/atlas/atlas.ts';
import type { Relation } from '#src/schema/relation.ts';
import { tieWords } from './tie-words.ts';

/** Words and a root-relative address without the base. */
export interface Link {
  text: string;
  url: string;
}

/** A record by its name, title or text; a source by its label. Throws where nothing has that id. */
export function linkTo(atlas: Atlas, id: string): Link {
  const named = atlas.group[id] ?? atlas.person[id] ?? atlas.place[id];
  if (named) return { text: named.name, url: named.url };
  const source = atlas.source[id];
  if (source) return { text: source.label, url: source.page };
  const event = atlas.event[id];
  if (event) return { text: event.title, url: event.url };
  const worded = atlas.claim[id] ?? atlas.finding[id];
  if (worded) return { text: worded.text, url: worded.url };
  const relation = atlas.relation[id];
  if (relation) return { text: tieText(atlas, relation), url: relation.url };
  throw new Error(`nothing on record is called “${id}”`);
}

/** Several of them, in the order given. */
export function linksTo(atlas: Atlas, ids: readonly string[]): Link[] {
  return ids.map((id) => linkTo(atlas, id));
}

function tieText(
  atlas: Atlas,
  relation: Pick<Relation, 'from' | 'to' | 'kind' | 'scope' | 'polarity'>,
): string {
  const { before, mark, denied, kind } = tieWords(relation);
  const [from, to] = [linkTo(atlas, relation.from).text, linkTo(atlas, relation.to).text];
  return `${before}${from}${mark}${denied ? ' not' : ''} ${kind} ${to}`;
}
