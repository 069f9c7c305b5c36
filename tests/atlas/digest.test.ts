import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { digest } from '#src/atlas/digest.ts';

test('the digest is the SHA-256 of the RFC 8785 form: keys sorted, no white space', () => {
  const canonical = '{"a":[1,"é"],"b":"x"}';
  expect(digest({ b: 'x', a: [1, 'é'] })).toBe(createHash('sha256').update(canonical).digest('hex'));
});

test('address, notes, reasons and absent fields leave it as it is; wording changes it', () => {
  const record = { id: 'x', text: 'one' };
  const same = {
    ...record,
    url: '/x/',
    note: 'n',
    change: 'c',
    status: 'draft',
    digest: 'd',
    later: undefined,
  };
  expect(digest(same)).toBe(digest(record));
  expect(digest({ ...record, text: 'two' })).not.toBe(digest(record));
});
