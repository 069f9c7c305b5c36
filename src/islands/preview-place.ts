/** What of a rectangle matters here, in pixels from the corner of the window. */
export interface Box {
  left: number;
  top: number;
  bottom: number;
}
export interface Size {
  width: number;
  height: number;
}

/** Between link and card: the outline of a focused link stays seen. */
const GAP = 8;
/** Between card and the edge of the window. */
const EDGE = 8;

/**
 * Where a card goes: below its link, or else above it, never over it, wholly in the window; `null` where neither side
 * has room.
 *
 * @param link the whole link
 * @param line that line of it which is pointed at: the card begins where the line begins
 */
export function placeCard(
  link: Box,
  line: Pick<Box, 'left'>,
  card: Size,
  view: Size,
): { left: number; top: number } | null {
  const last = { left: view.width - EDGE - card.width, top: view.height - EDGE - card.height };
  if (last.left < EDGE) return null;
  const left = Math.max(EDGE, Math.min(line.left, last.left));
  const fits = [link.bottom + GAP, link.top - GAP - card.height].find(
    (top) => top >= EDGE && top <= last.top,
  );
  return fits === undefined ? null : { left, top: fits };
}
