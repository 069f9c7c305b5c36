import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decoded, encodingIssues } from '#src/load/encoding.ts';
import { load } from '#src/load/load.ts';
import { copyOfValid } from '../scripts/run.ts';

describe('characters', () => {
  it.each([
    'Ansār Bayt al-Maqdis, “IS”, bay‘ah — 14–16 é ñ',
    'أنصار بيت المقدس',
    'ولاية\u200cسيناء',
    'می\u200cخواهم',
    'क्\u200dष',
    'پ\u200d',
    'a\tb\r\nc\n',
    '😀',
  ])('lets %s pass', (text) => {
    expect(encodingIssues(text, 'f')).toEqual([]);
  });

  it.each([
    ['a\u200cb', 'U+200C'],
    ['\u200dب', 'U+200D'],
    ['a\u202eb', 'U+202E'],
    ['a\u2066b', 'U+2066'],
    ['a\u0085b', 'U+0085'],
    ['a\u{e0041}b', 'U+E0041'],
    ['a\ufffeb', 'U+FFFE'],
    ['a\ud800b', 'U+D800'],
  ])('refuses what stands in %j and names it', (text, name) => {
    const [issue, ...more] = encodingIssues(`x\n${text}`, 'f');
    expect(more).toEqual([]);
    expect(issue?.what).toContain(name);
    expect(issue).toMatchObject({ line: 2, col: text.search(/[^ab]/u) + 1 });
  });

  it('keeps what is UTF-8 around bytes that are not', () => {
    const bytes = Buffer.concat([Buffer.from('é😀'), Buffer.from([0xe9, 0xc3]), Buffer.from('ب')]);
    expect(decoded(bytes)).toBe('é😀\udce9\udcc3ب');
  });

  it.each(['utf16le', 'utf-16be'])('names %s without a mark', (name) => {
    const bytes = Buffer.from('- id: a\n', 'utf16le');
    const text = decoded(name === 'utf16le' ? bytes : bytes.swap16());
    expect(encodingIssues(text, 'f')).toMatchObject([
      { code: 'encoding', what: expect.stringContaining('UTF-16') as string, line: 1, col: 1 },
    ]);
  });
});

describe('what is not a file', () => {
  it('is told by its name', async () => {
    const dir = copyOfValid();
    mkdirSync(join(dir, 'groups/folder.mdx'));
    symlinkSync(join(dir, 'nowhere.mdx'), join(dir, 'groups/lost.mdx'));
    rmSync(join(dir, 'data/places.yaml'));
    mkdirSync(join(dir, 'data/places.yaml'));
    rmSync(join(dir, 'data/findings.yaml'));
    const { records, issues } = await load(dir);
    expect(records).toBeNull();
    expect(issues.map(({ file, what }) => `${file.slice(dir.length + 1)}: ${what}`)).toEqual([
      'data/findings.yaml: There is no such file, nor a folder of files of this name.',
      'data/places.yaml: This is a folder, where its name says that it is a file.',
      'groups/folder.mdx: This is a folder, where its name says that it is a file.',
      'groups/lost.mdx: This is a link to a file that is not there.',
    ]);
  });

  it('follows a link to a file', async () => {
    const dir = copyOfValid();
    rmSync(join(dir, 'data/findings.yaml'));
    const away = join(copyOfValid(), 'elsewhere.yaml');
    writeFileSync(away, '[]\n');
    symlinkSync(away, join(dir, 'data/findings.yaml'));
    expect((await load(dir)).issues).toEqual([]);
  });

  it('says so of the content folder itself', async () => {
    const { records, issues } = await load('tests/fixtures/nowhere');
    expect(records).toBeNull();
    expect(issues).toMatchObject([{ file: 'tests/fixtures/nowhere', line: 1, col: 1, code: 'no-folder' }]);
  });
});
