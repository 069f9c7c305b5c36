import { find } from './view-find.ts';
import type { How } from './view-address.ts';

/** Milliseconds that a step is shown while playing: a month, or a year where less motion is asked for. */
const STEP = { month: 500, year: 1600 };

export interface DateBarOptions {
  /** How many months there are. */
  months: number;
  /** Shows the month of that place; while the reader passes through them, more than the map can wait. */
  go: (month: number, how: How, isPassing?: boolean) => void;
  /** Called when a change is complete, not while sliding. */
  settle: () => void;
}

/** The slider over the months, its buttons, and play. */
export interface DateBar {
  /** Puts the controls where the date is: its month, in words, with what is shown then. */
  show: (month: number, words: string, counts: string) => void;
  stop: () => void;
}

/** Takes over the controls of the date in a panel. */
export function dateBar(panel: HTMLElement, { months, go, settle }: DateBarOptions): DateBar {
  const slider = find(panel, HTMLInputElement, 'input[name=at]');
  const output = find(panel, HTMLOutputElement, 'output');
  const play = find(panel, HTMLButtonElement, '[data-play]');
  const steps = [...panel.querySelectorAll<HTMLButtonElement>('[data-step]')];
  let isSliding = false;
  let frame = 0;
  let timer = 0;

  // A slide is one step of the history, however many months it passes.
  slider.addEventListener('input', () => {
    stop();
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      go(Number(slider.value), isSliding ? 'later' : 'push', true);
      isSliding = true;
    });
  });
  slider.addEventListener('pointerdown', () => {
    isSliding = false;
  });
  slider.addEventListener('change', () => {
    cancelAnimationFrame(frame);
    go(Number(slider.value), isSliding ? 'replace' : 'push');
    isSliding = false;
    settle();
  });
  for (const step of steps) {
    step.addEventListener('click', () => {
      stop();
      go(Number(slider.value) + Number(step.dataset['step']), 'push');
      settle();
    });
  }
  play.addEventListener('click', () => {
    if (timer === 0) start();
    else stop();
  });

  function start(): void {
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const isAtEnd = Number(slider.value) === months - 1;
    play.textContent = 'Pause';
    go(isAtEnd ? 0 : Number(slider.value), 'push');
    timer = window.setInterval(
      () => {
        const next = Math.min(Number(slider.value) + (isCalm ? 12 : 1), months - 1);
        go(next, 'later', true);
        if (next === months - 1) stop();
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
    show(month, words, counts) {
      output.textContent = words;
      slider.value = String(month);
      slider.setAttribute('aria-valuetext', `${words}: ${counts}`);
      for (const step of steps) {
        const target = month + Number(step.dataset['step']);
        step.disabled = target < 0 || target >= months;
      }
    },
    stop,
  };
}
