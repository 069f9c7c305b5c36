import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { load } from '#src/load/load.ts';
import { copyOfValid, run } from './run.ts';

const UNTIDY = `# Places of the story.

# The old one.
- name: Oldtown   # as printed
  id: oldtown
  precision: town
  names:
    - type: alias
      text: "Old Town"
  # degrees
  lon: 10.5
  lat: 47
  country: AT
- { id: newtown, lat: 48, lon: 11, name: Newtown, precision: town, status: draft }
`;

const TIDY = `# Places of the story.

# The old one.
- id: oldtown
  name: Oldtown # as printed
  names:
    - text: 'Old Town'
      type: alias
  # degrees
  lon: 10.5
  lat: 47
  precision: town
  country: AT

- { id: newtown, name: Newtown, lon: 11, lat: 48, precision: town, status: draft }
`;

describe('format', () => {
  it('puts fields in the order of the schema, keeps comments and values, and then changes nothing more', async () => {
    const dir = copyOfValid();
    const path = join(dir, 'data/places.yaml');
    writeFileSync(path, UNTIDY);
    const { records } = await load(dir, { drafts: true });
    expect(run('format', '--content', dir)).toEqual({ code: 0, out: `${path}\n1 file changed.\n`, err: '' });
    expect(readFileSync(path, 'utf8')).toBe(TIDY);
    expect((await load(dir, { drafts: true })).records).toEqual(records);
    expect(run('format', '--content', dir).out).toBe('0 files changed.\n');
  });

  it('touches only the front matter of a page', () => {
    const dir = copyOfValid();
    const path = join(dir, 'groups/youth-wing.mdx');
    const prose = '\nProse   with *odd*  spacing,\nas it was.\n';
    writeFileSync(
      path,
      `---\nkind: faction\nname: Youth Wing\nsummary: A wing.\nregion: elsewhere\n---\n${prose}`,
    );
    expect(run('format', '--content', dir).code).toBe(0);
    expect(readFileSync(path, 'utf8')).toBe(
      `---\nname: Youth Wing\nkind: faction\nregion: elsewhere\nsummary: A wing.\n---\n${prose}`,
    );
  });

  it('with --check only lists the files and exits 1', () => {
    const dir = copyOfValid();
    const path = join(dir, 'data/places.yaml');
    writeFileSync(path, UNTIDY);
    expect(run('format', '--check', '--content', dir)).toEqual({
      code: 1,
      out: `${path}\n1 file would change.\n`,
      err: '',
    });
    expect(readFileSync(path, 'utf8')).toBe(UNTIDY);
  });

  it('leaves a file alone that it cannot read, says where, and goes on with the others', () => {
    const dir = copyOfValid();
    const broken = join(dir, 'data/events.yaml');
    writeFileSync(broken, '- id: "a\n');
    writeFileSync(join(dir, 'data/places.yaml'), UNTIDY);
    const { code, out, err } = run('format', '--content', dir);
    expect(code).toBe(1);
    expect(err).toContain(`${broken}:1:7: A quote or bracket is not closed.`);
    expect(out).toContain('1 file changed.');
    expect(readFileSync(broken, 'utf8')).toBe('- id: "a\n');
  });
});
