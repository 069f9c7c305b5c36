import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { nginxConfiguration } from '#src/publish/nginx.ts';
import settings from '../src/site.json' with { type: 'json' };
import { misused, showUsage } from './usage.ts';

const USAGE = `Prints a configuration of nginx for the built site: its headers, media types and addresses.

npm run --silent nginx -- [options] > /etc/nginx/conf.d/atlas.conf
  --dir DIR       folder of the built site on that machine (dist)
  --base /sub/    the path under which it was built (src/site.json)
  --listen PORT   port, or address and port (80)
  --name HOST     name of the host (src/site.json)`;

try {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string', default: 'dist' },
      base: { type: 'string', default: settings.base },
      listen: { type: 'string', default: '80' },
      name: { type: 'string', default: new URL(settings.site).hostname },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) showUsage(USAGE);
  const { base, listen, name } = values;
  if (!/^\/(?:[\w.-]+\/)*$/.test(base))
    throw new Error(`--base ${base}: a path that begins and ends with a slash`);
  if (!/^(?:[\w.[\]:-]+:)?\d+$/.test(listen))
    throw new Error(`--listen ${listen}: a port, or an address and a port: 127.0.0.1:8080`);
  if (!/^[\w.*-]+$/.test(name)) throw new Error(`--name ${name}: no name of a host`);
  process.stdout.write(nginxConfiguration({ base, listen, name, dir: resolve(values.dir) }));
} catch (error) {
  misused(USAGE)(error);
}
