import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readYaml } from '#src/load/yaml.ts';

const schema = z.array(
  z.strictObject({
    id: z.string(),
    date: z.string().optional(),
    n: z.number().optional(),
    at: z.union([z.string(), z.array(z.string())]).optional(),
    sub: z.array(z.strictObject({ id: z.string() })).default([]),
  }),
);

const text = `# a comment
- id: one
  date: 2015
  n: 2015
  sub:
    - { id: a }
    - id: b
- id: two
  at: [2014-11-10, 7]
`;

describe('readYaml', () => {
  const yaml = readYaml(text, 'f.yaml', schema);

  it('keeps texts as written and coerces nothing', () => {
    expect(yaml.value).toEqual([
      { id: 'one', date: '2015', n: 2015, sub: [{ id: 'a' }, { id: 'b' }] },
      { id: 'two', at: ['2014-11-10', '7'] },
    ]);
  });

  it.each([
    [[0, 'date'], 'value', 3, 9],
    [[0, 'date'], 'key', 3, 3],
    [[0, 'sub', 0, 'id'], 'value', 6, 13],
    [[0, 'sub', 1, 'id'], 'key', 7, 7],
    [[1, 'at', 1], 'value', 9, 20],
    [[1], 'value', 8, 3],
    [[1, 'missing'], 'key', 8, 3],
    [[0, 'sub', 0, 'missing', 'deeper'], 'value', 6, 7],
  ] as const)('knows where %j stands (%s)', (path, part, line, col) => {
    expect(yaml.place(path, part)).toEqual({ file: 'f.yaml', line, col });
  });

  it('tells the first slip of a file only', () => {
    const { issues, whole } = readYaml('- id: "one\n- id: two\n', 'f.yaml', schema);
    expect(whole).toBe(false);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ code: 'yaml', line: 1 });
  });

  it('reads on after a key that stands twice', () => {
    const { issues, whole } = readYaml('- id: one\n  id: two\n  n: 1\n', 'f.yaml', schema);
    expect(whole).toBe(true);
    expect(issues).toMatchObject([{ code: 'duplicate-key', line: 2, col: 3 }]);
  });

  it.each(['['.repeat(20000), `${'{ a: '.repeat(20000)}`])('says what is nested without end', (deep) => {
    const { issues, whole } = readYaml(`- id: one\n  at: ${deep}\n`, 'f.yaml', schema);
    expect(whole).toBe(false);
    expect(issues).toMatchObject([{ code: 'yaml', what: 'Lists or fields are nested too deep to be read.' }]);
  });

  it('takes no value from aliases of aliases', () => {
    const list = [...'bcdefghi'].map(
      (name, i) =>
        `- &${name} [${Array(9)
          .fill(`*${'abcdefgh'.charAt(i)}`)
          .join(', ')}]`,
    );
    const { value, issues } = readYaml(`- &a [x, x]\n${list.join('\n')}\n`, 'f.yaml', schema);
    expect(value).toBeUndefined();
    expect(issues).toHaveLength(10);
    expect(issues[0]).toMatchObject({ code: 'yaml-anchor', line: 1, col: 6 });
  });

  it.each([
    ['"a \\uD800"', 9],
    ['"a \\\\uD800 \\x07"', 17],
    ['"a \\e"', 9],
    ['"\\uD83D\\uDE00 \\u202E"', 20],
  ])('finds the bad escape in %s', (written, col) => {
    expect(readYaml(`- id: ${written}\n`, 'f.yaml', schema).issues).toMatchObject([
      { code: 'character', line: 1, col: col + 1 },
    ]);
  });

  it('counts lines that end as on Windows', () => {
    expect(readYaml('- id: one\r\n  n: 1\r\n', 'f.yaml', schema).place([0, 'n'])).toMatchObject({
      line: 2,
      col: 6,
    });
  });
});
