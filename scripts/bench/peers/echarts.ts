import { geoEqualEarth } from 'd3-geo';
import { ScatterChart } from 'echarts/charts';
import { GeoComponent, TooltipComponent } from 'echarts/components';
import { init, registerMap, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { EXTENT } from '../../../src/draw/extent.ts';
import { BORDER, COLOURS, INK, LAND, eventsAt, rungAt, stage } from './stage.ts';

use([CanvasRenderer, GeoComponent, ScatterChart, TooltipComponent]);

/** On a canvas: a geo component with d3-geo's projection, and two scatter series over it. */
await stage(({ element, land, data }) => {
  const projection = geoEqualEarth().rotate([-EXTENT.centre, 0]);
  registerMap('world', land as never);
  const chart = init(element);
  chart.setOption({
    animation: false,
    tooltip: {},
    geo: {
      map: 'world',
      projection: {
        project: (point: [number, number]) => projection(point),
        unproject: (point: [number, number]) => projection.invert?.(point),
        stream: projection.stream,
      },
      boundingCoords: [
        [EXTENT.west, EXTENT.north],
        [EXTENT.east, EXTENT.south],
      ],
      silent: true,
      itemStyle: { areaColor: LAND, borderColor: BORDER },
    },
    series: [
      {
        id: 'places',
        type: 'scatter',
        coordinateSystem: 'geo',
        symbol: 'rect',
        symbolSize: 7,
        itemStyle: { color: '#fff', borderColor: INK },
      },
      {
        id: 'groups',
        type: 'scatter',
        coordinateSystem: 'geo',
        symbolSize: 12,
        itemStyle: { borderColor: '#fff' },
        label: { show: true, position: 'right', formatter: '{b}', fontSize: 11, color: INK },
      },
    ],
  });

  return (month) => {
    chart.setOption({
      series: [
        {
          id: 'places',
          data: data.places
            .map((place) => ({ place, says: eventsAt(place, month) }))
            .filter(({ says }) => says !== '')
            .map(({ place: { name, lon, lat }, says }) => ({
              name,
              value: [lon, lat],
              tooltip: { formatter: `${name}: ${says}` },
            })),
        },
        {
          id: 'groups',
          data: data.groups.map((group) => ({
            name: group.label,
            value: [group.lon, group.lat],
            itemStyle: { color: COLOURS[rungAt(group, month)] },
            tooltip: { formatter: `${group.label}: ${rungAt(group, month)}` },
          })),
        },
      ],
    });
  };
});
