/** Type size of labels in figures, in units of the drawing. */
export const LABEL_SIZE = 13;

/** Advance widths of Source Sans 3, in thousandths of the type size; anything else counts as `OTHER`. */
const ADVANCE: Readonly<Record<string, number>> = {
  ' ': 200,
  '-': 311,
  '.': 249,
  ',': 249,
  "'": 249,
  '’': 249,
  '(': 303,
  ')': 303,
  '/': 350,
  a: 504,
  b: 553,
  c: 456,
  d: 555,
  e: 496,
  f: 292,
  g: 504,
  h: 544,
  i: 246,
  j: 247,
  k: 495,
  l: 255,
  m: 829,
  n: 547,
  o: 542,
  p: 555,
  q: 555,
  r: 347,
  s: 419,
  t: 338,
  u: 544,
  v: 467,
  w: 719,
  x: 446,
  y: 467,
  z: 425,
  A: 544,
  B: 588,
  C: 571,
  D: 615,
  E: 527,
  F: 494,
  G: 617,
  H: 652,
  I: 263,
  J: 480,
  K: 579,
  L: 486,
  M: 812,
  N: 647,
  O: 664,
  P: 569,
  Q: 664,
  R: 569,
  S: 534,
  T: 536,
  U: 645,
  V: 515,
  W: 786,
  X: 513,
  Y: 476,
  Z: 539,
};
const OTHER = 600;
/** Room for a wider typeface, should ours not have loaded, and for a heavier weight. */
const MARGIN = 1.08;

/** About how wide a text is when set at `size`; needs no browser, so that labels go to the same place everywhere. */
export function textWidth(text: string, size: number): number {
  const advance = [...text].reduce((sum, letter) => sum + (ADVANCE[letter] ?? OTHER), 0);
  return (advance / 1000) * size * MARGIN;
}

/** Breaks a text into lines of at most `limit` letters, at spaces; a longer word stays whole. */
export function wrapText(text: string, limit: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= limit)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Breaks a text into lines no wider than `width` when set at `size`: at spaces, and in words that are wider after any letter. */
export function breakText(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
      continue;
    }
    let rest = word;
    while (textWidth(rest, size) > width) {
      let end = rest.length - 1;
      while (end > 1 && textWidth(rest.slice(0, end), size) > width) end -= 1;
      lines.push(rest.slice(0, end));
      rest = rest.slice(end);
    }
    lines.push(rest);
  }
  return lines;
}
