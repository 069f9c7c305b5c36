import { readNotesQuery, writeNotesQuery } from './notes-query.ts';

type Control = HTMLSelectElement | HTMLInputElement;

/** With more notes than these, links to them are no help. */
const LINKS = 60;

// A marked passage leads to its note as its number does, which alone is a link: it may hold others.
document.querySelector('.annotated')?.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element) || target.closest('a') || getSelection()?.isCollapsed === false) return;
  target.closest('.claim')?.querySelector<HTMLElement>('.marker')?.click();
});

for (const panel of document.querySelectorAll<HTMLElement>('[data-note-filter]')) takeOver(panel);

/** Shows the notes that the reader, or the address, asks for. */
function takeOver(panel: HTMLElement): void {
  const article = panel.dataset['noteFilter'] ?? '';
  const controls = [...panel.querySelectorAll<Control>('select, input')];
  const [status, links] = panel.querySelectorAll('p');
  const notes = [...document.querySelectorAll<HTMLElement>('.note')];
  const folds = [...document.querySelectorAll<HTMLDetailsElement>('.fold')].map((fold) => {
    const label = fold.querySelector('span');
    return {
      fold,
      label,
      text: label?.textContent ?? '',
      notes: notes.filter((note) => fold.contains(note)),
    };
  });
  const known = Object.fromEntries(controls.map((control) => [control.name, valuesOf(control)]));

  let shown = '';

  const write = (how: 'pushState' | 'replaceState') => {
    const asked = Object.fromEntries(controls.map((control) => [control.name, valueOf(control)]));
    history[how](null, '', location.pathname + writeNotesQuery(asked) + location.hash);
  };
  const show = () => {
    const lists = controls.flatMap((control) => claimsOf(control) ?? []).map((list) => list.split(' '));
    const left: HTMLElement[] = [];
    for (const note of notes) {
      const number = numberOf(note);
      const fits = lists.every((list) => list.includes(number));
      note.toggleAttribute('data-out', !fits);
      document.getElementById(`${article}-${number}`)?.toggleAttribute('data-out', !fits);
      if (fits) left.push(note);
    }
    const isWhole = lists.length === 0;
    for (const { fold, label, text, notes } of folds) {
      const count = notes.filter((note) => left.includes(note)).length;
      if (label) label.textContent = isWhole ? text : `${count} of ${text}`;
      fold.open = !isWhole && count > 0;
    }
    if (status)
      status.textContent = isWhole ? `${notes.length} notes` : `${left.length} of ${notes.length} notes`;
    const linked = isWhole || left.length > LINKS ? [] : left;
    links?.replaceChildren(...linked.flatMap((note) => [linkTo(note), ' ']));
    links?.toggleAttribute('hidden', linked.length === 0);
    unfold();
    shown = location.search;
  };
  const read = () => {
    const asked = readNotesQuery(location.search, known);
    for (const control of controls) set(control, asked[control.name] ?? '');
    // What could not be shown does not stay in the address, to be passed on.
    if (writeNotesQuery(asked) !== location.search) write('replaceState');
    show();
  };
  const change = () => {
    write('pushState');
    show();
  };

  panel.addEventListener('change', change);
  panel.querySelector('button')?.addEventListener('click', () => {
    for (const control of controls) set(control, '');
    if (location.search !== '') change();
  });
  addEventListener('hashchange', unfold);
  // Going to a note is a step of the history, too; it leaves the filter, and what is unfolded, as it is.
  addEventListener('popstate', () => {
    if (location.search !== shown) read();
  });
  panel.hidden = false;
  read();
}

/** Opens the notes beside the claim, or around the note, to which the address leads. */
function unfold(): void {
  const target = document.getElementById(location.hash.slice(1));
  const fold = target?.matches('.claim, .note') && target.closest('.stretch')?.querySelector('details');
  if (fold) fold.open = true;
}

function numberOf(note: HTMLElement): string {
  return note.id.slice(note.id.lastIndexOf('-') + 1);
}

function linkTo(note: HTMLElement): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = `#${note.id}`;
  link.textContent = numberOf(note);
  return link;
}

function valuesOf(control: Control): string[] {
  return control instanceof HTMLSelectElement
    ? [...control.options].map(({ value }) => value)
    : [control.value];
}

function valueOf(control: Control): string {
  return control instanceof HTMLSelectElement || control.checked ? control.value : '';
}

function set(control: Control, value: string): void {
  if (control instanceof HTMLSelectElement) control.value = value;
  else control.checked = value !== '';
}

/** The claims that a control leaves, with spaces; nothing where it leaves all. */
function claimsOf(control: Control): string | undefined {
  if (control instanceof HTMLSelectElement) return control.selectedOptions[0]?.dataset['claims'];
  return control.checked ? control.dataset['claims'] : undefined;
}
