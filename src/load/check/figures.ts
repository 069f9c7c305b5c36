import type { Figure } from '#src/schema/primitives.ts';
import type { Content, Entry } from '../content.ts';
import { type Fault, issueAt, type Issue } from '../issue.ts';

/** What is measured or shared out rather than counted, so that it may be broken. */
const MEASURED =
  /\b(?:per cent|percent|percentage|share|years?|months?|weeks?|days?|hours?|minutes?|tonn?es?|tons?|kilos?|kilograms?|kilomet(?:re|er)s?|met(?:re|er)s?|miles?|acres?|hectares?|million|billion|dollars?|euros?|pounds?)\b|%/i;
const SHARE = /\bper ?cent\b|%/i;
const PEOPLE =
  /\b(?:people|persons?|civilians?|children|women|men|fighters?|members?|soldiers?|militants?|supporters?|attackers?|leaders?|commanders?|hostages?|schoolgirls?)\b/i;
/** More people than live, with room to spare. */
const EVERYBODY = 1e10;

/** Figures are such as can be: none below nothing, no share above the whole, no part of a person. */
export function checkFigures(content: Content): Issue[] {
  const entries: Entry<'event' | 'group'>[] = [...content.records.event, ...content.records.group];
  return entries.flatMap(({ value, place }) =>
    value.figures.flatMap((figure, i) =>
      (['value', 'low', 'high'] as const).flatMap((bound) => {
        const fault = impossible(figure, figure[bound]);
        return fault === undefined ? [] : [issueAt(place(['figures', i, bound]), fault)];
      }),
    ),
  );
}

/** What is wrong with one number of a figure; `undefined` where it can be. */
export function impossible(
  { what, unit }: Pick<Figure, 'what' | 'unit'>,
  number: number | undefined,
): Fault | undefined {
  if (number === undefined) return undefined;
  const shown = `${String(number)} ${unit} (“${what}”)`;
  const whole = Number(/\bof (?:the |all )?(\d+)\b/.exec(unit)?.[1]);
  if (number < 0) return { ...RANGE, what: `${shown} is less than nothing.` };
  if (SHARE.test(unit)) {
    return number > 100 ? { ...RANGE, what: `${shown} is more than the whole.` } : undefined;
  }
  if (number > whole) return { ...RANGE, what: `${shown} is more than there are.` };
  if (PEOPLE.test(unit) && number > EVERYBODY)
    return { ...RANGE, what: `${shown} is more than live on Earth.` };
  if (!Number.isInteger(number) && !MEASURED.test(unit)) {
    return {
      code: 'figure',
      severity: 'warning',
      what: `${shown} is broken, and what it counts comes whole.`,
      why: 'A point may have been meant to part thousands.',
      fix: 'Write thousands without a point: `1200`.',
    };
  }
  return undefined;
}

const RANGE = {
  code: 'figure',
  why: 'Figures are shown as a source gives them, and none gives such a one.',
  fix: 'Correct the number, or its unit.',
} as const;
