/**
 * npm start
 *
 * Builds the site and serves it on http://localhost:4321, or on the port in PORT. Exit: 1 not built, or the port is
 * taken; 2 PORT is no port.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { resolve } from 'node:path';
import settings from '../src/site.json' with { type: 'json' };
import { siteServer } from './site-server.ts';

const root = resolve(import.meta.dirname, '..');
const port = portFrom(process.env['PORT'] ?? '4321');
const base = process.env['ATLAS_BASE'] ?? settings.base;
const out = resolve(root, process.env['ATLAS_OUT'] ?? 'dist');

const probe = await listening(siteServer(out, base));
probe.close();
await once(probe, 'close');

const build = spawn(process.execPath, ['scripts/build.ts'], { cwd: root, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => build.kill(signal));
const [code] = (await once(build, 'exit')) as [number | null];
if (code !== 0) process.exit(code ?? 1);

const server = await listening(siteServer(out, base));
console.log(`The atlas is at http://localhost:${port}${base} – stop it with Ctrl+C.`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.closeAllConnections();
    server.close();
  });
}

async function listening(server: Server): Promise<Server> {
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
    return server;
  } catch (error) {
    const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
    console.error(
      taken
        ? `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start`
        : `Port ${port} cannot be used: ${String(error)}`,
    );
    process.exit(1);
  }
}

function portFrom(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1 && number <= 65_535) return number;
  console.error(`PORT=${text}: a port is a whole number from 1 to 65535.`);
  process.exit(2);
}
