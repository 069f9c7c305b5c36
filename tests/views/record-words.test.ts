import { expect, it } from 'vitest';
import { link } from '#src/atlas/link.ts';
import { publishedRecords } from '#src/atlas/published.ts';
import { load } from '#src/load/load.ts';
import { datasetSchema } from '#src/publish/json-schema.ts';
import { calledIn } from '#src/views/called.ts';
import { recordWords, titleOf } from '#src/views/record-words.ts';

const { records } = await load('content');
if (records === null) throw new Error('the content holds mistakes');
const called = calledIn(link(records));
const published = publishedRecords(records);

it('says every field of every record, none of them as bare data', () => {
  const { $defs } = datasetSchema('x') as { $defs: Record<string, { properties: object }> };
  const fields = new Set(Object.values($defs).flatMap(({ properties }) => Object.keys(properties)));
  for (const { type, record } of published) {
    const said = recordWords(type, record, called);
    for (const { field, label, text } of said) {
      expect(fields.has(field), `${record.id}: ${field}`).toBe(true);
      expect(label, `${record.id}: ${field}`).not.toBe(field);
      expect(text.join(''), `${record.id}: ${field}`).not.toMatch(/\[object|undefined|[{}]/);
    }
    expect(titleOf(type, record, called).length).toBeGreaterThan(2);
  }
});

it('follows names of records by their ids', () => {
  const claim = published.find(({ id }) => id === 'nbc-2014-c11');
  const groups = recordWords('claim', claim?.record ?? {}, called).find(({ field }) => field === 'groups');
  expect(groups?.text[0]).toBe('Ansar Beit al-Maqdis (ansar-beit-al-maqdis)');
});
