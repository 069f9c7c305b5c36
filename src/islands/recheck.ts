import type { Citables } from '#src/views/citable.ts';
import { citedIn, verdict } from '#src/views/recheck.ts';

const form = document.querySelector<HTMLFormElement>('[data-recheck]');
if (form !== null) takeOver(form);

/** Checks a bibliography against the versions on record, in the page: what is pasted goes nowhere. */
function takeOver(panel: HTMLFormElement): void {
  const field = panel.querySelector('textarea');
  const status = panel.querySelector<HTMLElement>('[role=status]');
  const list = panel.querySelector<HTMLElement>('[data-found]');
  if (field === null || status === null || list === null) return;
  const { recheck: address = '', root = '/', site = '' } = panel.dataset;
  let coming: Promise<Citables> | undefined;
  const fetched = () => (coming ??= fetchCitables(address));

  field.addEventListener(
    'focus',
    () => {
      fetched().catch(() => (coming = undefined));
    },
    { once: true },
  );
  panel.addEventListener('submit', (event) => {
    event.preventDefault();
    status.textContent = 'Looking them up …';
    fetched().then(
      (known) => {
        const found = citedIn(field.value, [site, `${location.origin}${root}`], known);
        list.replaceChildren(
          ...found.map((cited) => {
            const { is, text, to } = verdict(cited, known);
            const item = document.createElement('li');
            item.dataset['is'] = is;
            const name = document.createElement('b');
            name.textContent = `${cited.id}: `;
            item.append(name, text);
            for (const { text: words, url } of to) {
              const anchor = document.createElement('a');
              anchor.href = root + url.slice(1);
              anchor.textContent = words;
              item.append(' ', anchor);
            }
            return item;
          }),
        );
        status.textContent =
          found.length === 0
            ? 'No address of the atlas stands in it.'
            : `${found.length} ${found.length === 1 ? 'reference' : 'references'} to the atlas.`;
      },
      () => {
        coming = undefined;
        status.textContent = 'The versions could not be loaded; try again.';
      },
    );
  });
  panel.hidden = false;
}

async function fetchCitables(address: string): Promise<Citables> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the versions answered ${String(response.status)}`);
  return response.json() as Promise<Citables>;
}
