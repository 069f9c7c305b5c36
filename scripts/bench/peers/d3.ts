import { geoEqualEarth, geoPath } from 'd3-geo';
import { select } from 'd3-selection';
import { EXTENT } from '../../../src/draw/extent.ts';
import { BORDER, COLOURS, CORNERS, INK, LAND, eventsAt, rungAt, stage } from './stage.ts';

/** Drawn in the browser: paths for land and borders, a joined group of elements for each mark. */
await stage(({ element, land, borders, data }) => {
  const projection = geoEqualEarth()
    .rotate([-EXTENT.centre, 0])
    .fitSize([EXTENT.width, EXTENT.height], CORNERS);
  const path = geoPath(projection);
  const at = ({ lon, lat }: { lon: number; lat: number }) =>
    `translate(${(projection([lon, lat]) ?? [0, 0]).map((value) => value.toFixed(1)).join()})`;

  const svg = select(element).append('svg').attr('viewBox', [0, 0, EXTENT.width, EXTENT.height].join(' '));
  svg.append('path').datum(land).attr('fill', LAND).attr('d', path);
  svg.append('path').datum(borders).attr('fill', 'none').attr('stroke', BORDER).attr('d', path);
  const places = svg
    .selectAll('.place')
    .data(data.places)
    .join('rect')
    .attr('class', 'place')
    .attr('transform', at)
    .attr('x', -3)
    .attr('y', -3)
    .attr('width', 6)
    .attr('height', 6)
    .attr('fill', '#fff')
    .attr('stroke', INK);
  places.append('title');
  const groups = svg
    .selectAll('.group')
    .data(data.groups)
    .join('g')
    .attr('class', 'group')
    .attr('transform', at);
  groups.append('title');
  const marks = groups.append('circle').attr('r', 6).attr('stroke', '#fff');
  groups
    .append('text')
    .attr('x', 9)
    .attr('y', 4)
    .attr('font-size', 11)
    .text(({ label }) => label);

  return (month) => {
    marks.attr('fill', (group) => COLOURS[rungAt(group, month)] ?? INK);
    groups.select('title').text((group) => `${group.label}: ${rungAt(group, month)}`);
    places.each(function (place) {
      const events = eventsAt(place, month);
      const mark = select(this).attr('display', events === '' ? 'none' : null);
      mark.select('title').text(`${place.name}: ${events}`);
    });
  };
});
