import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST, notAsListed } from '../manifest.ts';
import { copyProject } from '../project-copy.ts';
import { table } from './table.ts';

/** Shifts the clock of a process by so many days, and says that it has so many processors. */
const shifted = (days: number, cores: number) => `
import os from 'node:os';
const { now } = Date;
const by = ${String(days)} * 86_400_000;
globalThis.Date = class extends Date {
  constructor(...parts) { super(...(parts.length === 0 ? [now() + by] : parts)); }
  static now() { return now() + by; }
};
os.cpus = () => Array(${String(cores)}).fill({ model: '', speed: 0, times: {} });
os.availableParallelism = () => ${String(cores)};
`;

/** Ten cold builds, each on another path, in another zone, language, time or number of processors. */
const BUILDS = [
  { path: 'one', zone: 'UTC', locale: 'C.UTF-8', days: 0, cores: 2 },
  { path: 'one', zone: 'Pacific/Kiritimati', locale: 'tr_TR.UTF-8', days: 0, cores: 1 },
  { path: 'one', zone: 'America/St_Johns', locale: 'C.UTF-8', days: 4000, cores: 8 },
  { path: 'one', zone: 'UTC', locale: 'tr_TR.UTF-8', days: 4000, cores: 2 },
  { path: 'one', zone: 'Pacific/Kiritimati', locale: 'C.UTF-8', days: 4000, cores: 1 },
  { path: 'another path, deeper', zone: 'UTC', locale: 'C.UTF-8', days: 0, cores: 8 },
  { path: 'another path, deeper', zone: 'Pacific/Kiritimati', locale: 'tr_TR.UTF-8', days: 4000, cores: 2 },
  { path: 'another path, deeper', zone: 'America/St_Johns', locale: 'tr_TR.UTF-8', days: 0, cores: 1 },
  { path: 'another path, deeper', zone: 'America/St_Johns', locale: 'C.UTF-8', days: 4000, cores: 8 },
  { path: 'another path, deeper', zone: 'UTC', locale: 'tr_TR.UTF-8', days: 0, cores: 2 },
] as const;

/** Builds the site ten times from nothing under other conditions, and says whether every byte is the same. */
export function benchBuilds(scratch: string): Promise<void> {
  const folders = new Map(
    [...new Set(BUILDS.map(({ path }) => path))].map((path) => [path, join(scratch, path, 'project')]),
  );
  for (const dir of folders.values()) copyProject(dir);
  const preload = join(scratch, 'clock.mjs');
  const rows: string[][] = [];
  const hashes = new Set<string>();
  for (const { path, zone, locale, days, cores } of BUILDS) {
    const dir = folders.get(path) ?? '';
    for (const name of ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'])
      rmSync(join(dir, name), { recursive: true, force: true });
    writeFileSync(preload, shifted(days, cores));
    const start = performance.now();
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
      cwd: dir,
      encoding: 'utf8',
      env: {
        ...process.env,
        TZ: zone,
        LANG: locale,
        LC_ALL: locale,
        NODE_OPTIONS: `--import=file://${preload}`,
      },
    });
    if (status !== 0)
      throw new Error(`a build failed: exit ${String(status)}\n${stdout}${stderr}`.slice(0, 2000));
    const manifest = readFileSync(join(dir, 'dist', MANIFEST));
    const hash = createHash('sha256').update(manifest).digest('hex');
    hashes.add(hash);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    rows.push([
      path,
      zone,
      locale,
      days === 0 ? 'now' : `in ${String(days)} days`,
      String(cores),
      seconds,
      hash.slice(0, 16),
    ]);
  }
  console.log(table(['path', 'zone', 'locale', 'clock', 'processors', 'seconds', 'manifest'], rows));
  return notAsListed(join([...folders.values()][0] ?? '', 'dist')).then((problems) => {
    console.log(
      hashes.size === 1 && problems.length === 0
        ? `reached      ten cold builds, one manifest`
        : `NOT reached  ten cold builds, ${String(hashes.size)} manifests; ${problems.slice(0, 3).join(', ')}`,
    );
  });
}
