import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);
const search = (...args: string[]) => run(process.execPath, ['scripts/search.ts', ...args]);

it('prints hits as JSON: type, id, title, address and score', async () => {
  const { stdout } = await search('--json', 'iskp');
  const hits = JSON.parse(stdout) as unknown[];
  expect(hits[0]).toEqual({
    type: 'group',
    id: 'is-khorasan',
    title: 'IS-Khorasan',
    url: '/groups/is-khorasan/',
    score: 1,
  });
  expect(hits.length).toBeGreaterThan(1);
});

it('prints hits as text, no more than asked for', async () => {
  const { stdout } = await search('--limit', '1', 'boko', 'haram');
  expect(stdout).toBe('Group    Boko Haram\n         /groups/boko-haram/\n');
});

it('says so when nothing is found', async () => {
  expect((await search('zzzzqqq')).stdout).toBe('Nothing found.\n');
  expect((await search('--json', 'zzzzqqq')).stdout).toBe('[]\n');
});

it.each([
  ['no query', []],
  ['an unknown option', ['--nope', 'x']],
  ['no limit', ['--limit', '0', 'x']],
])('is used wrongly with %s: exit 2 and how it is used', async (_, args) => {
  await expect(search(...args)).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('npm run search -- [options]') as unknown,
  });
});

it('says that there is no such folder, and ends with 1', async () => {
  await expect(search('--content', 'nowhere', 'x')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('nowhere') as unknown,
  });
});
