import { standalone } from '#src/draw/standalone.ts';
import { timelinePicture } from '#src/draw/timeline-picture.ts';
import { LICENCE } from '#src/views/attribution.ts';
import { versionText } from '#src/views/cite-view.ts';
import { saveFile } from './save-file.ts';
import { find } from './find.ts';

/** Pixels of a picture to one unit of its drawing. */
const SCALE = 2;

/**
 * Saves what a figure shows as a picture of its own, stamped with what it is, its address and its edition; resolves to
 * the name of the file. The same view always has the same name, and as SVG the same bytes.
 */
export async function takeAway(figure: HTMLElement, kind: 'svg' | 'png'): Promise<string> {
  const box = find(figure, HTMLElement, '[data-cite]');
  const address = find(box, HTMLInputElement, 'input[name=address]').value;
  const drawing = drawingOf(figure);
  const baseMap = await baseMapOf(drawing);
  // Only what stands in the page has its styles.
  const host = drawing.isConnected ? null : figure.appendChild(document.createElement('div'));
  host?.setAttribute('class', 'visually-hidden');
  host?.append(drawing);
  const picture = standalone(drawing, {
    styleOf: (element) => getComputedStyle(element),
    baseMap,
    absolute: (to) => new URL(to, location.href).href,
    key: keyOf(figure),
    stamp: {
      title: figure.querySelector('[data-title]')?.textContent.trim() ?? '',
      lines: [
        `${document.title.split(' · ').at(-1) ?? ''}, ${versionText(box.dataset['version'] ?? '')}. ${LICENCE}.`,
        ...[...figure.querySelectorAll('[data-stamp]')].map((note) => note.textContent.trim()),
        address,
      ],
    },
  });
  host?.remove();
  const text = `${new XMLSerializer().serializeToString(picture)}\n`;
  const svg = new Blob([text], { type: 'image/svg+xml' });
  const name = `${nameOf(figure.id, address)}.${kind}`;
  saveFile(kind === 'svg' ? svg : await pixelsOf(svg, picture), name);
  return name;
}

/** The drawing that is seen, or else the first that can be taken away; of a timeline, its parts in one. */
function drawingOf(figure: HTMLElement): SVGSVGElement {
  const drawings = [...figure.querySelectorAll<SVGSVGElement>('[data-exports] > svg')];
  const seen = drawings.find((drawing) => drawing.getClientRects().length > 0) ?? drawings[0];
  if (seen === undefined && figure.querySelector('.rows') !== null) return timelinePicture(figure);
  if (seen === undefined) throw new Error('the figure has no drawing to take away');
  return seen;
}

async function baseMapOf(drawing: SVGSVGElement): Promise<string> {
  const address = drawing.querySelector('image')?.getAttribute('href');
  if (address == null) return '';
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the base map answered ${String(response.status)}`);
  return response.text();
}

/** The entries of the key that mean something in this view. */
function keyOf(figure: HTMLElement) {
  return [...figure.querySelectorAll<HTMLElement>('.legend > li')]
    .filter((entry) => entry.querySelector('.count')?.textContent.trim() !== '0')
    .map((entry) => ({
      signs: [...entry.querySelectorAll('svg')],
      text: [...entry.querySelectorAll('strong, span:not(.count)')]
        .map(({ textContent }) => textContent.trim())
        .join(' '),
    }));
}

/** "allegiance-atlas-map-2014-12-nbc-2014+voa-2019": figure, date, sources, what else is chosen. */
function nameOf(figure: string, address: string): string {
  const query = [...new URL(address).searchParams.values()].filter(Boolean);
  return ['allegiance-atlas', figure, ...query.map((value) => value.replaceAll(',', '+'))].join('-');
}

async function pixelsOf(svg: Blob, picture: SVGSVGElement): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Number(picture.getAttribute('width')) * SCALE;
    canvas.height = Number(picture.getAttribute('height')) * SCALE;
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const pixels = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/png');
    });
    if (pixels === null) throw new Error('the browser made no picture');
    return pixels;
  } finally {
    URL.revokeObjectURL(address);
  }
}
