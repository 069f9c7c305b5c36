import { expect, test } from 'vitest';
import { citeView } from '#src/views/cite-view.ts';

const view = {
  title: 'Alignment at the end of 2014, as told by NBC News, 2014',
  url: 'https://example.org/map/?at=2014&told=nbc-2014',
};

test('a view is cited with its data, before the first edition and after', () => {
  expect(citeView({ ...view, version: 'unreleased-0123456789ab' })).toBe(
    'The Allegiance Atlas authors, “Alignment at the end of 2014, as told by NBC News, 2014” (figure), Allegiance Atlas, version unreleased-0123456789ab, https://example.org/map/?at=2014&told=nbc-2014.',
  );
  expect(citeView({ ...view, version: '2026.11.20.2-0123456789ab' })).toContain(
    'edition 2026.11.20.2, version 2026.11.20.2-0123456789ab',
  );
});
