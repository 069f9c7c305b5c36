import type { ReadState, ViewState } from './view-state.ts';

/** The controls that map and timeline share: who is told, which group stands out, the address to cite. */
export interface SharedControls {
  told: () => string[];
  group: () => string | null;
  show: (state: ViewState, address: string) => void;
  remark: (remarks: ReadState['remarks']) => void;
  /** Has a screen reader say something. */
  say: (text: string) => void;
}

/** Takes over the controls of a form; `onChange` is called when the reader changes any. */
export function sharedControls(form: HTMLFormElement, onChange: () => void): SharedControls {
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name=told]')];
  const groups = find(form, HTMLSelectElement, 'select[name=group]');
  const address = find(form, HTMLInputElement, 'input[name=address]');
  const status = find(form, HTMLElement, '[data-status]');
  const remarks = find(form, HTMLElement, '[data-remarks]');
  const say = (text: string) => {
    status.textContent = text;
  };
  for (const control of [...boxes, groups]) control.addEventListener('change', onChange);
  find(form, HTMLButtonElement, '[data-all]').addEventListener('click', () => {
    for (const box of boxes) box.checked = true;
    onChange();
  });
  find(form, HTMLButtonElement, '[data-copy]').addEventListener('click', () => {
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
  address.addEventListener('focus', () => {
    address.select();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  return {
    told: () => boxes.filter((box) => box.checked).map((box) => box.value),
    group: () => (groups.value === '' ? null : groups.value),
    show(state, toCite) {
      for (const box of boxes) box.checked = state.told.includes(box.value);
      groups.value = state.group ?? '';
      address.value = toCite;
    },
    remark(lines) {
      remarks.textContent = lines.join(' ');
      remarks.hidden = lines.length === 0;
    },
    say,
  };
}

/** The element that a selector names; throws where the page does not have it. */
export function find<T extends Element>(root: ParentNode, type: new () => T, selector: string): T {
  const found = root.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`the page has no ${selector}`);
}
