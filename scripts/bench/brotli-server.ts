import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.woff2': 'font/woff2',
};
/** Packed already. */
const PACKED: ReadonlySet<string> = new Set(['.png', '.woff2']);
const brotli = promisify(brotliCompress);

/** A file as it was sent. */
export interface Sent {
  path: string;
  kind: string;
  /** Of its body, with Brotli. */
  bytes: number;
}

export interface BrotliServer {
  root: string;
  /** What has been sent since this was last asked. */
  takeSent: () => Sent[];
  close: () => void;
}

/** Serves a folder with Brotli at its best, as a static host does that packs its files once, and counts what it sends. */
export async function serveBrotli(dir: string): Promise<BrotliServer> {
  const root = resolve(dir);
  const packed = new Map<string, Promise<Buffer | null>>();
  let sent: Sent[] = [];
  const bodyOf = (file: string) => {
    const body = packed.get(file) ?? pack(file);
    packed.set(file, body);
    return body;
  };

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://here.invalid');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const file = resolve(join(root, decodeURIComponent(path)));
    const kind = extname(file);
    const answer = async () => {
      const body = file.startsWith(root + sep) ? await bodyOf(file) : null;
      if (body === null) {
        response.writeHead(404).end();
        return;
      }
      sent.push({ path, kind, bytes: body.length });
      response
        .writeHead(200, {
          'content-type': TYPES[kind] ?? 'application/octet-stream',
          'content-length': body.length,
          'cache-control': 'max-age=600',
          ...(PACKED.has(kind) ? {} : { 'content-encoding': 'br' }),
        })
        .end(body);
    };
    answer().catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    root: `http://127.0.0.1:${port}`,
    takeSent() {
      const taken = sent;
      sent = [];
      return taken;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A file as it is sent; `null` where there is none. */
async function pack(file: string): Promise<Buffer | null> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null || PACKED.has(extname(file))) return bytes;
  return brotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/** Bytes of all files sent, or of those of some kinds. */
export function bytesOf(sent: readonly Sent[], ...kinds: string[]): number {
  return sent
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .reduce((sum, { bytes }) => sum + bytes, 0);
}
