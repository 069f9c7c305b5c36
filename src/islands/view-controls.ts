import type { ReadState, ViewState } from './view-state.ts';

/**
 * The controls that all figures share: who is told, which group stands out, the figure's own choices (each a
 * `<select data-choice>` with the choice's name), the address of the view.
 */
export interface SharedControls {
  told: () => string[];
  group: () => string | null;
  choices: () => ViewState['choices'];
  show: (state: ViewState, address: string) => void;
  /** Shows what of an address was changed; nothing for an empty list. */
  remark: (remarks: ReadState['remarks']) => void;
  /** Has a screen reader say something. */
  say: (text: string) => void;
}

/** Takes over the controls in a panel; `onChange` is called when the reader changes any. */
export function sharedControls(panel: HTMLElement, onChange: () => void): SharedControls {
  const boxes = [...panel.querySelectorAll<HTMLInputElement>('input[name=told]')];
  const groups = panel.querySelector<HTMLSelectElement>('select[name=group]');
  const choices = [...panel.querySelectorAll<HTMLSelectElement>('select[data-choice]')];
  const address = panel.querySelector<HTMLInputElement>('input[name=address]');
  const status = find(panel, HTMLElement, '[data-status]');
  const remarks = find(panel, HTMLElement, '[data-remarks]');
  const empty = find(panel, HTMLElement, '[data-empty]');
  const say = (text: string) => {
    status.textContent = text;
  };
  /** What a panel has no control for stays as the address had it. */
  let shown: Pick<ViewState, 'group' | 'choices'> = { group: null, choices: {} };
  for (const control of [...boxes, ...(groups ? [groups] : []), ...choices])
    control.addEventListener('change', onChange);
  find(panel, HTMLButtonElement, '[data-all]').addEventListener('click', () => {
    for (const box of boxes) box.checked = true;
    onChange();
  });
  if (address) takeOverAddress(panel, address, say);
  return {
    told: () => boxes.filter((box) => box.checked).map((box) => box.value),
    group: () => (groups ? groups.value || null : shown.group),
    choices: () => ({
      ...shown.choices,
      ...Object.fromEntries(choices.map(({ name, value }) => [name, value])),
    }),
    show(state, toCite) {
      shown = state;
      for (const box of boxes) box.checked = state.told.includes(box.value);
      if (groups) groups.value = state.group ?? '';
      for (const choice of choices) choice.value = state.choices[choice.name] ?? '';
      empty.hidden = state.told.length > 0;
      if (address === null) return;
      address.value = toCite;
      // Where it is too long for its field, its end tells one view from another.
      address.scrollLeft = address.scrollWidth;
    },
    remark(lines) {
      remarks.hidden = lines.length === 0;
      remarks.textContent = lines.join(' ');
    },
    say,
  };
}

/** The field with the address of the view: chosen whole when it is entered, and copied by its button. */
function takeOverAddress(panel: HTMLElement, address: HTMLInputElement, say: (text: string) => void): void {
  address.addEventListener('focus', () => {
    address.select();
  });
  find(panel, HTMLButtonElement, '[data-copy]').addEventListener('click', () => {
    address.select();
    navigator.clipboard.writeText(address.value).then(
      () => {
        say('The address is copied.');
      },
      () => {
        say('The address is selected; copy it with the keyboard.');
      },
    );
  });
}

/** The element that a selector names; throws where the page does not have it. */
export function find<T extends Element>(root: ParentNode, type: new () => T, selector: string): T {
  const found = root.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`the page has no ${selector}`);
}
