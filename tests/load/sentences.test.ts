import { describe, expect, it } from 'vitest';
import { readProse } from '#src/load/mdx.ts';

const sentences = (prose: string) =>
  (readProse(prose, 'x.mdx', 'group').body?.sentences ?? []).map(({ pieces, marked }) => [
    pieces.map(({ text }) => text).join(''),
    marked,
  ]);

describe('the sentences of a page', () => {
  it('are parted where they end, not where a line does or a name has a full stop', () => {
    expect(sentences('The U.S.\nArmy came. It left,\nDr. Miller wrote.\n\n- One item.\n')).toEqual([
      ['The U.S.\nArmy came. ', false],
      ['It left,\nDr. Miller wrote.', false],
      ['One item.', false],
    ]);
  });

  it('are marked by a claim or the name of a record, and headings are none', () => {
    expect(
      sentences(
        '## A heading\n\nIt <Claim id="a-c1">joined. Then</Claim> it left. So <Ref to="b">B</Ref> did. Nobody saw.',
      ),
    ).toEqual([
      ['It joined. ', true],
      ['Then it left. ', true],
      ['So B did. ', true],
      ['Nobody saw.', false],
    ]);
  });

  it('know where their pieces stand', () => {
    const [, second] =
      readProse('One.\n\nTwo **three**\nfour. Five.\n', 'x.mdx', 'group').body?.sentences ?? [];
    expect(second?.pieces.map(({ text, place }) => [text, place.line, place.col])).toEqual([
      ['Two ', 3, 1],
      ['three', 3, 7],
      ['\nfour. ', 3, 14],
    ]);
    const [, , third] =
      readProse('One.\n\nTwo **three**\nfour. Five.\n', 'x.mdx', 'group').body?.sentences ?? [];
    expect(third?.pieces.map(({ text, place }) => [text, place.line, place.col])).toEqual([['Five.', 4, 7]]);
  });
});
