import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { draft } from '#src/load/draft.ts';
import { interview } from '../../scripts/interview.ts';
import { Stopped, Terminal } from '../../scripts/terminal.ts';
import { loadWith } from '../load/fixtures.ts';

const { content } = await loadWith({});

/** What comes of an interview in which these lines are typed, and what the editor saw. */
async function typed(lines: readonly string[], kind?: string, ...words: string[]) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const terminal = new Terminal(input, output);
  input.end(lines.map((line) => `${line}\n`).join(''));
  const {
    kind: asked,
    words: named,
    answers,
  } = await interview({ kind, words, answers: new Map() }, content, terminal);
  terminal.close();
  return { begun: draft(asked, named, content, answers), seen: String(output.read()) };
}

describe('an interview', () => {
  it('asks for the kind, the id and each field, again where an answer cannot be', async () => {
    const { begun, seen } = await typed([
      '11',
      'evnt',
      'event',
      'Old Fair',
      'oldtown',
      'old-fair',
      'pledg',
      '1',
      'A fair: of bakers.',
      '2014-13',
      '2014-03~',
      'alpha-2014-c1',
      'beta-2016-c01, alpha-2014-c01',
      'league',
      '',
    ]);
    expect(begun.path).toBe('data/events/beta-2016.yaml');
    expect(begun.text).toBe(`- id: old-fair
  kind: pledge
  title: 'A fair: of bakers.'
  date: 2014-03~
  targets: [league]
  claims: [beta-2016-c01, alpha-2014-c01]
  status: draft
`);
    const refused = seen
      .split('\n')
      .flatMap(
        (line) => /(?:[`“].*(?:none of these|no id|such month)|The id|No claim on record).*/.exec(line) ?? [],
      );
    expect(refused.map((line) => line.trim())).toEqual([
      '`11` is none of these.',
      '`evnt` is none of these. Did you mean `event`?',
      '`Old Fair` is no id: lower-case letters and digits, joined by single hyphens.',
      'The id `oldtown` is taken.',
      '`pledg` is none of these. Did you mean `pledge`?',
      '“2014-13” has no such month',
      'No claim on record has the id `alpha-2014-c1`. Did you mean `alpha-2014-c01`?',
    ]);
  });

  it('leaves placeholders, and leaves out what is usual but not needed, where nothing is said', async () => {
    const { begun } = await typed(Array(12).fill(''), 'claim', 'beta-2016', 'p2');
    expect(begun.text).toBe(draft('claim', ['beta-2016', 'p2'], content).text);
    const person = await typed(['', 'Bo Baker', '', ''], 'person');
    expect(person.begun.text).toBe(
      '- id: new-person\n  name: Bo Baker\n  role: TODO # who they are in the sources (year)\n  status: draft\n',
    );
  });

  it('takes a speaker by id or in words, and several blocks', async () => {
    const say = async (speaker: string) =>
      (await typed(['2', 'p1, p2', 'It was so.', speaker, '1', '1', '', '', '', ''], 'claim')).begun.text;
    expect(await say('ada-miller')).toContain(
      '  at: [p1, p2]\n  text: It was so.\n  speaker: { person: ada-miller }\n',
    );
    expect(await say('an official, unnamed')).toContain(`speaker: { voice: 'an official, unnamed' }`);
    await expect(say('ada-miler')).rejects.toThrow();
  });

  it('begins nothing where it is broken off', async () => {
    await expect(typed(['event', 'old-fair', '1'])).rejects.toThrow(Stopped);
    await expect(typed([])).rejects.toThrow(Stopped);
  });
});
