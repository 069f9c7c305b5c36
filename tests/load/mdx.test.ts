import { describe, expect, it } from 'vitest';
import { readProse } from '#src/load/mdx.ts';

const read = (prose: string, kind: 'article' | 'group' = 'article') => readProse(prose, 'f.mdx', kind);
const codes = (prose: string, kind?: 'article' | 'group') =>
  read(prose, kind).issues.map(({ code, line, col }) => `${code} ${String(line)}:${String(col)}`);

describe('what prose marks', () => {
  it('is read with its place', () => {
    const { body, issues } = read(
      '<Block at="p3 p4">\n\nThey <Claim id="x-c01">said so</Claim>, as <Ref to="y">Y</Ref> did.\n\n</Block>\n',
    );
    expect(issues).toEqual([]);
    expect(body?.stretches.map(({ at, claims }) => [at, claims.map(({ id }) => id)])).toEqual([
      [['p3', 'p4'], ['x-c01']],
    ]);
    expect(body?.claims).toEqual([{ id: 'x-c01', place: { file: 'f.mdx', line: 3, col: 13 } }]);
    expect(body?.refs).toEqual([{ id: 'y', place: { file: 'f.mdx', line: 3, col: 49 } }]);
  });

  it('stands in lists, quotes and emphasis too', () => {
    const { body, issues } = read('- *<Claim id="a">x</Claim>*\n\n> <Claim id="b">y</Claim>\n', 'group');
    expect(issues).toEqual([]);
    expect(body?.claims.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('what prose must not hold', () => {
  it.each([
    ['<div>x</div>', 'html 1:1'],
    ['a <br/> b', 'html 1:3'],
    ['<>x</>', 'html 1:1'],
    ['<claim id="a">x</claim>', 'html 1:1'],
    ['<Chart />', 'unknown-component 1:1'],
    ['export const a = 1;', 'import 1:1'],
    ['a {1 + 1}', 'expression 1:3'],
    ['<Ref to={x}>y</Ref>', 'expression 1:6'],
    ['<Ref {...x} to="a">y</Ref>', 'expression 1:6'],
    ['<Ref to="">y</Ref>', 'missing-attribute 1:1'],
    ['<Ref to="a" to2="b">y</Ref>', 'unknown-attribute 1:13'],
    ['[a](javascript:alert)', 'link 1:1'],
    ['[a](data:text/html,x)', 'link 1:1'],
    ['[a](//example.org)', 'link 1:1'],
    ['[a](/groups/x/)', 'link 1:1'],
    ['[a][b]\n\n[b]: vbscript:x', 'link 3:1'],
    ['![a](b.png)', 'image 1:1'],
    ['## A {#b}', 'heading-id 1:6'],
    ['<!-- a -->', 'html 1:2'],
    ['<Ref to="a">y', 'mdx 1:1'],
    ['<Block at="p1">\n\nx\n\n</Block>', 'structure 1:1'],
  ])('%j', (prose, code) => {
    expect(codes(prose, 'group')).toEqual([code]);
  });

  it('nor blocks within blocks, claims within claims, or a block in mid-line', () => {
    expect(codes('<Block at="p1">\n\n<Block at="p2">\n\nx\n\n</Block>\n\n</Block>')).toEqual([
      'structure 3:1',
    ]);
    expect(codes('<Claim id="a">x <Claim id="b">y</Claim></Claim>', 'group')).toEqual(['structure 1:17']);
    expect(codes('text <Block at="p1">x</Block>')).toEqual(['structure 1:6']);
  });

  it('but links, comments and plain signs it may', () => {
    const prose = '[a](https://example.org) [b](#p3) [c](../x/) {/* a note */} `<div>` &lt; &#123; 5 % > 3';
    expect(codes(prose)).toEqual([]);
  });
});
