import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MapData } from './peers/map-data.ts';
import { node, ROOT } from './site.ts';

const HERE = join(ROOT, 'scripts/bench');

/** A map made with something else; its script is peers/<id>.ts. */
export interface Peer {
  id: string;
  name: string;
}

export const PEERS: readonly Peer[] = [
  { id: 'd3', name: 'D3, client only' },
  { id: 'leaflet', name: 'Leaflet' },
  { id: 'plot', name: 'Observable Plot' },
  { id: 'echarts', name: 'ECharts' },
];
/** The frame around a peer's map, without one: the floor under the figures. */
export const FLOOR: Peer = { id: 'none', name: '(no map)' };

/** Writes a peer's page into a folder: the script bundled and minified, what it does not use left out. */
export async function writePeer(
  out: string,
  { id, name }: Peer,
  { record, land }: { record: MapData; land: unknown },
): Promise<void> {
  await mkdir(out, { recursive: true });
  await node(HERE, [
    'node_modules/esbuild/bin/esbuild',
    `peers/${id}.ts`,
    '--bundle',
    '--minify',
    '--format=esm',
    '--target=es2022',
    '--loader:.png=file',
    `--outfile=${join(out, 'map.js')}`,
  ]);
  await writeFile(join(out, 'record.json'), JSON.stringify(record));
  await writeFile(join(out, 'land.json'), JSON.stringify(land));
  await writeFile(join(out, 'index.html'), page(name, existsSync(join(out, 'map.css'))));
}

/** All that the script needs is asked for at once. */
function page(name: string, hasStyle: boolean): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Map: ${name}</title>
<link rel="preload" as="fetch" crossorigin href="record.json">
<link rel="preload" as="fetch" crossorigin href="land.json">
${hasStyle ? '<link rel="stylesheet" href="map.css">\n' : ''}<style>
body { font: 16px/1.5 system-ui, sans-serif; margin: 1rem auto; max-width: 74rem; }
figure { margin: 0; }
[data-stage] { aspect-ratio: 960 / 470; background: #e9eef1; }
svg { display: block; height: auto; max-width: 100%; }
input { width: 100%; }
.place { background: #fff; border: 1px solid #1d1b18; }
</style>
<script type="module" src="map.js"></script>
<h1>Map</h1>
<figure data-map>
<figcaption data-title></figcaption>
<input type="range" name="at" min="0" aria-label="Month">
<div data-stage></div>
</figure>
`;
}
