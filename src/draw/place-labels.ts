import { crosses, linesOf, meet, overlap, type Box, type Line } from './box.ts';
import { farLabels, nearLabels, type Labelled, type LabelOptions, type PlacedLabel } from './label-places.ts';

/** A place for a label, with all that it takes up. */
interface Place {
  label: PlacedLabel;
  lines: readonly Line[];
  /** The label and the line to it. */
  reach: Box;
}

/**
 * Gives each mark its label in the first place that is free: one of eight beside it, or farther away with a line to it;
 * inside the frame, on no obstacle, and neither it nor its line on another label or line. Those that are prior go
 * first, then those with the fewest places. One that finds none takes the place of those that gave way least often,
 * which then look for another; one that is not prior never that of one that is. What finds no room in the end is left
 * out. The same marks always get the same labels.
 */
export function placeLabels(marks: readonly Labelled[], options: LabelOptions): PlacedLabel[] {
  const places = new Map(marks.map((mark) => [mark.id, placesOf(mark, options)]));
  const prior = new Set(marks.filter((mark) => mark.prior).map(({ id }) => id));
  const queue = [...marks]
    .map(({ id }) => ({ id, near: places.get(id)?.near.length ?? 0 }))
    .sort(
      (a, b) =>
        Number(prior.has(b.id)) - Number(prior.has(a.id)) || a.near - b.near || (a.id < b.id ? -1 : 1),
    )
    .map(({ id }) => id);
  const placed = new Map<string, Place>();
  /** How often each gave way. */
  const gave = new Map<string, number>();
  let best: Place[] = [];
  const worth = (chosen: Iterable<Place>) =>
    [...chosen].reduce((sum, { label: { id } }) => sum + (prior.has(id) ? marks.length : 1), 0);

  for (let left = marks.length * options.patience; left > 0; left -= 1) {
    const id = queue.shift();
    if (id === undefined) break;
    const { chosen, away } = cheapest(id);
    if (chosen === null) continue;
    for (const other of away) {
      placed.delete(other);
      gave.set(other, (gave.get(other) ?? 0) + 1);
      queue.push(other);
    }
    placed.set(id, chosen);
    if (worth(placed.values()) > worth(best)) best = [...placed.values()];
  }

  /** The first place that is free, or else that for which the fewest others have to give way. */
  function cheapest(id: string): { chosen: Place | null; away: string[] } {
    let [least, chosen, away]: [number, Place | null, string[]] = [Infinity, null, []];
    for (const kind of ['near', 'far'] as const) {
      for (const place of places.get(id)?.[kind] ?? []) {
        let cost = 0;
        const others: string[] = [];
        for (const [other, taken] of placed) {
          if (cost >= least) break;
          if (!areAtOdds(place, taken)) continue;
          cost += 1 + (gave.get(other) ?? 0);
          others.push(other);
        }
        if (cost >= least) continue;
        [least, chosen, away] = [cost, place, others];
        if (cost === 0) return { chosen, away };
      }
    }
    return { chosen, away };
  }

  const settled = new Map(best.map((place) => [place.label.id, place]));
  // Each moves to the best of its places that is free now that all stand.
  for (const id of settled.keys()) {
    const others = [...settled].filter(([other]) => other !== id);
    const isClear = (place: Place) => !others.some(([, taken]) => areAtOdds(place, taken));
    const { near = [], far = [] } = places.get(id) ?? {};
    const better = near.find(isClear) ?? far.find(isClear);
    if (better) settled.set(id, better);
  }
  return [...settled.values()].map(({ label }) => label).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Where the label of a mark can stand; far away only once that is asked. */
function placesOf(mark: Labelled, options: LabelOptions): { near: readonly Place[]; far: readonly Place[] } {
  let far: readonly Place[] | undefined;
  return {
    near: nearLabels(mark, options).map(placeOf),
    get far() {
      far ??= farLabels(mark, options).map(placeOf);
      return far;
    },
  };
}

function placeOf(label: PlacedLabel): Place {
  const { box, leader = [] } = label;
  const [xs, ys] = [leader.map(({ x }) => x), leader.map(({ y }) => y)];
  const reach = {
    left: Math.min(box.left, ...xs),
    right: Math.max(box.right, ...xs),
    top: Math.min(box.top, ...ys),
    bottom: Math.max(box.bottom, ...ys),
  };
  return { label, lines: linesOf(leader), reach };
}

/** Whether two labels, or their lines, meet. */
function areAtOdds(a: Place, b: Place): boolean {
  if (!overlap(a.reach, b.reach)) return false;
  return (
    overlap(a.label.box, b.label.box) ||
    a.lines.some((line) => crosses(line, b.label.box)) ||
    b.lines.some((line) => crosses(line, a.label.box)) ||
    a.lines.some((line) => b.lines.some((other) => meet(line, other)))
  );
}
