import { describe, expect, it } from 'vitest';
import { link } from '#src/atlas/link.ts';
import { noteFilters } from '#src/views/note-filters.ts';
import { small } from './made.ts';

const atlas = small();

describe('the filters of an article’s notes', () => {
  it('are the speakers and the hedges that it has, each note under one of each', () => {
    expect(noteFilters(atlas, 'early')).toEqual({
      notes: 2,
      speakers: [
        { value: 'article', text: 'the article itself', claims: ['c10'] },
        { value: 'abm', text: 'abm', claims: ['c02'] },
      ],
      hedges: [
        { value: 'stated', text: 'stated', claims: ['c10'] },
        { value: 'claimed', text: 'claimed', claims: ['c02'] },
      ],
      disputed: ['c02'],
    });
  });

  it('take a claim that disputes another, and one that a finding contradicts, as disputed', () => {
    expect(noteFilters(atlas, 'late').disputed).toEqual(['c02']);
    const records = structuredClone(atlas.records);
    for (const finding of records.findings) finding.kind = 'contradicts';
    expect(noteFilters(link(records), 'late').disputed).toEqual(['c01', 'c02']);
  });

  it('keep apart voices that are only described, and know the authors of a study as its own voice', () => {
    const records = structuredClone(atlas.records);
    for (const claim of records.claims) {
      if (claim.id === 'late-c01') claim.speaker = { voice: 'officials, unnamed' };
      if (claim.id === 'late-c02') claim.speaker = { voice: 'the study’s authors' };
    }
    expect(noteFilters(link(records), 'late').speakers).toEqual([
      { value: 'article', text: 'the study’s authors', claims: ['c02'] },
      { value: 'described', text: 'voices described, not named', claims: ['c01'] },
    ]);
  });

  it('are none where there is no such article', () => {
    expect(noteFilters(atlas, 'nowhere')).toEqual({ notes: 0, speakers: [], hedges: [], disputed: [] });
  });
});
