import { TITLES, type Format } from '#src/views/cite-view.ts';
import { saveFile } from './save-file.ts';
import { find } from './find.ts';

/** The box by which a view is cited and taken away. */
export interface CiteBox {
  /** Shows the address of the view, and its citations under the title that the figure has then. */
  show: (address: string) => void;
}

/** Takes over the box of a figure; `null` where it has none. */
export function citeBox(figure: HTMLElement, say: (text: string) => void): CiteBox | null {
  const box = figure.querySelector<HTMLElement>('[data-cite]');
  if (box === null) return null;
  const address = find(box, HTMLInputElement, 'input[name=address]');
  address.addEventListener('focus', () => {
    address.select();
  });
  find(box, HTMLButtonElement, '[data-copy]').addEventListener('click', () => {
    navigator.clipboard.writeText(address.value).then(
      () => {
        say('The address is copied.');
      },
      () => {
        address.select();
        say('The address is selected; copy it with the keyboard.');
      },
    );
  });
  for (const button of box.querySelectorAll<HTMLButtonElement>('[data-save]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const citation = button.closest('details')?.querySelector('[data-citation]');
      saveFile(new Blob([citation?.textContent ?? '']), button.dataset['save'] ?? '');
    });
  }
  for (const button of box.querySelectorAll<HTMLButtonElement>('[data-export]')) {
    button.addEventListener('click', () => {
      say('The picture is being made.');
      import('./view-export.ts')
        .then(({ takeAway }) => takeAway(figure, button.dataset['export'] === 'png' ? 'png' : 'svg'))
        .then(
          (name) => {
            say(`The picture is saved as ${name}.`);
          },
          () => {
            say('The picture could not be made.');
          },
        );
    });
  }
  return {
    show(to) {
      address.value = to;
      // Where it is too long for its field, its end tells one view from another.
      address.scrollLeft = address.scrollWidth;
      // Once the figure has its new title.
      queueMicrotask(() => {
        const title = figure.querySelector('[data-title]')?.textContent ?? '';
        for (const citation of box.querySelectorAll<HTMLElement>('[data-citation]')) {
          const { citation: format } = citation.dataset;
          fill(citation, 'title', TITLES[format as Format](title));
          fill(citation, 'url', to);
        }
        // Programs that keep references read the head.
        content('citation_title', title);
        content('citation_public_url', to);
      });
    },
  };
}

function fill(citation: HTMLElement, slot: string, text: string): void {
  for (const element of citation.querySelectorAll(`[data-slot=${slot}]`)) element.textContent = text;
}

function content(name: string, value: string): void {
  document.querySelector(`meta[name=${name}]`)?.setAttribute('content', value);
}
