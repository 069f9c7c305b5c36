import { link } from '#src/atlas/link.ts';
import { WHOLE } from '#src/draw/frame.ts';
import { placePanels, placeRegion, regionsOn } from '#src/draw/panels.ts';
import { placeMap } from '#src/draw/place-map.ts';
import { load } from '#src/load/load.ts';
import { latestDay } from '#src/views/map-span.ts';
import { eventPlaces, mapView } from '#src/views/map.ts';

const { records } = await load('content');
if (records === null) throw new Error('the content has errors: npm run check');

/** The record itself, and where its marks go in every frame: the same at every date. */
export const atlas = link(records);
export const sourceIds = atlas.sources.map(({ id }) => id);

const { groups } = mapView(atlas, { at: latestDay(atlas), told: sourceIds });
const events = eventPlaces(atlas);

export const whole = placeMap(WHOLE, { groups, events });
export const panels = placePanels(groups, events);
export const regions = regionsOn(groups).flatMap(({ id }) => placeRegion(id, groups, events) ?? []);
