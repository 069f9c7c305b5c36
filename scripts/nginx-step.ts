import { spawn, spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { headersFor } from '#src/publish/headers.ts';
import { contentType } from '#src/publish/media-types.ts';
import { nginxConfiguration } from '#src/publish/nginx.ts';
import { pathsIn } from './manifest.ts';
import { gather, type Outcome } from './step.ts';
import { vitest } from './vitest-step.ts';

const BASE = '/atlas/';

/**
 * Builds the site for a sub-path and serves it by nginx with the configuration that we print; then each file, its
 * headers and its media type are asked for, every link is followed, and all browser journeys are made there.
 */
export async function nginxStep(root: string, scratch: string): Promise<Outcome> {
  if (!isThere())
    return { passed: 0, failed: 1, output: 'no nginx: install one (Debian, Ubuntu: apt-get install nginx)' };
  const dir = join(scratch, 'below');
  const built = await gather(['scripts/build.ts', '--base', BASE, '--out', dir], root);
  if (built.code !== 0) return { passed: 0, failed: 1, output: built.output };
  const port = await freePort();
  const origin = `http://127.0.0.1:${String(port)}`;
  const server = await started(dir, port, join(scratch, 'nginx'));
  try {
    await answering(`${origin}${BASE}`);
    const problems = await asked(dir, origin);
    Object.assign(process.env, { ATLAS_BASE: BASE, ATLAS_OUT: dir, ATLAS_SERVED: `${origin}${BASE}` });
    const tests = [
      await vitest('site', root, scratch, ['links', 'policy']),
      await vitest('browser', root, scratch),
    ];
    return {
      passed: tests.reduce((sum, { passed }) => sum + passed, problems.length === 0 ? 1 : 0),
      failed: tests.reduce((sum, { failed }) => sum + failed, problems.length === 0 ? 0 : 1),
      output: [
        ...problems.slice(0, 20),
        ...tests.filter(({ failed }) => failed > 0).map(({ output }) => output),
      ].join('\n'),
    };
  } finally {
    for (const name of ['ATLAS_BASE', 'ATLAS_OUT', 'ATLAS_SERVED']) Reflect.deleteProperty(process.env, name);
    server.kill();
  }
}

function isThere(): boolean {
  return spawnSync('nginx', ['-v'], { stdio: 'ignore' }).status === 0;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function started(dir: string, port: number, folder: string) {
  await mkdir(folder, { recursive: true });
  const site = nginxConfiguration({
    base: BASE,
    dir,
    listen: `127.0.0.1:${String(port)}`,
    name: 'localhost',
  });
  await writeFile(join(folder, 'atlas.conf'), site);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const whole = [
    'daemon off; master_process off; worker_processes 1;',
    `pid ${folder}/nginx.pid; error_log ${folder}/error.log;`,
    `events {} http { access_log off; ${temporary.join(' ')} include ${folder}/atlas.conf; }`,
  ];
  await writeFile(join(folder, 'nginx.conf'), whole.join('\n'));
  return spawn('nginx', ['-p', folder, '-e', join(folder, 'error.log'), '-c', join(folder, 'nginx.conf')], {
    stdio: 'inherit',
  });
}

async function answering(address: string): Promise<void> {
  for (let i = 0; i < 100; i += 1) {
    const answer = await fetch(address).catch(() => null);
    if (answer !== null) return;
    await setTimeout(50);
  }
  throw new Error('nginx does not answer');
}

/** What is wrong with how files are served: bytes, media types, headers, folders, what is not there. */
async function asked(dir: string, origin: string): Promise<string[]> {
  const problems: string[] = [];
  const expectHeaders = (path: string, answer: Response, headers: Record<string, string>) => {
    for (const [name, value] of Object.entries(headers)) {
      const given = answer.headers.get(name);
      if (given !== value) problems.push(`${path}: ${name} is ${String(given)}, not ${value}`);
    }
  };
  for (const file of await pathsIn(dir)) {
    if (file === '_headers') continue;
    const path = file.replace(/(^|\/)index\.html$/, '$1');
    const answer = await fetch(`${origin}${BASE}${path.split('/').map(encodeURIComponent).join('/')}`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (answer.status !== 200 || !bytes.equals(await readFile(join(dir, file))))
      problems.push(`${path}: ${String(answer.status)}, or not its bytes`);
    expectHeaders(path, answer, { 'Content-Type': contentType(file), ...headersFor(path) });
  }
  const gone = await fetch(`${origin}${BASE}no/such/page/`);
  if (gone.status !== 404 || !(await gone.text()).includes('</html>'))
    problems.push('no page for what is not there');
  if (gone.headers.has('Cache-Control')) problems.push('what is not there is kept');
  expectHeaders('no/such/page/', gone, {
    'Content-Security-Policy': headersFor('')['Content-Security-Policy'] ?? '',
  });
  const folder = await fetch(`${origin}${BASE}map?at=2015`, { redirect: 'manual' });
  if (folder.status !== 301 || folder.headers.get('Location') !== `${BASE}map/?at=2015`)
    problems.push(`map: ${String(folder.status)} to ${String(folder.headers.get('Location'))}`);
  for (const path of ['_headers', '../nginx/nginx.conf', '%2e%2e/nginx/nginx.conf', '..%2fnginx/nginx.conf'])
    if ((await fetch(`${origin}${BASE}${path}`)).status < 400) problems.push(`${path} is served`);
  return problems;
}
