import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, deltaE2000, difference, SIGHTS } from './colour.ts';

const tokens = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
const SCHEMES = ['light', 'dark'] as const;

/** The value of a token in light or in dark. */
function token(name: string, scheme: (typeof SCHEMES)[number]): string {
  const [light, dark] = [...tokens.matchAll(new RegExp(`${name}: (#[0-9a-f]{6});`, 'g'))].map(
    ([, value]) => value,
  );
  const value = scheme === 'light' ? light : dark;
  if (value === undefined) throw new Error(`no ${name} in ${scheme}`);
  return value;
}

const rungs = [...new Set([...tokens.matchAll(/(--rung-[\w-]+):/g)].map(([, name = '']) => name))];
/** The core stands apart from the scale: nothing else has its shape. */
const scale = rungs.filter((name) => name !== '--rung-self');

describe('the difference of colours', () => {
  // From the table of Sharma, Wu and Dalal (2005).
  it.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 2.5, 0], [50, 0, -2.5], 4.3065],
    [[50, 2.5, 0], [56, -27, -3], 31.903],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ] as const)('of %j and %j is %d', (a, b, expected) => {
    expect(deltaE2000(a, b)).toBeCloseTo(expected, 4);
  });
});

describe.each(SCHEMES)('in %s', (scheme) => {
  it('every rung stands out from land, sea and the halo of its mark by 3 to 1', () => {
    expect(rungs.length).toBeGreaterThan(8);
    for (const rung of rungs) {
      for (const ground of ['--land', '--sea', '--halo']) {
        const ratio = contrast(token(rung, scheme), token(ground, scheme));
        expect(ratio, `${rung} on ${ground}`).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it.each(Object.entries(SIGHTS))('rungs of different colour differ by 17 to %s sight', (_, sight) => {
    const colours = [...new Set(scale.map((rung) => token(rung, scheme)))];
    expect(colours.length).toBe(6);
    for (const [index, a] of colours.entries()) {
      for (const b of colours.slice(index + 1))
        expect(difference(a, b, sight), `${a} and ${b}`).toBeGreaterThanOrEqual(17);
    }
  });
});
