import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteServer } from '../../scripts/site-server.ts';

let dir: string;
let plain: Server;
let below: Server;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'atlas-'));
  await mkdir(join(dir, 'site', 'groups', 'x'), { recursive: true });
  await mkdir(join(dir, 'site', 'data'));
  await mkdir(join(dir, 'site-beside'));
  await writeFile(join(dir, 'secret.txt'), 'secret');
  await writeFile(join(dir, 'site-beside', 'index.html'), 'secret');
  await writeFile(join(dir, 'site', 'index.html'), 'home');
  await writeFile(join(dir, 'site', '404.html'), 'nothing here');
  await writeFile(join(dir, 'site', 'groups', 'x', 'index.html'), 'a group');
  await writeFile(join(dir, 'site', 'data', 'claims.csv'), 'id\r\n');
  [plain, below] = await Promise.all([
    listening(siteServer(join(dir, 'site'))),
    listening(siteServer(join(dir, 'site'), '/atlas/')),
  ]);
});

afterAll(async () => {
  plain.close();
  below.close();
  await rm(dir, { recursive: true });
});

async function listening(server: Server): Promise<Server> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

/** Sends the path as it is: `fetch` would tidy it first. */
async function get(server: Server, path: string, method = 'GET') {
  const { port } = server.address() as AddressInfo;
  const sent = request({ host: '127.0.0.1', port, path, method, agent: false }).end();
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  return { status: answer.statusCode, headers: answer.headers, text: Buffer.concat(parts).toString() };
}

describe('siteServer', () => {
  it('serves files with their types, and folders by their index', async () => {
    expect(await get(plain, '/')).toMatchObject({ status: 200, text: 'home' });
    expect(await get(plain, '/groups/x/?at=2014#r')).toMatchObject({ status: 200, text: 'a group' });
    const file = await get(plain, '/data/claims.csv');
    expect(file).toMatchObject({ status: 200, text: 'id\r\n' });
    expect(file.headers['content-type']).toBe('text/csv; charset=utf-8');
  });

  it('adds a missing slash and keeps the query', async () => {
    const answer = await get(plain, '/groups/x?at=2014');
    expect(answer.status).toBe(301);
    expect(answer.headers.location).toBe('/groups/x/?at=2014');
    expect((await get(plain, '//groups/x')).headers.location ?? '').not.toMatch(/^\/\//);
  });

  it.each(['/nothing/', '/groups/', '/data', '/index.html/'])(
    'answers %s with the page for what is missing',
    async (path) => {
      expect(await get(plain, path)).toMatchObject({ status: 404, text: 'nothing here' });
    },
  );

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/groups/..%2f..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/../site-beside/',
    '//secret.txt',
  ])('never leaves its folder: %s', async (path) => {
    const { status, text } = await get(plain, path);
    expect(status).toBe(404);
    expect(text).not.toContain('secret');
  });

  it.each(['/%', '/%00', '/x%00.html'])('refuses the malformed path %s', async (path) => {
    expect((await get(plain, path)).status).toBe(400);
  });

  it('answers nothing but GET and HEAD', async () => {
    expect((await get(plain, '/', 'POST')).status).toBe(405);
    expect(await get(plain, '/', 'HEAD')).toMatchObject({
      status: 200,
      text: '',
      headers: { 'content-length': '4' },
    });
  });

  it('stands under a base path', async () => {
    expect(await get(below, '/atlas/groups/x/')).toMatchObject({ status: 200, text: 'a group' });
    expect((await get(below, '/groups/x/')).status).toBe(404);
    expect((await get(below, '/atlas/groups/x')).headers.location).toBe('/atlas/groups/x/');
  });
});
