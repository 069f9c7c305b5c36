import { describe, expect, it } from 'vitest';
import { previewFiles } from '#src/views/preview.ts';
import { previewIn } from '#src/views/preview-file.ts';
import { previewKey } from '#src/views/preview-key.ts';
import { small } from './made.ts';

const atlas = small();
const files = previewFiles(atlas);

describe('the preview', () => {
  it('of a group says what it is and how it was last told to stand', () => {
    const { kind, name, lines } = files['groups']?.['abm'] ?? {};
    expect(kind).toMatch(/^Group · /);
    expect(name).toBe('abm');
    expect(lines?.[0]).toBe(atlas.group['abm']?.summary);
    expect(lines?.[1]).toMatch(/^Alignment last told, by all sources together: pledged/);
  });

  it('of the core says nothing of an alignment, which is not asked', () => {
    expect(files['groups']?.['is']?.lines).toHaveLength(1);
  });

  it('of a claim says who says it, how sure, when and where', () => {
    expect(files['claims-early-0']?.['early-c02']).toEqual({
      kind: 'Claim · early-c02',
      name: 'The group pledged.',
      lines: ['Said by abm', 'factual claim, claimed', '10 November 2014', 'Early, 2014, paragraphs 3 and 4'],
    });
    expect(files['claims-early-0']?.['early-c10']?.lines.slice(1, 3)).toEqual([
      'factual claim, stated, no sign of it',
      'as of publication',
    ]);
    expect(files['claims-late-0']?.['late-c01']?.lines[0]).toBe('Said by Baghdadi (leader)');
    expect(files['claims-late-0']?.['late-c02']?.lines[2]).toBe('as of 2019');
  });

  it('of an event says its date, of a person the role', () => {
    expect(files['events']?.['pledge']?.lines[0]).toContain('10 November 2014');
    expect(files['people']?.['baghdadi']).toEqual({ kind: 'Person', name: 'Baghdadi', lines: ['leader'] });
  });

  it('is where the address of every such record says, and passes through JSON and its check unchanged', () => {
    const { groups, people, events, claims, findings, places } = atlas;
    const records = [groups, people, events, claims, findings, places].flat();
    const served = JSON.parse(JSON.stringify(files)) as Record<string, unknown>;
    for (const { id, url } of records) {
      const key = previewKey(new URL(`/base${url}`, 'https://example.org/'));
      expect(key?.id).toBe(id);
      expect(previewIn(served[key?.file ?? ''], id), url).toEqual(files[key?.file ?? '']?.[id]);
    }
    expect(Object.values(files).flatMap(Object.keys)).toHaveLength(records.length);
  });
});

describe('the record behind an address', () => {
  const of = (address: string) => previewKey(new URL(address, 'https://example.org/'));

  it('is a claim where the address points at one in place', () => {
    const key = { file: 'claims-nbc-2014-0', id: 'nbc-2014-c07' };
    expect(of('/claims/nbc-2014-c07/')).toEqual(key);
    expect(of('/articles/nbc-2014/#nbc-2014-c07')).toEqual(key);
    expect(of('/groups/boko-haram/#note-nbc-2014-c07')).toEqual(key);
    expect(of('/claims/ctc-2018-c362/')?.file).toBe('claims-ctc-2018-3');
  });

  it('is the record of the page where it points at another part of it', () => {
    expect(of('/groups/boko-haram/#alignment')).toEqual({ file: 'groups', id: 'boko-haram' });
  });

  it.each([
    '/',
    '/groups/',
    '/map/?group=boko-haram',
    '/articles/nbc-2014/#p3',
    '/about/method/#hedge-claimed',
  ])('is none for %s', (address) => {
    expect(of(address)).toBeNull();
  });
});

describe('data that was fetched', () => {
  const good = { kind: 'Person', name: 'A', lines: ['b'] };

  it.each([
    ['nothing', null],
    ['a text', 'a'],
    ['no such record', {}],
    ['a name that is no text', { a: { ...good, name: 1 } }],
    ['lines that are no texts', { a: { ...good, lines: [{}] } }],
    ['no lines', { a: { kind: 'Person', name: 'A' } }],
  ])('gives no preview: %s', (_, data) => {
    expect(previewIn(data, 'a')).toBeNull();
  });

  it('gives none by what every object has', () => {
    expect(previewIn({ a: good }, 'constructor')).toBeNull();
    expect(previewIn({ a: good }, 'a')).toEqual(good);
  });
});
