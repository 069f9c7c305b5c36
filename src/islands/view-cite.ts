import { citeView } from '#src/views/cite-view.ts';
import { find } from './view-find.ts';

/** The box by which a view is cited and taken away. */
export interface CiteBox {
  /** Shows the address of the view, and its citation under the title that the figure has then. */
  show: (address: string) => void;
}

/** Takes over the box of a figure; `null` where it has none. */
export function citeBox(figure: HTMLElement, say: (text: string) => void): CiteBox | null {
  const box = figure.querySelector<HTMLElement>('[data-cite]');
  if (box === null) return null;
  const address = find(box, HTMLInputElement, 'input[name=address]');
  const citation = find(box, HTMLElement, '[data-citation]');
  address.addEventListener('focus', () => {
    address.select();
  });
  const copy = (text: string, what: string, choose: () => void) => {
    navigator.clipboard.writeText(text).then(
      () => {
        say(`The ${what} is copied.`);
      },
      () => {
        choose();
        say(`The ${what} is selected; copy it with the keyboard.`);
      },
    );
  };
  find(box, HTMLButtonElement, '[data-copy]').addEventListener('click', () => {
    copy(address.value, 'address', () => {
      address.select();
    });
  });
  find(box, HTMLButtonElement, '[data-copy-citation]').addEventListener('click', () => {
    copy(citation.textContent, 'citation', () => {
      getSelection()?.selectAllChildren(citation);
    });
  });
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
        citation.textContent = citeView({ title, url: to, version: box.dataset['version'] ?? '' });
      });
    },
  };
}
