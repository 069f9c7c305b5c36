import type { FigureData, PageData } from './view-page.ts';

/** What makes a figure live, once it is there. */
export interface Live {
  takeOver: (figure: HTMLElement, panel: HTMLElement, data: PageData & FigureData) => void;
}

/** Milliseconds after which a page counts as at rest where the browser does not tell. */
const REST = 2000;
/** What leads to a page until the figure is alive, and then opens what stands behind it. */
const MARK = 'svg[data-frame] a';
const INTENT = ['pointerover', 'pointerdown', 'focusin'] as const;

/**
 * Starts the figures of a page. Their controls are shown at once; the module and the data come when a reader is about to
 * use them, when the address asks for a view, or else when the page has nothing more to do. What a reader does with
 * the controls before that is kept, and done then.
 */
export function startViews(selector: string, load: () => Promise<Live>): void {
  for (const figure of document.querySelectorAll<HTMLElement>(selector)) {
    const panel = figure.querySelector<HTMLElement>('[data-controls]');
    if (panel) start(figure, panel, load);
  }
}

function start(figure: HTMLElement, panel: HTMLElement, load: () => Promise<Live>): void {
  const notice = panel.querySelector<HTMLElement>('[data-remarks]');
  const page = JSON.parse(figure.querySelector('[data-atlas]')?.textContent ?? '') as PageData;
  const kept = keepActs(figure);
  let isComing = false;
  const bring = () => {
    if (isComing) return;
    isComing = true;
    Promise.all([load(), fetchData(page.data)]).then(
      ([{ takeOver }, data]) => {
        for (const type of INTENT) figure.removeEventListener(type, bring);
        takeOver(figure, panel, { ...page, ...data });
        kept.replay();
      },
      () => {
        isComing = false;
        kept.giveUp();
        if (notice === null) return;
        notice.textContent = 'The figure could not be loaded; using its controls tries again.';
        notice.hidden = false;
      },
    );
  };
  for (const type of INTENT) figure.addEventListener(type, bring);
  const further = panel.querySelector('[data-further]');
  further?.addEventListener('click', () => {
    further.setAttribute('aria-expanded', String(further.getAttribute('aria-expanded') !== 'true'));
  });
  for (const hidden of document.querySelectorAll<HTMLElement>('[data-still]')) hidden.hidden = false;
  for (const control of figure.querySelectorAll<HTMLElement>('[data-controls], [data-live]'))
    control.hidden = false;
  if (location.search !== '') bring();
  else if (!sparesData()) whenAtRest(bring);
}

/** Keeps what is done with controls and marks until it can be done again. */
function keepActs(figure: HTMLElement): { replay: () => void; giveUp: () => void } {
  /** Where the mark leads that was clicked last. */
  let leads: string | null = null;
  const acts = new Map<Element, () => void>();
  const keep = (event: Event) => {
    const { type, target } = event;
    const control = target instanceof Element ? target.closest(`button, input, select, ${MARK}`) : null;
    // These do all that they do by themselves.
    if (control === null || control.matches('[data-further], [data-copy-citation]')) return;
    const act = type === 'click' ? clicking(control) : changing(control);
    if (act === null) return;
    if (control.localName === 'a') {
      const { ctrlKey, metaKey, shiftKey, altKey } = event as MouseEvent;
      if (ctrlKey || metaKey || shiftKey || altKey) return;
      event.preventDefault();
      leads = control.getAttribute('href');
    }
    // Of a control that is used several times, the last counts, in its turn.
    acts.delete(control);
    acts.set(control, act);
  };
  figure.addEventListener('click', keep);
  figure.addEventListener('input', keep);
  return {
    replay() {
      figure.removeEventListener('click', keep);
      figure.removeEventListener('input', keep);
      for (const act of acts.values()) act();
    },
    giveUp() {
      if (leads !== null) location.assign(leads);
    },
  };
}

function clicking(control: Element): (() => void) | null {
  if (!(control instanceof HTMLButtonElement || control.localName === 'a')) return null;
  return () => {
    control.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  };
}

function changing(control: Element): (() => void) | null {
  if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) return null;
  const { value } = control;
  const checked = control instanceof HTMLInputElement && control.checked;
  return () => {
    control.value = value;
    if (control instanceof HTMLInputElement) control.checked = checked;
    control.dispatchEvent(new Event('change', { bubbles: true }));
  };
}

async function fetchData(address: string): Promise<FigureData> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the data of the figures answered ${String(response.status)}`);
  return response.json() as Promise<FigureData>;
}

/** Whether the reader asked for little to be loaded: then nothing comes that is not asked for. */
function sparesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}

function whenAtRest(act: () => void): void {
  const rest = () => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(act, { timeout: REST });
    else setTimeout(act, REST);
  };
  if (document.readyState === 'complete') rest();
  else addEventListener('load', rest, { once: true });
}
