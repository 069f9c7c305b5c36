import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { node, ROOT } from './site.ts';

const HERE = join(ROOT, 'scripts/bench');
const DOCUMENTS = join(HERE, 'peers/search/document.ts');

/** Answers a query with at most `limit` ids, best first; Pagefind alone makes one wait. */
export type Find = (query: string, limit: number) => string[] | Promise<string[]>;

/** Records as files: as entries, for the peers, and as the site serves them. */
export interface RecordFiles {
  entries: string;
  names: string;
  sentences: string;
}

/** A search engine as it would be shipped. */
export interface Contender {
  name: string;
  /** Parses a file of records and indexes it where it is not yet. */
  open: (files: RecordFiles) => Find;
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
    const entry = join(scratch, `${id}.ts`);
    await writeFile(entry, code);
    await bundled(entry, bundle);
    const { open } = (await import(pathToFileURL(bundle).href)) as Pick<Contender, 'open'>;
    made.push({ name, open, script: brotliCompressSync(await readFile(bundle)).length });
  }
  return made;
}

function ours(): string {
  return `import { openLibrary } from '${ROOT}/src/search/library.ts';
import { parseEntries } from '${ROOT}/src/search/served.ts';
export function open({ names, sentences }) {
  const { answer, index } = openLibrary(...[names, sentences].map((file) => parseEntries(JSON.parse(file))));
  return (query, limit) => answer(query, { limit }).hits.map(({ place }) => index.ids[place]);
}`;
}

function peer(id: string, isNormalised: boolean): string {
  return `import { changed, documents } from '${DOCUMENTS}';
import { engine } from '${HERE}/peers/search/${id}.ts';
${isNormalised ? `import { normalise } from '${ROOT}/src/search/normalise.ts';` : ''}
export const open = ({ entries }) => ${isNormalised ? 'changed(engine, normalise)' : 'engine'}(documents(entries));`;
}

/** Bundles a script with all it imports, minified, what it does not use left out. */
async function bundled(entry: string, out: string): Promise<void> {
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
