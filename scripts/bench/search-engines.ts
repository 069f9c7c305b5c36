import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { node, ROOT } from './site.ts';

const HERE = join(ROOT, 'scripts/bench');
const DOCUMENTS = join(HERE, 'peers/search/document.ts');

/** Answers a query with at most `limit` ids, best first; Pagefind alone makes one wait. */
export type Find = (query: string, limit: number) => string[] | Promise<string[]>;

/** A search engine as it would be shipped. */
export interface Contender {
  name: string;
  /** Parses a file of records and indexes it. */
  open: (records: string) => Find;
  /** Its code, bundled and minified, with Brotli. */
  script: number;
}

const OURS = 'Allegiance Atlas';

/** The peers by their scripts, peers/search/<id>.ts. */
const PEERS = [
  { id: 'fuse', name: 'Fuse.js' },
  { id: 'fuse-token', name: 'Fuse.js, token search' },
  { id: 'minisearch-plain', name: 'MiniSearch, defaults' },
  { id: 'minisearch', name: 'MiniSearch' },
  { id: 'lunr', name: 'Lunr' },
  { id: 'ufuzzy', name: 'uFuzzy' },
];

/** Bundles ours and the peers, each of these as it is and with our normaliser, and loads the bundles: ours first. */
export async function contenders(scratch: string): Promise<Contender[]> {
  const all = [
    { id: 'ours', name: OURS, code: ours() },
    ...PEERS.flatMap(({ id, name }) => [
      { id, name, code: peer(id, false) },
      { id: `${id}-normalised`, name: `${name} + our normaliser`, code: peer(id, true) },
    ]),
  ];
  const made: Contender[] = [];
  for (const { id, name, code } of all) {
    const bundle = join(scratch, `${id}.mjs`);
    await bundled(join(scratch, `${id}.ts`), code, bundle);
    const { open } = (await import(pathToFileURL(bundle).href)) as Pick<Contender, 'open'>;
    made.push({ name, open, script: brotliCompressSync(await readFile(bundle)).length });
  }
  return made;
}

function ours(): string {
  return `import { finder } from '${ROOT}/src/search/finder.ts';
import { parseRecords } from '${ROOT}/src/search/records.ts';
export function open(records) {
  const find = finder(parseRecords(JSON.parse(records)));
  return (query, limit) => find(query, limit).map(({ entry }) => entry.id);
}`;
}

function peer(id: string, isNormalised: boolean): string {
  return `import { changed, documents } from '${DOCUMENTS}';
import { engine } from '${HERE}/peers/search/${id}.ts';
${isNormalised ? `import { normalise } from '${ROOT}/src/search/normalise.ts';` : ''}
export const open = (records) => ${isNormalised ? 'changed(engine, normalise)' : 'engine'}(documents(records));`;
}

async function bundled(entry: string, code: string, out: string): Promise<void> {
  await writeFile(entry, code);
  await node(HERE, [
    'node_modules/esbuild/bin/esbuild',
    entry,
    '--bundle',
    '--minify',
    '--format=esm',
    '--target=es2022',
    `--outfile=${out}`,
  ]);
}
