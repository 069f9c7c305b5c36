import { circleMarker, divIcon, geoJSON, map, marker } from 'leaflet/dist/leaflet-src.esm.js';
import 'leaflet/dist/leaflet.css';
import { EXTENT } from '../../../src/draw/extent.ts';
import { BORDER, COLOURS, INK, LAND, eventsAt, rungAt, stage } from './stage.ts';

/** In its own Web Mercator, without tiles: GeoJSON land, circle markers with permanent tooltips, div markers. */
await stage(({ element, land, data }) => {
  const world = map(element, { zoomSnap: 0, attributionControl: false }).fitBounds([
    [EXTENT.south, EXTENT.west],
    [EXTENT.north, EXTENT.east],
  ]);
  geoJSON(land, {
    interactive: false,
    style: { fillColor: LAND, fillOpacity: 1, color: BORDER, weight: 1 },
  }).addTo(world);
  const groups = data.groups.map((group) => ({
    group,
    mark: circleMarker([group.lat, group.lon], { radius: 6, color: '#fff', weight: 1, fillOpacity: 1 })
      .bindTooltip(group.label, { permanent: true, direction: 'right' })
      .addTo(world),
  }));
  const places = data.places.map((place) => ({
    place,
    mark: marker([place.lat, place.lon], {
      icon: divIcon({ className: 'place', iconSize: [8, 8] }),
    }).bindTooltip(''),
  }));

  return (month) => {
    for (const { group, mark } of groups) mark.setStyle({ fillColor: COLOURS[rungAt(group, month)] ?? INK });
    for (const { place, mark } of places) {
      const events = eventsAt(place, month);
      if (events === '') mark.remove();
      else mark.addTo(world).setTooltipContent(`${place.name}: ${events}`);
    }
  };
});
