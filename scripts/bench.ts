/**
 * npm run bench -- map|page|search|edits|builds
 *
 * Measures the built site in a real browser, the search in Node, and an editor's day, beside their peers in the same
 * run, and prints figures and ratios. Takes minutes and wants a quiet machine. Exit: 0 measured; 1 could not be; 2 wrong arguments.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchBuilds } from './bench/builds.ts';
import { benchEdits } from './bench/edits.ts';
import { benchMap } from './bench/map.ts';
import { benchPage } from './bench/page.ts';
import { benchSearch } from './bench/search.ts';
import { misused, showUsage } from './usage.ts';

const BENCHES = {
  map: benchMap,
  page: benchPage,
  search: benchSearch,
  edits: benchEdits,
  builds: benchBuilds,
};
const USAGE = `Measures the site beside its peers in the same run; prints figures and ratios.

npm run bench -- map [options]    the map, beside maps made with D3 alone, Leaflet, Observable Plot and ECharts
npm run bench -- page [options]   the pages that matter most, beside their own words as plain HTML
npm run bench -- search [options] the search, beside Fuse.js, MiniSearch, Lunr, uFuzzy and Pagefind
npm run bench -- edits            check, cold build, and how soon a saved change is seen, beside stock Astro
npm run bench -- builds           ten cold builds on other paths, in other zones, languages and times: one manifest
  --loads N   how often each page or index is opened (5)`;

const { bench, loads } = options();
const scratch = await mkdtemp(join(tmpdir(), 'atlas-bench-'));
try {
  await bench(scratch, loads);
} finally {
  await rm(scratch, { recursive: true, force: true });
}

function options(): { bench: (scratch: string, loads: number) => Promise<void>; loads: number } {
  try {
    const { values, positionals } = parseArgs({
      options: { loads: { type: 'string', default: '5' }, help: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    if (values.help) showUsage(USAGE);
    const [name = ''] = positionals;
    const bench = Object.entries(BENCHES).find(([known]) => known === name)?.[1];
    if (bench === undefined || positionals.length > 1)
      throw new Error(`Name one bench: ${Object.keys(BENCHES).join(' or ')}.`);
    const loads = Number(values.loads);
    if (!Number.isInteger(loads) || loads < 1)
      throw new Error(`--loads ${values.loads}: a whole number from 1`);
    return { bench, loads };
  } catch (error) {
    return misused(USAGE)(error);
  }
}
