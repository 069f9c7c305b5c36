import type { MapPlace, MapView } from '#src/views/map.ts';
import { find } from './find.ts';

/** Shows one region in the room of the whole map, or the whole. */
export interface Regions {
  /** Asks for a region, as it is in a view; whether the drawing is another one at once. */
  show: (region: string, view: MapView) => boolean;
}

export interface RegionOptions {
  places: readonly MapPlace[];
  href: (url: string) => string;
  /** The drawing of a region that was asked for is there, as it was in the view in which it was asked for. */
  onDrawn: () => void;
  /** It could not be fetched; the whole is shown. */
  onFailure: () => void;
}

/** Takes over the stage of a map; a region is drawn when it is asked for. */
export function regionsOf(figure: HTMLElement, options: RegionOptions): Regions {
  const stage = find(figure, HTMLElement, '[data-stage]');
  const room = find(stage, HTMLElement, '[data-region-room]');
  let asked = 'all';

  function place(region: string, drawing: SVGSVGElement | null): void {
    stage.removeAttribute('aria-busy');
    if (drawing === null) delete stage.dataset['region'];
    else stage.dataset['region'] = region;
    room.replaceChildren(...(drawing ? [drawing] : []));
    for (const panel of stage.querySelectorAll<HTMLElement>('[data-panel]'))
      panel.hidden = drawing !== null && panel.dataset['panel'] !== region;
  }

  async function draw(region: string, view: MapView): Promise<void> {
    const { drawRegion } = await import('#src/draw/region.ts');
    if (region !== asked) return;
    place(region, drawRegion(document, region, view, options));
    options.onDrawn();
  }

  return {
    show(region, view) {
      if (region === asked) return false;
      asked = region;
      if (region === 'all') {
        place(region, null);
        return true;
      }
      stage.setAttribute('aria-busy', 'true');
      draw(region, view).catch(() => {
        if (region !== asked) return;
        asked = 'all';
        place('all', null);
        options.onFailure();
      });
      return false;
    },
  };
}
