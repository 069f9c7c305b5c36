import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { link } from '#src/atlas/link.ts';
import { load } from '#src/load/load.ts';
import { COLLECTIONS, dataset, type Dataset } from '#src/publish/dataset.ts';

/** The very text that the page on the data prints. */
const RECIPE = resolve('src/publish/digest.py');
const scratch = mkdtempSync(join(tmpdir(), 'atlas-digest-'));
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

const { records } = await load('content');
if (records === null) throw new Error('the content holds mistakes');
const whole = JSON.parse(JSON.stringify(dataset(link(records)))) as Dataset;
/** Ten records: of each kind the first, and the last two claims. */
const ten = Object.fromEntries(
  Object.entries(whole).map(([name, part]) => [
    name,
    Array.isArray(part) ? [part[0], ...(name === 'claims' ? part.slice(-2) : [])] : part,
  ]),
) as Dataset;

const all = (data: Dataset) => COLLECTIONS.flatMap((name) => data[name]);
const HAS_PYTHON = spawnSync('python3', ['--version']).status === 0;

/** What the documentation says, done a second time without any of our code. */
function recomputed(record: Record<string, unknown>): string {
  const sorted = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(sorted)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([key, one]) => [key, sorted(one)]),
          )
        : value;
  const apart = ['url', 'page', 'digest', 'change', 'status', 'note', 'was', 'into'];
  const kept = Object.fromEntries(Object.entries(record).filter(([key]) => !apart.includes(key)));
  return createHash('sha256')
    .update(JSON.stringify(sorted(kept)))
    .digest('hex');
}

/** The lines that the recipe prints for a dataset; where there is no Python, the same worked out in Node. */
function lines(data: Dataset): string[] {
  if (!HAS_PYTHON) {
    return all(data).map((record) => {
      const digest = recomputed(record);
      return `${record.id} ${digest} ${digest === record.digest ? 'as published' : 'DIFFERS'}`;
    });
  }
  writeFileSync(join(scratch, 'atlas.json'), JSON.stringify(data));
  const { stdout, stderr, status } = spawnSync('python3', [RECIPE], { cwd: scratch, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return stdout.trim().split('\n');
}

describe(`the recipe for digests, run by ${HAS_PYTHON ? 'Python' : 'Node, for want of Python'}`, () => {
  it('is ten lines', () => {
    const code = readFileSync(RECIPE, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '');
    expect(code.length).toBeLessThanOrEqual(10);
  });

  it('gives the digests of ten records', () => {
    expect(lines(ten)).toEqual(all(ten).map(({ id, digest }) => `${id} ${digest} as published`));
    expect(all(ten)).toHaveLength(10);
  });

  it('gives those of every record', () => {
    expect(lines(whole).filter((line) => !line.endsWith(' as published'))).toEqual([]);
  });

  it('sees a word that was changed', () => {
    const [first, ...others] = ten.claims;
    const changed = { ...ten, claims: [{ ...first, text: 'Something else.' }, ...others] } as Dataset;
    expect(lines(changed).filter((line) => line.endsWith('DIFFERS'))).toHaveLength(1);
  });
});

it('is what the documentation says, also without Python', () => {
  expect(all(whole).filter((record) => recomputed(record) !== record.digest)).toEqual([]);
});
