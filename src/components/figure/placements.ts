import type { Atlas, AtlasPlace } from '#src/atlas/atlas.ts';
import { remembered } from '#src/atlas/remembered.ts';
import { WHOLE } from '#src/draw/frame.ts';
import { placeNear, placePanels } from '#src/draw/panels.ts';
import { placeMap, type MapPlacement, type PlacedOn } from '#src/draw/place-map.ts';
import { project } from '#src/draw/project.ts';
import { latestDay } from '#src/views/map-span.ts';
import { eventPlaces, mapView, type MapGroup } from '#src/views/map.ts';

/** Where the marks of an atlas go, in each frame: the same on every page, so it is worked out once. */
export interface Placements {
  whole: () => MapPlacement;
  panels: () => MapPlacement[];
  /** The surroundings of a place; `null` where it is not on the map. */
  near: (place: AtlasPlace) => MapPlacement | null;
}

/** The placements of an atlas. */
export const placementsOf: (atlas: Atlas) => Placements = remembered((atlas) => {
  const { groups } = mapView(atlas, { at: latestDay(atlas), told: [] });
  return work(groups, eventPlaces(atlas));
});

function work(groups: readonly MapGroup[], events: PlacedOn['events']): Placements {
  let whole: MapPlacement | undefined;
  let panels: MapPlacement[] | undefined;
  const near = new Map<string, MapPlacement | null>();
  return {
    whole: () => (whole ??= placeMap(WHOLE, { groups, events })),
    panels: () => (panels ??= placePanels(groups, events)),
    near(place) {
      let found = near.get(place.id);
      if (found === undefined) {
        const point = project(place);
        found = point && placeNear(place.name, point, { groups, events });
        near.set(place.id, found);
      }
      return found;
    },
  };
}
