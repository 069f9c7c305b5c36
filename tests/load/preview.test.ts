import { describe, expect, it } from 'vitest';
import { ContentError, Preview } from '#src/load/preview.ts';
import type { Cache } from '#src/load/cache.ts';
import { edited, loadWith } from './fixtures.ts';

describe('Preview', () => {
  it('keeps the last good records while the content is broken', async () => {
    let changes: Record<string, string> = {};
    const preview = new Preview((options) => loadWith(changes, options));
    expect(await preview.refresh()).toEqual({ changed: true, turned: false, errors: [] });
    const { good } = preview;

    changes = edited('data/events.yaml', 'kind: pledge', 'kind: plegde');
    expect(await preview.refresh()).toMatchObject({
      changed: false,
      turned: true,
      errors: [{ line: 2, col: 9 }],
    });
    expect(preview.good).toBe(good);

    changes = edited('data/events.yaml', 'title: Members', 'title: Some members');
    expect(await preview.refresh()).toEqual({ changed: true, turned: true, errors: [] });
    expect(JSON.stringify(preview.good)).toContain('Some members');

    expect(await preview.refresh()).toEqual({ changed: false, turned: false, errors: [] });
    expect(preview.reading).toBe(2);
  });

  it('waits for no warnings, and has them on the desk', async () => {
    const asked: unknown[] = [];
    const preview = new Preview((options) => {
      asked.push(options.warnings);
      return loadWith(edited('data/events.yaml', 'title: Members', 'title: Terrorists, members'), options);
    });
    expect(await preview.desk()).toEqual([]);
    await preview.refresh();
    expect(asked).toEqual([false]);
    const warned = (await preview.desk()).find(({ name }) => name === 'Warnings');
    expect(warned?.tasks).toContainEqual(expect.objectContaining({ id: 'barred-term', line: 15 }));
  });
});

describe('reading again', () => {
  it('comes to the same with what was kept of the last time', async () => {
    const cache: Cache = new Map();
    const changes = [
      edited('data/events.yaml', 'kind: pledge', 'kind: plegde'),
      edited('groups/youth-wing.mdx', 'name: Youth Wing', 'name: Wing of the Young'),
      edited('data/places.yaml', 'id: oldtown', 'id: newtown'),
      {},
    ];
    for (const change of changes) {
      const again = await loadWith(change, { cache });
      const afresh = await loadWith(change);
      expect(again.issues).toEqual(afresh.issues);
      expect(again.records).toEqual(afresh.records);
    }
  });
});

describe('ContentError', () => {
  it('holds every message, and no trace of our code', async () => {
    const { issues } = await loadWith({
      ...edited('data/events.yaml', 'kind: pledge', 'kind: plegde'),
      ...edited('data/people.yaml', 'affiliation: northern-club', 'affiliation: northern'),
    });
    const error = new ContentError(issues);
    expect(error.message).toMatch(
      /^The content holds 2 mistakes\.\n\n\S*events\.yaml:2:9: [^]*\n\n\S*people\.yaml:4:16: [^]*error\[dangling\]$/,
    );
    expect(error.stack).not.toContain('    at ');
  });
});
