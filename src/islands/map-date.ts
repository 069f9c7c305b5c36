import { lastDay } from '#src/atlas/day.ts';
import { monthsOf } from '#src/views/map-span.ts';
import { pointText } from '#src/views/map-words.ts';
import type { How } from './view-address.ts';
import { find } from './find.ts';
import { monthControl } from './view-month.ts';
import type { Known } from './view-state.ts';

/** Milliseconds that a step is shown while playing: a month, or a year where less motion is asked for. */
const STEP = { month: 500, year: 1600 };

export interface DateBarOptions {
  /** Shows a month; while the reader passes through them, more than the map can wait. */
  go: (at: string, how: How, isPassing: boolean) => void;
  /** Called when a change is complete, not while sliding. */
  settle: () => void;
}

/** The slider over the months, its buttons, and play. */
export interface DateBar {
  /** Puts the controls where the date is, with what is shown then. */
  show: (at: string, counts: string) => void;
  stop: () => void;
}

/** Takes over the controls of the date in a panel. */
export function dateBar(panel: HTMLElement, span: Known['span'], { go, settle }: DateBarOptions): DateBar {
  const output = find(panel, HTMLOutputElement, 'output');
  const play = find(panel, HTMLButtonElement, '[data-play]');
  const months = monthsOf({ first: span.earliest.slice(0, 7), last: span.latest.slice(0, 7) });
  const control = monthControl(panel, span, {
    onChange(at, how, isPassing) {
      stop();
      go(at, how, isPassing);
    },
    onSettled: settle,
  });
  let shown = 0;
  let timer = 0;

  play.addEventListener('click', () => {
    if (timer === 0) start();
    else stop();
  });

  function goTo(month: number, how: How, isPassing = false): void {
    const at = months[month];
    if (at !== undefined) go(at, how, isPassing);
  }

  function start(): void {
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const last = months.length - 1;
    play.textContent = 'Pause';
    goTo(shown === last ? 0 : shown, 'push');
    timer = window.setInterval(
      () => {
        const next = Math.min(shown + (isCalm ? 12 : 1), last);
        goTo(next, 'later', true);
        if (next === last) stop();
      },
      isCalm ? STEP.year : STEP.month,
    );
  }

  function stop(): void {
    if (timer === 0) return;
    clearInterval(timer);
    timer = 0;
    play.textContent = 'Play';
    settle();
  }

  return {
    show(at, counts) {
      shown = months.indexOf(lastDay(at).slice(0, 7));
      output.textContent = pointText(at);
      control.show(at, `${pointText(at)}: ${counts}`);
    },
    stop,
  };
}
