import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { load } from '#src/load/load.ts';
import { edited, loadWith, said, valid, VALID } from './fixtures.ts';

const text = (path: string) => valid.get(path) ?? '';

describe('valid content', () => {
  it('is loaded without a word', async () => {
    const { records, issues } = await load(VALID);
    expect(issues).toEqual([]);
    expect(records).toMatchSnapshot();
  });

  it('keeps a year as it is written', async () => {
    const { records } = await load(VALID);
    expect(records?.claims.find(({ id }) => id === 'beta-2016-c01')?.date).toBe('2016');
  });
});

describe('one kind, many files', () => {
  it('reads a folder in the place of a file', async () => {
    const [first, second] = text('data/events.yaml').split(/\n(?=- id: youth)/);
    const { records, issues } = await loadWith({
      'data/events.yaml': null,
      'data/events/2014.yaml': `${first ?? ''}\n`,
      'data/events/later/2016.yaml': second ?? '',
    });
    expect(issues).toEqual([]);
    expect(records).toEqual((await load(VALID)).records);
  });

  it('reads a folder of claims for one source', async () => {
    const [first, second] = text('data/claims/alpha-2014.yaml').split(/\n(?=- id: alpha-2014-c02)/);
    const { records, issues } = await loadWith({
      'data/claims/alpha-2014.yaml': null,
      'data/claims/alpha-2014/a.yaml': `${first ?? ''}\n`,
      'data/claims/alpha-2014/b.yaml': second ?? '',
    });
    expect(issues).toEqual([]);
    expect(records).toEqual((await load(VALID)).records);
  });

  it('finds an id doubled over two files', async () => {
    expect(await said({ 'data/events/more.yaml': text('data/events.yaml') })).toContain(
      'data/events/more.yaml:1:7: The id `northern-club-joins` is taken: an event at data/events.yaml:1:7 has it. Ids are unique over all kinds of record, so that a reference means one thing. Give the newer record another id.',
    );
  });
});

describe('drafts', () => {
  const draft = `${text('data/places.yaml')}
- id: newtown
  name: Newtown
  lon: 11
  lat: 48
  precision: town
  status: draft
`;

  it('are left out, or kept for a preview', async () => {
    const without = await loadWith({ 'data/places.yaml': draft });
    expect(without.records?.places.map(({ id }) => id)).toEqual(['oldtown']);
    const kept = await loadWith({ 'data/places.yaml': draft }, { drafts: true });
    expect(kept.records?.places.map(({ id }) => id)).toEqual(['newtown', 'oldtown']);
  });

  it('are checked like any record', async () => {
    expect(
      await said({
        'data/places.yaml': draft.replace('precision: town\n  status', 'precision: twon\n  status'),
      }),
    ).toEqual([
      'data/places.yaml:12:14: `precision` is `twon`, which is not one of its values. Did you mean `town`? It can be site, town, area, country or region.',
    ]);
  });

  it('may be missing from an article page', async () => {
    const claims = `${text('data/claims/beta-2016.yaml')}
- id: beta-2016-c03
  at: p2
  text: More is to be coded.
  speaker: { voice: the article }
  kind: fact
  hedge: stated
  status: draft
`;
    expect(await said({ 'data/claims/beta-2016.yaml': claims })).toEqual([]);
  });
});

describe('all mistakes at once', () => {
  it('tells them sorted by file and line, each once', async () => {
    const issues = await said({
      ...edited('data/events.yaml', 'role: stated', 'role: statde'),
      ...edited('data/people.yaml', 'affiliation: northern-club', 'affiliation: northern-clbu'),
      ...edited('groups/youth-wing.mdx', 'kind: faction', 'kind: fraction'),
    });
    expect(issues.map((issue) => issue.split(' ')[0])).toEqual([
      'data/events.yaml:17:36:',
      'data/people.yaml:4:16:',
      'groups/youth-wing.mdx:3:7:',
    ]);
  });

  it('does not blame a reference for a file that cannot be read', async () => {
    const issues = await said({ 'data/places.yaml': '- id: "oldtown\n' });
    expect(issues.map((issue) => issue.split(' ')[0])).toEqual(['data/places.yaml:1:7:']);
  });

  it('warns of what nothing names, and still gives the records', async () => {
    const { records, issues } = await loadWith({
      'data/places.yaml': `${text('data/places.yaml')}
- { id: nowhere, name: Nowhere, lon: 0, lat: 0, precision: region }
`,
    });
    expect(issues.map(({ severity, code, line, col }) => [severity, code, line, col])).toEqual([
      ['warning', 'unused', 8, 9],
    ]);
    expect(records?.places).toHaveLength(2);
  });
});

describe('the order of records', () => {
  const lists = [...valid.keys()].filter((path) => /^data\/(?!blocks)/.test(path));

  it('never matters', async () => {
    const { records } = await load(VALID);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...lists), fc.infiniteStream(fc.nat()), async (path, numbers) => {
        const document = parseDocument(text(path));
        const list = document.get('items') ?? document.contents;
        const items = (list as { items: unknown[] }).items;
        items.sort(() => (Number(numbers.next().value) % 2 === 0 ? 1 : -1));
        const shuffled = await loadWith({ [path]: document.toString() });
        expect(shuffled.issues).toEqual([]);
        expect(shuffled.records).toEqual(records);
      }),
      { numRuns: 60 },
    );
  });
});
