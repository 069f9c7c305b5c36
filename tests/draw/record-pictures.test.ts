import { describe, expect, test } from 'vitest';
import { drawMap } from '#src/draw/map.ts';
import { mapView } from '#src/views/map.ts';
import { emptyDocument, inLines } from './page.ts';
import { atlas, sourceIds, whole } from './record.ts';

const DATES = ['2014-08', '2014-12', '2015-12', '2019-12', '2024-10'];
const TOLD = { one: ['nbc-2014'], two: ['nbc-2014', 'voa-2019'], all: sourceIds };

/** The map as it is seen: without what is hidden, what only takes a click and what only repeats the name of a mark. */
function picture(at: string, told: readonly string[]): string {
  const view = mapView(atlas, { at, told });
  const svg = drawMap(emptyDocument(), view, whole, { href: (url) => url });
  for (const part of svg.querySelectorAll('[display="none"], .hit, a > title, .halo')) part.remove();
  for (const flags of svg.querySelectorAll('.flags')) if (flags.textContent === '') flags.remove();
  for (const sign of svg.querySelectorAll('.flags text')) if (sign.textContent === '') sign.remove();
  return inLines(svg);
}

describe.each(DATES)('the map of the record at %s', (at) => {
  test.each(Object.entries(TOLD))('as told by %s', async (name, told) => {
    await expect(picture(at, told)).toMatchFileSnapshot(`./__pictures__/record/${at}-${name}.svg`);
  });
});
