import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Atlas } from '../../src/atlas/atlas.ts';
import { bytesOf, serveBrotli, type BrotliServer } from './brotli-server.ts';
import { goalLine, mapGoals } from './goals.ts';
import { installPeers } from './install.ts';
import { mapData, mapLand } from './map-data.ts';
import { busy, CONDITIONS, launch, openings, withTab, WIDE, type Opening } from './measure.ts';
import { FLOOR, PEERS, writePeer } from './peers.ts';
import { atlasIn, buildSite, buildSyntheticSite, ROOT } from './site.ts';
import { slide, wake } from './slide.ts';
import { spread, type Spread } from './statistics.ts';
import { kilobytes, milliseconds, range, ratio, table } from './table.ts';

/** How many made-up events the slider is tried with. */
const EVENTS = [200, 2000] as const;

interface Contender {
  name: string;
  /** Its page with what is on record. */
  page: string;
  /** With made-up events beside that, in the order of EVENTS. */
  synthetic: string[];
}

interface Result {
  name: string;
  onScreen: Spread;
  /** Bytes until the load event, until the page comes to rest untouched, and once its slider has been moved. */
  scriptStart: number;
  script: number;
  scriptMoved: number;
  transfer: number;
  transferMoved: number;
  baseMap: number;
  /** In the order of EVENTS. */
  steps: Spread[];
}

/** Measures our map beside maps of the same data made with other tools, and prints what came of it. */
export async function benchMap(scratch: string, loads: number): Promise<void> {
  installPeers();
  const www = join(scratch, 'www');
  const contenders = await build(www, scratch);
  const server = await serveBrotli(www);
  const browser = await launch();
  try {
    console.log('Opening the maps …');
    const opened = await openings(
      browser,
      server,
      contenders.map(({ page }) => page),
      { viewport: WIDE, loads },
    );
    const results: Result[] = [];
    for (const [index, contender] of contenders.entries()) {
      console.log(`Sliding: ${contender.name} …`);
      results.push(await measure(browser, server, contender, opened[index] ?? []));
    }
    print(results, { browser: browser.version(), loads });
  } finally {
    await browser.close();
    server.close();
  }
}

/** Builds every page that is measured into one folder: ours first, the floor last. */
async function build(www: string, scratch: string): Promise<Contender[]> {
  console.log('Building the site …');
  await buildSite(join(www, 'atlas'), '/atlas/');
  const atlases: [folder: string, atlas: Atlas][] = [['', await atlasIn(join(ROOT, 'content'))]];
  for (const count of EVENTS) {
    console.log(`Building it with ${count} made-up events …`);
    const folder = `-${count}`;
    const copy = join(scratch, `copy${folder}`);
    const atlas = await buildSyntheticSite(join(www, `atlas${folder}`), `/atlas${folder}/`, { count, copy });
    atlases.push([folder, atlas]);
  }
  console.log('Building the peers …');
  const land = mapLand();
  for (const [folder, atlas] of atlases) {
    const record = mapData(atlas);
    for (const peer of [...PEERS, FLOOR])
      await writePeer(join(www, `${peer.id}${folder}`), peer, { record, land });
  }
  const synthetic = (id: string, page: string) => EVENTS.map((count) => `/${id}-${count}/${page}`);
  return [
    { name: 'Allegiance Atlas', page: '/atlas/map/', synthetic: synthetic('atlas', 'map/') },
    ...[...PEERS, FLOOR].map(({ id, name }) => ({ name, page: `/${id}/`, synthetic: synthetic(id, '') })),
  ];
}

async function measure(
  browser: Browser,
  server: BrotliServer,
  { name, page, synthetic }: Contender,
  opened: readonly Opening[],
): Promise<Result> {
  const untouched = opened[0]?.sent ?? [];
  const moved = await withTab(browser, { viewport: WIDE, isSlowNetwork: false }, async (tab) => {
    server.takeSent();
    await tab.goto(server.root + page);
    await wake(tab);
    return server.takeSent();
  });
  const steps: Spread[] = [];
  for (const path of synthetic) {
    const times = await withTab(browser, { viewport: WIDE, isSlowNetwork: false }, async (tab) => {
      await tab.goto(server.root + path);
      return slide(browser, tab);
    });
    steps.push(spread(times));
  }
  return {
    name,
    onScreen: spread(
      opened.map(({ map }) => {
        if (map === null) throw new Error(`${name}: the map was not seen`);
        return map;
      }),
    ),
    scriptStart: bytesOf(opened[0]?.start ?? [], '.js'),
    script: bytesOf(untouched, '.js'),
    scriptMoved: bytesOf(moved, '.js'),
    transfer: bytesOf(untouched),
    transferMoved: bytesOf(moved),
    baseMap: bytesOf(untouched.filter(({ path }) => path.endsWith('/geo/base.svg'))),
    steps,
  };
}

function print(results: readonly Result[], { browser, loads }: { browser: string; loads: number }): void {
  const [ours, ...others] = results;
  if (ours === undefined) return;
  const peers = others.filter(({ name }) => name !== FLOOR.name);
  console.log(`
The map beside maps of the same data made with other tools; Chromium ${browser}, ${WIDE.width} × ${WIDE.height}, ${CONDITIONS}.
In brackets: the range of ${loads} openings. ×: how many times ours.${busy()}

On screen: the frame in which land and marks are painted (scripts/bench/README.md).
`);
  const bytes = (at: (result: Result) => number) => (result: Result) => [
    kilobytes(at(result)),
    ratio(at(result), at(ours)),
  ];
  const columns = [
    bytes(({ scriptStart }) => scriptStart),
    bytes(({ script }) => script),
    bytes(({ scriptMoved }) => scriptMoved),
    bytes(({ transfer }) => transfer),
    bytes(({ transferMoved }) => transferMoved),
  ];
  console.log(
    table(
      [
        '',
        'script kB',
        '×',
        'at rest',
        '×',
        'once moved',
        '×',
        'transfer kB',
        '×',
        'once moved',
        '×',
        'on screen ms',
        '×',
      ],
      results.map((result) => [
        result.name,
        ...columns.flatMap((column) => column(result)),
        range(result.onScreen),
        ratio(result.onScreen.median, ours.onScreen.median),
      ]),
    ),
  );
  console.log(`
One step of the slider, by a month: milliseconds of the main thread with its slowed processor.
`);
  const fine = (value: number) => milliseconds(value, { fine: true });
  console.log(
    table(
      ['', ...EVENTS.flatMap((count) => [`${count} events: median`, '×', 'p95', '×'])],
      results.map(({ name, steps }) => [
        name,
        ...steps.flatMap(({ median, p95 }, index) => {
          const own = ours.steps[index];
          return own === undefined
            ? []
            : [fine(median), ratio(median, own.median), fine(p95), ratio(p95, own.p95)];
        }),
      ]),
    ),
  );
  const fastest = [...peers].sort((a, b) => a.onScreen.median - b.onScreen.median)[0] ?? ours;
  const goals = mapGoals({
    onScreen: ours.onScreen.median,
    fastestPeer: { name: fastest.name, onScreen: fastest.onScreen.median },
    script: ours.scriptStart,
    baseMap: ours.baseMap,
    step: ours.steps.at(-1)?.p95 ?? Infinity,
  });
  console.log(`\n${goals.map(goalLine).join('\n')}`);
}
