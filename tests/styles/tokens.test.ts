import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contrast } from './colour.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const files = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`);

const tokens = read('src/styles/tokens.css');
const sheets = files('src/styles').filter((file) => file.endsWith('.css'));
const components = [...files('src/components'), ...files('src/layouts')].filter((file) =>
  file.endsWith('.astro'),
);

/** Hexadecimal and functional notations; addresses such as `#main` and private names hold other letters or stand in quotes. */
const COLOUR =
  /(?<![\w'"/`{&-])#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(/gi;
const NAMED = /:\s*(?:black|white|red|blue|green|gr[ae]y|silver|orange|yellow|purple)\b/gi;

/** The value of a token in light, and in dark where it has one of its own. */
const values = (name: string) =>
  [...tokens.matchAll(new RegExp(`${name}: ([^;]+);`, 'g'))].map(([, value]) => value);

describe('colours', () => {
  it('stand in the tokens alone', () => {
    const wrong = [...sheets, ...components]
      .filter((file) => file !== 'src/styles/tokens.css')
      .flatMap((file) => {
        const text = read(file);
        return [...text.matchAll(COLOUR), ...(file.endsWith('.css') ? text.matchAll(NAMED) : [])].map(
          ([found]) => `${file}: ${found}`,
        );
      });
    expect(wrong).toEqual([]);
  });

  it('of what no style sheet reaches are those of the tokens: the base map, the icon', () => {
    const map = read('public/geo/base.svg');
    for (const name of ['--sea', '--land', '--border']) {
      const [light, dark] = values(name);
      expect(map).toContain(light);
      expect(map).toContain(dark);
    }
    const icon = read('public/favicon.svg');
    for (const value of values('--ink').slice(0, 2)) expect(icon).toContain(value);
  });

  it('of text reach 4.5 to 1 on paper and on raised surfaces, in light and in dark', () => {
    for (const scheme of [0, 1]) {
      for (const ground of ['--paper', '--raised']) {
        for (const ink of ['--ink', '--muted', '--link', '--link-visited', '--accent']) {
          const [a = '', b = ''] = [values(ink)[scheme], values(ground)[scheme]];
          expect(contrast(a, b), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
        }
      }
    }
  });
});

describe('sizes', () => {
  it('of type and of measure stand in the tokens alone; those inside a drawing are in its own units', () => {
    const wrong = sheets
      .filter((file) => file !== 'src/styles/tokens.css')
      .flatMap((file) =>
        [...read(file).matchAll(/(?<=[\s;{])(?:font(?:-size)?|max-width):[^;]*?\b[\d.]+rem[^;]*;/g)]
          // A bound that depends on the window is no measure of text.
          .filter(([found]) => !/min\(|calc\(/.test(found))
          .map(([found]) => `${file}: ${found}`),
      );
    expect(wrong).toEqual([]);
  });
});

describe('each token', () => {
  it('is used', () => {
    const defined = new Set([...tokens.matchAll(/^\s+(--[\w-]+):/gm)].map(([, name]) => name));
    const text = [...sheets, ...components].map(read).join('\n');
    const used = new Set([...text.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
    const drawn = new Set(['--sea', '--land', '--border']);
    expect([...defined].filter((name) => !used.has(name) && !drawn.has(name ?? ''))).toEqual([]);
  });
});
