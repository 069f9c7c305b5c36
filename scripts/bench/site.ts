import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { link } from '../../src/atlas/link.ts';
import type { Atlas } from '../../src/atlas/atlas.ts';
import { load } from '../../src/load/load.ts';
import { syntheticEvents } from './synthetic.ts';

export const ROOT = resolve(import.meta.dirname, '../..');
const COPIED = ['astro.config.mjs', 'content', 'package.json', 'public', 'src', 'tsconfig.json'];

/** What is on record in a content folder. */
export async function atlasIn(content: string): Promise<Atlas> {
  const { records, issues } = await load(content);
  if (records === null) throw new Error(`the content does not hold together: ${issues[0]?.what ?? ''}`);
  return link(records);
}

/** Builds the site as `npm run build` does, to stand under `base`. */
export async function buildSite(out: string, base: string): Promise<void> {
  await node(ROOT, ['scripts/build.ts', '--out', out, '--base', base]);
}

/**
 * Builds the site from a copy of the project with made-up events beside those on record, to stand under `base`. The
 * pages of single records are left out, for nobody opens them and there would be thousands; the rest is what it is.
 * Returns what is then on record.
 */
export async function buildSyntheticSite(
  out: string,
  base: string,
  { count, copy }: { count: number; copy: string },
): Promise<Atlas> {
  await mkdir(copy, { recursive: true });
  for (const name of COPIED) await cp(join(ROOT, name), join(copy, name), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  await keepCachesApart(copy);
  const pages = join(copy, 'src/pages');
  for (const path of await readdir(pages, { recursive: true }))
    if (path.endsWith('[id].astro')) await rm(join(pages, path));

  const content = join(copy, 'content');
  const { events, places } = syntheticEvents(await atlasIn(content), count);
  const data = join(content, 'data');
  await writeFile(join(data, 'events', 'synthetic.yaml'), JSON.stringify(events));
  // A file of records may become a folder of files.
  await mkdir(join(data, 'places'), { recursive: true });
  await rename(join(data, 'places.yaml'), join(data, 'places', 'record.yaml'));
  await writeFile(join(data, 'places', 'synthetic.yaml'), JSON.stringify(places));

  await node(copy, ['node_modules/astro/bin/astro.mjs', 'build'], { ATLAS_BASE: base, ATLAS_OUT: out });
  return atlasIn(content);
}

/** Both are builds of one node_modules, where the caches are kept: what one puts there must not reach the other. */
async function keepCachesApart(copy: string): Promise<void> {
  await rename(join(copy, 'astro.config.mjs'), join(copy, 'site.config.mjs'));
  await writeFile(
    join(copy, 'astro.config.mjs'),
    `import site from './site.config.mjs';
export default { ...site, cacheDir: './.astro-cache', vite: { ...site.vite, cacheDir: './.vite-cache' } };
`,
  );
}

/** Runs a program of Node's; throws with what it printed where it fails. */
export async function node(
  cwd: string,
  words: readonly string[],
  env: Record<string, string> = {},
): Promise<void> {
  const child = spawn(process.execPath, words, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (output += part.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0)
    throw new Error(`${words.join(' ')} ended with ${code ?? 'a signal'}:\n${output.slice(-4000)}`);
}
