import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { MANIFEST, notAsListed } from '../manifest.ts';
import { copyProject } from '../project-copy.ts';
import { Random } from './random.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/**
 * Builds a copy of the project with the small content of the tests, of which one sentence goes back and forth, and
 * kills each build with all its processes at a random moment. After each the site must be the old one or the new one,
 * by its manifest.
 */
export async function fuzzBuild(seed: number, count: number): Promise<boolean> {
  const dir = mkdtempSync(join(tmpdir(), 'atlas-kills-'));
  try {
    copyProject(dir);
    rmSync(join(dir, 'content'), { recursive: true });
    rmSync(join(dir, 'public/v'), { recursive: true, force: true });
    cpSync(join(ROOT, 'tests/fixtures/valid'), join(dir, 'content'), { recursive: true });
    return await killed(dir, new Random(seed), count);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function killed(dir: string, random: Random, count: number): Promise<boolean> {
  const file = join(dir, 'content/data/places.yaml');
  const text = readFileSync(file, 'utf8');
  const write = (version: number) =>
    writeFileSync(file, text.replace(/name: (\w+)/, `name: $1 ${String(version)}`));
  const manifest = () =>
    existsSync(join(dir, 'dist')) ? readFileSync(join(dir, 'dist', MANIFEST), 'utf8') : null;

  let whole = 0;
  const known: (string | null)[] = [];
  for (const version of [0, 1]) {
    write(version);
    const started = performance.now();
    const code = await build(dir);
    if (code !== 0) throw new Error(`the build that is to be killed fails by itself: exit ${String(code)}`);
    known.push(manifest());
    whole = performance.now() - started;
  }
  console.log(`a build takes ${(whole / 1000).toFixed(1)} s`);

  const told = { old: 0, new: 0, broken: 0, inTime: 0 };
  for (let i = 0; i < count; i += 1) {
    const before = manifest();
    const version = before === known[1] ? 0 : 1;
    write(version);
    const code = await build(dir, random.next() * whole * 1.1);
    if (code === 0) told.inTime += 1;
    const after = manifest();
    const problems = await notAsListed(join(dir, 'dist'));
    if (problems.length > 0 || (after !== before && after !== known[version])) {
      told.broken += 1;
      console.error(`kill ${String(i + 1)}: ${problems.slice(0, 3).join(', ') || 'a site that is neither'}`);
    } else told[after === before ? 'old' : 'new'] += 1;
  }
  const code = await build(dir);
  const beside = readdirSync(dir).filter((name) => name.startsWith('dist.'));
  console.log(
    `${String(count)} builds, ${String(count - told.inTime)} killed: the old site ${String(told.old)} times, the new one ${String(told.new)} times, broken ${String(told.broken)} times; ` +
      `the next build: exit ${String(code)}, ${String(beside.length)} folders left beside it`,
  );
  return told.broken === 0 && code === 0 && beside.length === 0;
}

/** Runs a build, and kills it with all that it started after so many milliseconds; its exit code, or `null`. */
async function build(dir: string, after?: number): Promise<number | null> {
  const child = spawn(process.execPath, ['scripts/build.ts'], { cwd: dir, stdio: 'ignore', detached: true });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  if (after !== undefined) {
    await Promise.race([ended, setTimeout(after)]);
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  }
  return (await ended)[0];
}
