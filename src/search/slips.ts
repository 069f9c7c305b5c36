import { editDistance } from './edit-distance.ts';

/** Known texts that differ from one by at most some slips, each with how many, in the order of the known texts. */
export type Slips = (text: string, most: number) => { text: string; slips: number }[];

/** A slip undoes no more pairs of letters than this: a swap of neighbours undoes three. */
const UNDONE = 3;

/**
 * Finds slips among texts. Only texts that share enough pairs of letters are compared, ends counting as letters: the
 * others cannot be so near (Ukkonen 1992).
 */
export function slipsAmong(list: readonly string[]): Slips {
  const byPair = new Map<string, number[]>();
  list.forEach((text, place) => {
    for (const pair of pairs(text)) {
      const places = byPair.get(pair);
      if (places === undefined) byPair.set(pair, [place]);
      else places.push(place);
    }
  });
  const shared = new Uint8Array(list.length);
  return (text, most) => {
    const wanted = pairs(text);
    const least = wanted.size - UNDONE * most;
    let near: Iterable<number> = list.keys();
    if (least > 0) {
      shared.fill(0);
      const reached: number[] = [];
      for (const pair of wanted) {
        for (const place of byPair.get(pair) ?? []) {
          const count = (shared[place] ?? 0) + 1;
          shared[place] = count;
          if (count === least) reached.push(place);
        }
      }
      near = reached.sort((a, b) => a - b);
    }
    return [...near].flatMap((place) => {
      const other = list[place] ?? '';
      const slips = editDistance(text, other, most);
      return slips > most ? [] : [{ text: other, slips }];
    });
  };
}

/** The pairs of neighbouring letters of a text, each once. */
function pairs(text: string): Set<string> {
  const padded = `\u0002${text}\u0003`;
  return new Set(Array.from({ length: padded.length - 1 }, (_, i) => padded.slice(i, i + 2)));
}
