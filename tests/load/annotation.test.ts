import { describe, expect, it } from 'vitest';
import { annotations, notAnnotated } from '#src/load/annotation.ts';
import type { Issue } from '#src/load/issue.ts';

const issue = (more: Partial<Issue> = {}): Issue => ({
  file: 'content/data/a,b.yaml',
  line: 3,
  col: 7,
  code: 'dangling',
  severity: 'error',
  what: '100% of it: gone,\nreally.',
  ...more,
});

describe('annotations of GitHub Actions', () => {
  it('are escaped as GitHub reads them', () => {
    expect(annotations([issue({ end: { line: 3, col: 12 }, fix: 'Mend it.' })])).toEqual([
      '::error file=content/data/a%2Cb.yaml,line=3,endLine=3,col=7,endColumn=12,title=dangling::100%25 of it: gone,%0Areally. Mend it.',
    ]);
  });

  it('name no last column where a mark ends on another line', () => {
    expect(annotations([issue({ end: { line: 4, col: 2 }, what: 'X.' })])).toEqual([
      '::error file=content/data/a%2Cb.yaml,line=3,endLine=4,col=7,title=dangling::X.',
    ]);
  });

  it('begin with the errors, and say where GitHub shows only some', () => {
    const many = [issue({ severity: 'warning' }), ...Array.from({ length: 11 }, () => issue())];
    expect(annotations(many).map((line) => line.slice(0, 7))).toEqual([
      ...Array.from({ length: 11 }, () => '::error'),
      '::warni',
    ]);
    expect(notAnnotated(many)).toContain('first 10 errors');
    expect(notAnnotated(many.slice(0, 11))).toBe('');
  });
});
