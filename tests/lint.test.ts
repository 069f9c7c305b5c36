import { globSync, readFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint();

/** The rules that a file broke, by name. */
async function broken(filePath: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

const astro = (lines: string) => `---\n${lines}\n---\n<p>text</p>\n`;

describe('the rooms of the house', () => {
  it.each([
    ['schema on the atlas', 'src/schema/x.ts', "export * from '#src/atlas/day.ts';\n"],
    ['the atlas on views', 'src/atlas/x.ts', "import type {} from '#src/views/date.ts';\n"],
    ['the atlas on the loader', 'src/atlas/x.ts', "import '#src/load/load.ts';\n"],
    ['views on publish', 'src/views/x.ts', "import '#src/publish/cite.ts';\n"],
    ['views on the site', 'src/views/x.ts', "import '#src/site.ts';\n"],
    ['drawing on the loader, by a relative path', 'src/draw/x.ts', "import '../load/load.ts';\n"],
    ['an island on publish', 'src/islands/x.ts', "import '#src/publish/cite.ts';\n"],
    ['a component on the loader', 'src/components/X.astro', astro("import '#src/load/load.ts';")],
    ['a layout on a route', 'src/layouts/X.astro', astro("import '#src/pages/robots.txt.ts';")],
    ['a dynamic import upwards', 'src/atlas/x.ts', "await import('#src/publish/cite.ts');\n"],
  ])('refuses %s', async (_, path, text) => {
    expect(await broken(path, text)).toContain('boundaries/dependencies');
  });

  it.each([
    ['the atlas on the schema', 'src/atlas/x.ts', "import '#src/schema/claim.ts';\n"],
    ['a neighbour', 'src/atlas/x.ts', "import './day.ts';\n"],
    ['a component on publish', 'src/components/X.astro', astro("import '#src/publish/cite.ts';")],
    ['a route on the site', 'src/pages/x.astro', astro("import '#src/site.ts';")],
  ])('allows %s', async (_, path, text) => {
    expect(await broken(path, text)).toEqual([]);
  });

  it.each(['utils', 'lib', 'helpers', 'common'])('refuses a room called %s', async (room) => {
    expect(await broken(`src/${room}/x.ts`, 'export const x = 1;\n')).toContain(
      'boundaries/no-unknown-files',
    );
  });
});

describe('the rooms that know neither Astro nor Node', () => {
  it.each([
    ['Node', "import 'node:fs';\n"],
    ['Astro', "import 'astro:content';\n"],
    ['the virtual module', "import 'virtual:atlas';\n"],
  ])('may not import %s', async (_, text) => {
    for (const room of ['atlas', 'views', 'draw', 'search']) {
      expect(await broken(`src/${room}/x.ts`, text), room).toContain('no-restricted-imports');
    }
  });

  it('may not read the environment', async () => {
    expect(await broken('src/views/x.ts', 'export const base = import.meta.env.BASE_URL;\n')).toContain(
      'no-restricted-syntax',
    );
    expect(await broken('src/views/x.ts', 'export const base = process.env;\n')).toContain(
      'no-restricted-globals',
    );
  });
});

describe('islands', () => {
  const entries = scripts().map(({ body }) => /islands\/([\w-]+)\.ts/.exec(body)?.[1] ?? '');

  it('never import each other', async () => {
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) {
      expect(await broken('src/islands/x.ts', `import './${entry}.ts';\n`), entry).toEqual([
        'no-restricted-imports',
      ]);
    }
  });

  it('are the only scripts: each names one, and nothing runs inline', () => {
    const wrong = scripts().filter(
      ({ tag, body }) => tag !== '<script>' || !/^import '#src\/islands\/[\w-]+\.ts';$/.test(body),
    );
    expect(wrong).toEqual([]);
  });
});

/** Every script in the .astro files, but for data. */
function scripts(): { file: string; tag: string; body: string }[] {
  return globSync('src/**/*.astro').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(<script\b[^>]*>)([^]*?)<\/script>/g)]
      .map(([, tag = '', body = '']) => ({ file, tag, body: body.trim() }))
      .filter(({ tag }) => !tag.includes('application/ld+json')),
  );
}
