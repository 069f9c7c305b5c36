import { lastDay } from '#src/atlas/day.ts';
import { monthsOf } from '#src/views/map-span.ts';
import type { How } from './view-address.ts';
import { find } from './find.ts';
import type { Known } from './view-state.ts';

/**
 * A slider over the months of the record, with a button for the month before and one for the month after. A slider that
 * begins at -1, the start of the first month, has each month at its end; there is no month -1, so the first is shown.
 */
export interface MonthControl {
  /** Shows a date; `says` is what a screen reader speaks of it. */
  show: (at: string, says: string) => void;
  /** Goes to the month at a share of the years on record, from 0 to 1. */
  goTo: (share: number) => void;
}

export interface MonthListener {
  /** Called with each month chosen; `isPassing` while the reader is on the way to another. */
  onChange: (at: string, how: How, isPassing: boolean) => void;
  /** Called when the reader has come to rest on one. */
  onSettled: () => void;
}

/** Takes over a slider and its buttons. */
export function monthControl(
  root: HTMLElement,
  span: Known['span'],
  { onChange, onSettled }: MonthListener,
): MonthControl {
  const months = monthsOf({ first: span.earliest.slice(0, 7), last: span.latest.slice(0, 7) });
  const slider = find(root, HTMLInputElement, 'input[name=at]');
  const steps = [...root.querySelectorAll<HTMLButtonElement>('[data-step]')];
  let isSliding = false;
  let frame = 0;

  function go(index: number, how: How, isPassing = false): void {
    const at = months[Math.max(index, 0)];
    if (at !== undefined) onChange(at, how, isPassing);
  }

  // A slide is one step of the history, however many months it passes.
  slider.addEventListener('input', () => {
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
    onSettled();
  });
  for (const step of steps) {
    step.addEventListener('click', () => {
      go(Number(slider.value) + Number(step.dataset['step']), 'push');
      onSettled();
    });
  }

  return {
    show(at, says) {
      slider.value = String(months.indexOf(lastDay(at).slice(0, 7)));
      slider.setAttribute('aria-valuetext', says);
      for (const step of steps)
        step.disabled = months[Number(slider.value) + Number(step.dataset['step'])] === undefined;
    },
    goTo(share) {
      go(Math.min(Math.max(Math.floor(share * months.length), 0), months.length - 1), 'push');
      onSettled();
    },
  };
}
