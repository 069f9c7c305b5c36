import type { FigureChoice } from '#src/views/map-choices.ts';
import { citeBox } from './view-cite.ts';
import { find } from './find.ts';
import type { ReadState, ViewState } from './view-state.ts';

export { find } from './find.ts';

/**
 * The controls that all figures share: who is told, what was known when, which group stands out, the figure's own
 * choices (each a `<select data-choice>` with the choice's name), the address of the view. A panel may lack any but
 * the first.
 */
export interface SharedControls {
  told: () => string[];
  group: () => string | null;
  choices: () => ViewState['choices'];
  /** The figure's own choices as the panel has them. */
  offered: () => FigureChoice[];
  /** The day that comes with what the reader has just chosen, and sets the figure's date; mostly `null`. */
  at: () => string | null;
  show: (state: ViewState, address: string) => void;
  /** Shows what of an address was changed; nothing for an empty list. */
  remark: (remarks: ReadState['remarks']) => void;
  /** Has a screen reader say something. */
  say: (text: string) => void;
}

/**
 * Takes over the controls in a panel; `onChange` is called when the reader changes any. The box to cite the view stands
 * in the figure, mostly that which the panel is in.
 */
export function sharedControls(
  panel: HTMLElement,
  onChange: () => void,
  figure: HTMLElement = panel.closest('figure') ?? panel,
): SharedControls {
  const boxes = [...panel.querySelectorAll<HTMLInputElement>('input[name=told]')];
  const groups = panel.querySelector<HTMLSelectElement>('select[name=group]');
  const choices = [...panel.querySelectorAll<HTMLSelectElement>('select[data-choice]')];
  const known = panel.querySelector<HTMLSelectElement>('select[name=known]');
  const status = find(panel, HTMLElement, '[data-status]');
  const remarks = find(panel, HTMLElement, '[data-remarks]');
  const empty = find(panel, HTMLElement, '[data-empty]');
  const say = (text: string) => {
    status.textContent = text;
  };
  const cite = citeBox(figure, say);
  /** What a panel has no control for stays as the address had it. */
  let shown: Pick<ViewState, 'group' | 'choices'> = { group: null, choices: {} };
  let day: string | null = null;
  for (const control of [...boxes, ...(groups ? [groups] : []), ...choices])
    control.addEventListener('change', onChange);
  known?.addEventListener('change', () => {
    day = known.selectedOptions[0]?.dataset['by'] ?? null;
    for (const box of boxes) box.checked = day === null || isOutBy(box, day);
    onChange();
    day = null;
  });
  return {
    told: () => boxes.filter((box) => box.checked).map((box) => box.value),
    group: () => (groups ? groups.value || null : shown.group),
    choices: () => ({
      ...shown.choices,
      ...Object.fromEntries(choices.map(({ name, value }) => [name, value])),
    }),
    offered: () =>
      choices.map(({ name, labels, options }) => ({
        name,
        label: labels[0]?.firstChild?.textContent?.trim() ?? '',
        options: [...options].map(({ value, text }) => ({ value, text })),
      })),
    at: () => day,
    show(state, address) {
      shown = state;
      for (const box of boxes) box.checked = state.told.includes(box.value);
      if (known) known.value = knownOf(known, boxes);
      if (groups) groups.value = state.group ?? '';
      for (const choice of choices) choice.value = state.choices[choice.name] ?? '';
      empty.hidden = state.told.length > 0;
      cite?.show(address);
    },
    remark(lines) {
      remarks.hidden = lines.length === 0;
      remarks.textContent = lines.join(' ');
    },
    say,
  };
}

/** The option by whose day just those sources were out that are told: all, those of one source's day, or none of these. */
function knownOf(known: HTMLSelectElement, boxes: readonly HTMLInputElement[]): string {
  const fitting = [...known.options].find(({ value, dataset: { by } }) =>
    boxes.every((box) => value !== '' && box.checked === (by === undefined || isOutBy(box, by))),
  );
  return fitting?.value ?? '';
}

function isOutBy(box: HTMLInputElement, day: string): boolean {
  return (box.dataset['by'] ?? '') <= day;
}
