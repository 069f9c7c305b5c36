/** Degrees within which a line between two countries is disputed; the whole line where no box is given. */
interface Box {
  west: number;
  east: number;
  south: number;
  north: number;
}

interface DisputedLine {
  between: readonly [string, string];
  within?: Box;
}

const KASHMIR: Box = { west: 73, east: 80, south: 32.4, north: 37.5 };

/**
 * Lines that Natural Earth draws and that are in dispute (its own list of disputed boundaries, 1:50 million), by
 * three-letter country codes. Drawn dashed, without a word on who is right.
 */
const DISPUTED_LINES: readonly DisputedLine[] = [
  { between: ['IND', 'PAK'], within: KASHMIR },
  { between: ['CHN', 'IND'] },
  { between: ['CHN', 'PAK'], within: KASHMIR },
  { between: ['IND', 'KAS'] },
  { between: ['KAS', 'PAK'] },
  { between: ['CHN', 'KAS'] },
  { between: ['BTN', 'CHN'] },
  { between: ['ESH', 'MAR'] },
  { between: ['CYN', 'CYP'] },
  { between: ['SOL', 'SOM'] },
  { between: ['SRB', 'XKX'] },
  { between: ['ISR', 'PSE'] },
  { between: ['ISR', 'SYR'] },
  { between: ['SDN', 'SSD'] },
  { between: ['EGY', 'SDN'] },
];

/** Whether a step of the line between two countries, with its middle at `lon`, `lat`, is disputed. */
export function isDisputed(a: string, b: string, [lon, lat]: readonly [number, number]): boolean {
  const [first, second] = [a, b].sort();
  return DISPUTED_LINES.some(
    ({ between, within }) =>
      between[0] === first &&
      between[1] === second &&
      (within === undefined ||
        (lon >= within.west && lon <= within.east && lat >= within.south && lat <= within.north)),
  );
}
