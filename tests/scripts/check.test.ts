import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from './run.ts';

const VALID = ['--content', 'tests/fixtures/valid'];
const COUNTS =
  '2 sources, 5 blocks coded, 1 not coded, 4 claims, 3 statements coded twice, 2 events, 3 relations, 1 finding, 3 groups, 1 person, 1 place.\n' +
  '  alpha-2014: 3 of 4 blocks coded, 2 claims, 0.7 a block\n' +
  '  beta-2016: 2 of 2 blocks coded, 2 claims, 1.0 a block\n' +
  '  groups without a profile: 2 (league, youth-wing)\n' +
  '  people whose role stands on no claim: none\n' +
  '  events without a place: 1 (youth-wing-members-come-over)\n' +
  '  dates resolved or inferred: 0 of claims, 0 of events, 0 of ties\n';

describe('check', () => {
  it('says what it counted and what it could not check', () => {
    expect(run('check', ...VALID)).toEqual({
      code: 0,
      out: `${COUNTS}Found no errors, no warnings. Not run, as they need the texts (--sources DIR): block hashes, locators in the texts, find, copied runs.\n`,
      err: '',
    });
  });

  it('checks against the texts', () => {
    expect(run('check', ...VALID, '--sources', 'tests/fixtures/texts')).toEqual({
      code: 0,
      out: `${COUNTS}Found no errors, no warnings.\n`,
      err: '',
    });
  });

  it('exits 1 on a mistake and prints it as expected.txt has it', () => {
    const { code, out } = run(
      'check',
      ...VALID,
      '--overlay',
      'tests/fixtures/invalid/dangling-group/content',
      '--lines',
    );
    expect(code).toBe(1);
    expect(out).toContain(readFileSync('tests/fixtures/invalid/dangling-group/expected.txt', 'utf8'));
    expect(out).toContain('Found 1 error, no warnings.');
  });

  it('prints JSON', () => {
    const { code, out } = run(
      'check',
      ...VALID,
      '--overlay',
      'tests/fixtures/invalid/unknown-value/content',
      '--json',
    );
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      errors: 1,
      warnings: 0,
      counts: { claim: 4, coded: 5, notCoded: 1 },
      completeness: {
        sources: [
          { id: 'alpha-2014', coded: 3, notCoded: 1, claims: 2 },
          { id: 'beta-2016', coded: 2, notCoded: 0, claims: 2 },
        ],
        groupsWithoutProfile: ['league', 'youth-wing'],
      },
      notRun: ['block hashes', 'locators in the texts', 'find', 'copied runs'],
      issues: [
        {
          file: 'tests/fixtures/valid/data/events.yaml',
          line: 2,
          col: 9,
          code: 'unknown-value',
          severity: 'error',
          suggestion: 'pledge',
          end: { line: 2, col: 15 },
        },
      ],
    });
    expect((JSON.parse(out) as { issues: object[] }).issues[0]).not.toHaveProperty('source');
  });

  it('frames each mistake, and annotates it for GitHub', () => {
    const overlay = 'tests/fixtures/invalid/unknown-value/content';
    const { out } = run('check', ...VALID, '--overlay', overlay, '--github');
    expect(out).toContain('  2 |   kind: plegde\n    |         ^^^^^^ Did you mean `pledge`?\n');
    expect(out).toContain('error[unknown-value]');
    expect(out).toContain(
      '\n::error file=tests/fixtures/valid/data/events.yaml,line=2,endLine=2,col=9,endColumn=15,title=unknown-value::`kind` is `plegde`',
    );
  });

  it('names a content folder that is not there', () => {
    const { code, out, err } = run('check', '--content', 'tests/fixtures/nowhere');
    expect(code).toBe(1);
    expect(err).toBe('');
    expect(out).toContain('tests/fixtures/nowhere:1:1: There is no folder of this name.');
  });

  it.each([
    [['--colour']],
    [['--overlay', 'tests/fixtures/nowhere']],
    [['--sources', 'tests/fixtures/nowhere']],
    [['--sources', 'tests/fixtures/valid']],
    [['something']],
  ])('exits 2 on %j and says how it is used', (args) => {
    const { code, err } = run('check', ...VALID, ...args);
    expect(code).toBe(2);
    expect(err).toContain('npm run check -- [options]');
  });
});
