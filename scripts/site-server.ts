import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import { headersFor } from '#src/publish/headers.ts';
import { contentType } from '#src/publish/media-types.ts';

/**
 * A server of the files below a folder, as a plain static host serves them: `index.html` for a folder, a redirect to
 * the trailing slash, 404.html for what is not there, with the headers that a host should send. Nothing outside the
 * folder is served.
 *
 * @param base path under which the site stands, with slashes at both ends
 */
export function siteServer(dir: string, base = '/'): Server {
  const root = resolve(dir);
  return createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    answer(root, base, request.url ?? '/', response, request.method === 'HEAD').catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
}

async function answer(
  root: string,
  base: string,
  url: string,
  response: ServerResponse,
  head: boolean,
): Promise<void> {
  const [encoded = '/'] = url.split(/[?#]/);
  const path = decoded(encoded);
  if (path === null) {
    response.writeHead(400).end();
    return;
  }
  const below = path.startsWith(base) ? path.slice(base.length) : null;
  const file = below === null ? null : resolve(root, below);
  if (below !== null && file !== null && (file === root || file.startsWith(root + sep))) {
    const kind = await kindOf(file);
    if (kind === 'file' && !path.endsWith('/')) return send(file, below, 200, response, head);
    if (kind === 'folder' && path.endsWith('/') && (await kindOf(join(file, 'index.html'))) === 'file') {
      return send(join(file, 'index.html'), below, 200, response, head);
    }
    if (kind === 'folder' && !path.endsWith('/') && (await kindOf(join(file, 'index.html'))) === 'file') {
      response
        .writeHead(301, {
          location: `${encodeURI(`/${path.replace(/^\/+/, '')}`)}/${url.slice(encoded.length)}`,
        })
        .end();
      return;
    }
  }
  const page = join(root, '404.html');
  if ((await kindOf(page)) === 'file') return send(page, '', 404, response, head);
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
}

async function send(
  file: string,
  below: string,
  status: number,
  response: ServerResponse,
  head: boolean,
): Promise<void> {
  const { size } = await stat(file);
  response.writeHead(status, {
    ...headersFor(status === 200 ? below : ''),
    'content-type': contentType(file),
    'content-length': size,
  });
  if (head) {
    response.end();
    return;
  }
  const stream = createReadStream(file);
  stream.on('error', () => response.destroy());
  stream.pipe(response);
}

/** The path of an address; `null` if it is not one, or hides a null byte. */
function decoded(encoded: string): string | null {
  try {
    const path = decodeURIComponent(encoded);
    return path.startsWith('/') && !path.includes('\0') ? path : null;
  } catch {
    return null;
  }
}

async function kindOf(path: string): Promise<'file' | 'folder' | null> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? 'file' : found?.isDirectory() ? 'folder' : null;
}
