import { dot, geo, plot, text } from '@observablehq/plot';
import { EXTENT } from '../../../src/draw/extent.ts';
import { BORDER, COLOURS, CORNERS, INK, LAND, eventsAt, rungAt, stage } from './stage.ts';

/** Plotted anew for each month, as Plot is meant to be. */
await stage(({ element, land, borders, data }) => {
  return (month) => {
    const places = data.places
      .map((place) => ({ ...place, says: eventsAt(place, month) }))
      .filter(({ says }) => says !== '');
    const groups = data.groups.map((group) => ({ ...group, rung: rungAt(group, month) }));
    element.replaceChildren(
      plot({
        width: EXTENT.width,
        height: EXTENT.height,
        projection: { type: 'equal-earth', rotate: [-EXTENT.centre, 0], domain: CORNERS },
        color: { domain: Object.keys(COLOURS), range: Object.values(COLOURS) },
        marks: [
          geo(land, { fill: LAND }),
          geo(borders, { stroke: BORDER }),
          dot(places, {
            x: 'lon',
            y: 'lat',
            symbol: 'square',
            r: 3.5,
            fill: '#fff',
            stroke: INK,
            title: ({ name, says }: { name: string; says: string }) => `${name}: ${says}`,
          }),
          dot(groups, {
            x: 'lon',
            y: 'lat',
            r: 6,
            fill: 'rung',
            stroke: '#fff',
            title: ({ label, rung }: { label: string; rung: string }) => `${label}: ${rung}`,
          }),
          text(groups, { x: 'lon', y: 'lat', dx: 9, text: 'label', textAnchor: 'start', fontSize: 11 }),
        ],
      }),
    );
  };
});
