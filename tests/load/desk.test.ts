import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deskOf } from '#src/load/desk.ts';
import { filesIn } from '#src/load/files.ts';
import { load } from '#src/load/load.ts';

const DIR = join(import.meta.dirname, '../fixtures/valid');

async function desk(overlay: Record<string, string> = {}) {
  const files = new Map([...(await filesIn(DIR)), ...Object.entries(overlay)]);
  const { content, issues } = await load(DIR, { files });
  return Object.fromEntries(deskOf(content, issues).map(({ name, tasks }) => [name, tasks]));
}

describe('the editors’ desk', () => {
  it('says where each thing stands', async () => {
    for (const tasks of Object.values(await desk()))
      for (const { file, line, col, id } of tasks) {
        expect(file).toMatch(/\.(?:yaml|mdx)$/);
        expect(line).toBeGreaterThan(0);
        expect(col).toBeGreaterThan(0);
        expect(id).not.toBe('');
      }
  });

  it('has what is begun, finished or not, and nothing of it once it is published', async () => {
    const draft = (name: string) =>
      `- id: new-place\n  name: ${name}\n  lon: 1\n  lat: 1\n  precision: town\n  status: draft\n`;
    const places = await desk({ 'data/places/more.yaml': draft('TODO') });
    expect(places['Drafts']).toMatchObject([{ id: 'new-place', what: 'unfinished', line: 1 }]);
    const finished = await desk({ 'data/places/more.yaml': draft('Somewhere') });
    expect(finished['Drafts']).toMatchObject([{ id: 'new-place', what: 'a place' }]);
    expect((await desk())['Drafts']).toEqual([]);
  });

  it('shows doubts with the words of the record, and claims on which nothing stands', async () => {
    const trays = await desk();
    const { content } = await load(DIR, { files: await filesIn(DIR) });
    const noted = content.records.claim.filter(({ value }) => value.note !== undefined);
    for (const { id, value } of noted)
      expect(trays['Doubts']).toContainEqual(expect.objectContaining({ id, what: value.note }));
    const used = new Set([
      ...content.records.event.flatMap(({ value }) => value.claims),
      ...content.records.relation.flatMap(({ value }) => value.claims),
    ]);
    const loose = trays['Claims without links'] ?? [];
    expect(loose.filter(({ id }) => used.has(id))).toEqual([]);
  });
});
