import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, HookParameters } from 'astro';
import { ContentError, type Preview, previewOf } from './preview.ts';

const NAME = 'virtual:atlas';
const RESOLVED = `\0${NAME}`;
/** The dev server runs pages in its own process: megabytes of records as source text would be parsed at each edit. */
const HANDED = Symbol.for(NAME);
/** Editors write a file in several steps; wait for the last. */
const SETTLE_MS = 25;

/** The addresses of drafts, said of an atlas. */
const DRAFTS = `Object.values(atlas)
  .filter(Array.isArray)
  .flat()
  .filter(({ status }) => status === 'draft')
  .map(({ page, url }) => page ?? url)`;

/** Where the page would show a trace of our code, which helps no editor. */
const FURTHER =
  'The page comes back once this is mended. npm run check says the same; docs/errors.md explains each kind.';

type Server = HookParameters<'astro:server:setup'>['server'];
type Logger = HookParameters<'astro:server:setup'>['logger'];

/**
 * Serves `virtual:atlas`, made from `content/` by our own loader. A build stops at any mistake with all of them in one
 * error. The dev server watches the folder itself: a good edit is shown in the page, a bad one over it while the last
 * good content stays.
 */
export function atlasContent(): AstroIntegration {
  let dir = '';
  let preview: Preview;
  return {
    name: 'atlas-content',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, injectRoute, injectScript }) => {
        dir = join(fileURLToPath(config.root), 'content');
        preview = previewOf(dir, command === 'dev');
        if (command === 'build') {
          const { errors } = await preview.refresh();
          if (errors.length > 0) throw new ContentError(errors);
        } else if (command === 'dev') {
          injectRoute({ pattern: '/editors/', entrypoint: './src/pages/_editors.astro' });
          injectScript('page', `import '/src/islands/show-edit.ts';`);
        }
        updateConfig({ vite: { plugins: [virtualAtlas(() => preview, command === 'dev')] } });
      },
      'astro:server:setup': ({ server, logger }) => {
        watch(dir, preview, server, logger);
      },
      'astro:server:start': ({ logger }) => {
        logger.info('What is left to do: /editors/');
      },
    },
  };
}

function virtualAtlas(preview: () => Preview, dev: boolean) {
  return {
    name: 'atlas-content',
    resolveId(id: string) {
      return id === NAME ? RESOLVED : undefined;
    },
    async load(id: string) {
      if (id !== RESOLVED) return undefined;
      if (preview().good === undefined) await preview().refresh();
      const { good, errors } = preview();
      if (good === undefined) throw new ContentError(errors);
      const link = `import { link } from '#src/atlas/link.ts';`;
      if (!dev) {
        return [
          link,
          `export const atlas = link(JSON.parse(${JSON.stringify(JSON.stringify(good))}));`,
          `export const desk = async () => [];`,
          `export const drafts = [];`,
          `export const reading = 0;`,
        ].join('\n');
      }
      Reflect.set(globalThis, HANDED, preview());
      return [
        link,
        `const preview = globalThis[Symbol.for('${NAME}')];`,
        `export const atlas = link(preview.good);`,
        `export const desk = () => preview.desk();`,
        `export const drafts = ${DRAFTS};`,
        `export const reading = preview.reading;`,
      ].join('\n');
    },
  };
}

function watch(dir: string, preview: Preview, server: Server, logger: Logger): void {
  const { hot } = server.environments.client;
  // A page that Astro shows in place of ours knows how to be opened anew, and no more.
  const ours = new WeakSet<object>();
  hot.on('atlas:shown', (reading: unknown, client) => {
    ours.add(client);
    if (reading !== preview.reading) client.send('atlas:changed');
  });
  const tell = () => {
    for (const client of server.ws.clients) {
      if (ours.has(client)) client.send('atlas:changed');
      else client.send({ type: 'full-reload', path: '*' });
    }
  };
  const show = () => {
    const { title, framed } = new ContentError(preview.errors);
    const err = { name: 'content/', title, message: framed, stack: FURTHER, plugin: 'atlas-content' };
    hot.send({ type: 'error', err });
  };

  // Astro reloads the page at once for prose; a page of content that does not hold would take the last good one's place.
  let pending = 0;
  let held = false;
  const send = hot.send.bind(hot) as (...args: unknown[]) => void;
  hot.send = ((...args: unknown[]) => {
    const { type } = Object(args[0]) as { type?: unknown };
    if (type === 'full-reload' && (pending > 0 || preview.errors.length > 0)) held = true;
    else send(...args);
  }) as typeof hot.send;

  const refresh = async () => {
    try {
      const { changed, turned, errors } = await preview.refresh();
      if (changed) forget(server);
      if (errors.length > 0) {
        logger.error(new ContentError(errors).message);
        show();
      } else if (changed || turned || held) {
        held = false;
        tell();
      }
    } catch (error) {
      logger.error(`The content cannot be read: ${String(error)}`);
    }
  };

  let running = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  server.watcher.on('all', (_event, path) => {
    if (!path.startsWith(dir + sep) || path.startsWith(join(dir, '.schemas'))) return;
    pending += timer === undefined ? 1 : 0;
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      running = running.then(refresh).finally(() => {
        pending -= 1;
      });
    }, SETTLE_MS);
  });
  server.watcher.add(dir);
  // A page that is opened while the content is broken shows it too.
  hot.on('vite:client:connect', () => {
    if (preview.errors.length > 0) show();
  });
}

/** Lets go of the atlas and of every module made from it, on the server's side. */
function forget(server: Server): void {
  for (const environment of Object.values(server.environments)) {
    const module = environment.moduleGraph.getModuleById(RESOLVED);
    if (module === undefined) continue;
    const stale = new Set<typeof module>();
    environment.moduleGraph.invalidateModule(module, stale, Date.now(), true);
    const runner = 'runner' in environment ? (environment as { runner: Runner }).runner : undefined;
    for (const { id } of [module, ...stale]) {
      const evaluated = id === null ? undefined : runner?.evaluatedModules.getModuleById(id);
      if (evaluated !== undefined) runner?.evaluatedModules.invalidateModule(evaluated);
    }
  }
}

/** What runs modules of the server's side; Vite does not export its type to us. */
interface Runner {
  evaluatedModules: {
    getModuleById(id: string): object | undefined;
    invalidateModule(module: object): void;
  };
}
