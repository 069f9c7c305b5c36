import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edited, loadWith, valid } from '../fixtures.ts';

const EVENTS = valid.get('data/events.yaml') ?? '';

/** The codes told where Ada Miller is said to have died, and to have spoken of 2016. */
async function told(title: string, date: string): Promise<string[]> {
  const { issues } = await loadWith({
    'data/events.yaml': `${EVENTS}\n- id: an-end\n  kind: leadership\n  title: ${title}\n  date: '${date}'\n  targets: [ada-miller]\n  claims: [beta-2016-c02]\n`,
  });
  return issues.map(({ code }) => code);
}

describe('after a death', () => {
  it.each([
    ['Ada Miller died', true],
    ['Ada Miller was killed', true],
    ['A fall killed the baker Ada Miller', true],
    ['The death of Ada Miller was revealed', true],
    ['Ada Miller was dismissed', false],
    ['Ada Miller said that a fall killed others', false],
  ])('%s: %s', async (title, dead) => {
    expect(await told(title, '2015')).toEqual(dead ? ['after-death'] : []);
  });

  it('is after the last day on which it can have been', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2014, max: 2015 }), fc.nat(3), async (year, span) => {
        const last = Math.min(year + span, 2016);
        const codes = await told('Ada Miller died', `[${String(year)}..${String(last)}]`);
        expect(codes).toEqual(last < 2016 ? ['after-death'] : []);
      }),
      { numRuns: 8 },
    );
  });

  it('is not told where a note says how both can be', async () => {
    const events = `${EVENTS}\n- id: an-end\n  kind: leadership\n  title: Ada Miller died\n  date: 2015\n  targets: [ada-miller]\n  claims: [beta-2016-c02]\n`;
    const claims = edited(
      'data/claims/beta-2016.yaml',
      '  find: of',
      '  note: The report of her death was wrong.\n  find: of',
    );
    expect((await loadWith({ 'data/events.yaml': events, ...claims })).issues).toEqual([]);
  });
});
