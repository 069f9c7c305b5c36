import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { impossible } from '#src/load/check/figures.ts';

const counted = fc.constantFrom('people', 'fighters', 'districts', 'leaders of the Pakistani Taliban');
const shared = fc.constantFrom('per cent', 'per cent of the civilians killed', '%');

describe('what a figure can be', () => {
  it('is any whole number of people, from none to all', () => {
    fc.assert(
      fc.property(fc.nat(8_000_000_000), counted, (number, unit) => {
        expect(impossible({ what: 'x', unit }, number)).toBeUndefined();
      }),
    );
  });

  it('is any share from nothing to the whole, broken or not', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), shared, (number, unit) => {
        expect(impossible({ what: 'x', unit }, number)).toBeUndefined();
      }),
    );
  });

  it('is nothing below none, whatever is counted', () => {
    fc.assert(
      fc.property(fc.double({ max: -1e-9, noNaN: true }), fc.oneof(counted, shared), (number, unit) => {
        expect(impossible({ what: 'x', unit }, number)).toMatchObject({ code: 'figure' });
      }),
    );
  });

  it('is no share above the whole, and no more than there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.nat(1000), shared, (more, all, unit) => {
        expect(impossible({ what: 'x', unit }, 100 + more)?.what).toContain('more than the whole');
        const of = `of the ${String(all)} provinces`;
        expect(impossible({ what: 'x', unit: of }, all)).toBeUndefined();
        expect(impossible({ what: 'x', unit: of }, all + more)?.what).toContain('more than there are');
      }),
    );
  });

  it.each([
    [1.2, 'people', 'figure'],
    [1.5, 'years', undefined],
    [2.5, 'million people', undefined],
    [1e11, 'people', 'figure'],
    [1e11, 'dollars', undefined],
    [undefined, 'people', undefined],
  ])('%f %s: %s', (number, unit, code) => {
    expect(impossible({ what: 'x', unit }, number)?.code).toBe(code);
  });
});
