import { describe, expect, it } from 'vitest';
import { link } from '#src/atlas/link.ts';
import { namedAt, placesOf } from '#src/load/whereabouts.ts';
import { releaseOf } from '#src/publish/release.ts';
import { explanation } from '#src/views/explanation.ts';
import { explanationText, type Whereabouts } from '#src/views/explanation-text.ts';
import { edited, loadWith, VALID } from '../load/fixtures.ts';
import { run } from '../scripts/run.ts';

const { records, content } = await loadWith({});
if (records === null) throw new Error('the fixture is broken');
const atlas = link(records);
const places = placesOf(content);
const lineOf = (id: string) => {
  const place = places.get(id);
  return place === undefined ? '' : `${place.file.slice(VALID.length + 1)}:${place.line}`;
};
const where = (id: string): Whereabouts => ({
  own: lineOf(id),
  draft: false,
  of: lineOf,
  namedBy: namedAt(content, id).map(({ place: { file, line, col }, field, by }) => ({
    place: `${file.slice(VALID.length + 1)}:${line}:${col}`,
    field,
    by,
  })),
});
const PLAIN = { width: 88, all: false, strong: (text: string) => text, faint: (text: string) => text };

function textOf(id: string, layout: Partial<typeof PLAIN> = {}): string {
  const said = explanation(atlas, id);
  if (said === null) throw new Error(`${id} is not explained`);
  return explanationText(said, where(id), { ...PLAIN, ...layout });
}

describe('an explanation', () => {
  it('says what a record is, where it stands, what hangs on it and what names it', async () => {
    await expect(textOf('northern-club')).toMatchFileSnapshot('__snapshots__/explanation.txt');
  });

  it.each(Object.keys(atlas.type))('of %s is there, and fits the terminal', (id) => {
    for (const width of [60, 88, 100]) {
      const text = textOf(id, { width, all: true });
      expect(text).toContain(atlas.history[id]?.url);
      const wide = text
        .split('\n')
        .filter(
          (line) =>
            [...line].length > width && !/^(?:Digest|Page| {2}\S+ {2,}\S+:\d+$| {2}\S+:\d+)/.test(line),
        );
      expect(wide).toEqual([]);
    }
  });

  it('says what stands on a claim, and what of its group’s tie each source told', () => {
    const claim = explanation(atlas, 'alpha-2014-c02');
    expect(claim?.relations.map(({ id }) => id)).toEqual(['youth-wing-apart', 'youth-wing-of-northern-club']);
    expect(claim?.findings.map(({ id }) => id)).toEqual(['youth-wing-two-years-on']);
    const group = explanation(atlas, 'northern-club');
    expect(group?.alignment?.stances.map(({ toldBy, says }) => [toldBy, says.split(';')[0]])).toEqual([
      ['The Alpha, 2014', 'pledged'],
      ['all sources together', 'pledged'],
    ]);
    expect(explanation(atlas, 'league')?.alignment?.unasked).toContain('the Islamic State itself');
  });

  it('leaves out what is too much, and says how much', () => {
    const said = explanation(atlas, 'league');
    if (said === null) throw new Error('the league is on record');
    const [claim] = said.claims;
    const many = { ...said, claims: Array.from({ length: 9 }, () => claim ?? { id: '', text: '', how: '' }) };
    const lines = (all: boolean) => explanationText(many, where('league'), { ...PLAIN, all });
    expect(lines(false)).toContain('Claims (9)');
    expect(lines(false)).toContain('… and 3 more: --all');
    expect(lines(true)).not.toContain('more: --all');
  });

  it('of what is gone leads to what took its place', async () => {
    const edition = releaseOf(records, { date: '2026-11-20', previous: null, style: 'p {}' });
    const ledger = { 'ledger/2026.11.20.jsonl': edition?.ledger ?? '' };
    const finding = 'youth-wing-two-years-on';
    const moved = edited(
      'data/findings.yaml',
      `- id: ${finding}`,
      `- id: later\n  was: ${finding}\n  change: Shorter.`,
    );
    const after = await loadWith({ ...ledger, ...moved });
    if (after.records === null) throw new Error(JSON.stringify(after.issues));
    const now = link(after.records);
    expect(explanation(now, finding)?.departed).toEqual({
      state: 'moved',
      edition: 'unreleased',
      why: 'Shorter.',
      to: ['later'],
    });
    expect(explanation(now, 'later')?.versions.map(({ what }) => what)).toEqual(['identifier', 'new']);
    expect(explanation(now, 'nobody')).toBeNull();
  });
});

describe('npm run explain', () => {
  it('gives places in files, as text and as JSON', () => {
    const text = run('explain', 'oldtown', '--content', VALID);
    expect(text).toMatchObject({ code: 0, err: '' });
    expect(text.out).toContain(`Stands in             ${VALID}/data/places.yaml:1\n`);
    const json = JSON.parse(run('explain', 'oldtown', '--json', '--content', VALID).out) as Record<
      string,
      unknown
    >;
    expect(json).toMatchObject({
      id: 'oldtown',
      type: 'place',
      draft: false,
      place: { file: `${VALID}/data/places.yaml`, line: 1, col: 7 },
      events: [{ id: 'northern-club-joins', place: { line: 1 } }],
    });
  });

  it('says what was probably meant', () => {
    const { code, err } = run('explain', 'oldtwon', '--content', VALID);
    expect([code, err]).toEqual([2, 'No record has or had the id `oldtwon`. Did you mean `oldtown`?\n']);
  });
});
