import { describe, expect, it } from 'vitest';
import type { Cache } from '#src/load/cache.ts';
import { sha256, type Frozen } from '#src/load/frozen.ts';
import { issueText } from '#src/load/issue.ts';
import { load } from '#src/load/load.ts';
import { releaseOf } from '#src/publish/release.ts';
import { edited, loadWith, valid, VALID } from './fixtures.ts';

const { records } = await loadWith({});
if (records === null) throw new Error('the fixture is broken');
const first = releaseOf(records, { date: '2026-11-20', previous: null, style: 'p {}' });
if (first === null) throw new Error('nothing is released');
const LEDGER = 'ledger/2026.11.20.jsonl';
const hashes = new Map([...first.frozen].map(([path, text]) => [path, sha256(text)]));
const lineOf = (id: string) =>
  first.ledger.split('\n').findIndex((line) => line.startsWith(`{"id":"${id}"`)) + 1;

/** What is said of the released fixture with some files changed. */
async function said(
  changes: Readonly<Record<string, string | null>> = {},
  frozen: ReadonlyMap<string, string> = hashes,
  cache: Cache = new Map(),
): Promise<string[]> {
  const files = new Map<string, string>([...valid, [LEDGER, first?.ledger ?? '']]);
  for (const [path, text] of Object.entries(changes)) {
    if (text === null) files.delete(path);
    else files.set(path, text);
  }
  const there: Frozen = { dir: 'public/v', hashes: frozen };
  const { issues } = await load(VALID, { files, frozen: there, cache });
  return issues.map((issue) => issueText(issue).replaceAll(`${VALID}/`, ''));
}

const FINDINGS = 'data/findings.yaml';
const finding = valid.get(FINDINGS) ?? '';
const PLACES = 'data/places.yaml';
const CLAIMS = 'data/claims/beta-2016.yaml';

describe('content that was released', () => {
  it('is checked without a word', async () => {
    expect(await said()).toEqual([]);
  });

  it('is judged anew each time that it is read again, however much is kept of the last time', async () => {
    const cache: Cache = new Map();
    const changes = [
      {},
      { [LEDGER]: first.ledger.replace('About 40 members', 'About 41 members') },
      edited(CLAIMS, 'About 40 members', 'Some 40 members'),
      {},
    ];
    const kept: string[][] = [];
    for (const change of changes) kept.push(await said(change, hashes, cache));
    expect(kept).toEqual(await Promise.all(changes.map((change) => said(change))));
    expect(kept.map(({ length }) => length > 0)).toEqual([false, true, true, false]);
  });

  it('may grow', async () => {
    const more = `${finding}\n- id: another\n  kind: repeats\n  claims: [alpha-2014-c01, beta-2016-c01]\n  text: Another line.\n`;
    expect(await said({ [FINDINGS]: more })).toEqual([]);
  });

  it('is warned of a change that says nothing of why, and not of one that does', async () => {
    const changed = edited(CLAIMS, 'About 40 members', 'Some 40 members');
    expect(await said(changed)).toEqual([
      `${CLAIMS}:1:3: Warning: \`beta-2016-c01\` differs from edition 2026.11.20 in wording, and nothing says why. A release tells whoever cited it; until then there is time. Add \`change: …\`, a sentence for readers.`,
    ]);
    const why = {
      [CLAIMS]: (changed[CLAIMS] ?? '').replace('  speaker:', '  change: Closer to the source.\n  speaker:'),
    };
    expect(await said(why)).toEqual([]);
  });
});

describe('each mistake is told', () => {
  it('a published id that is deleted', async () => {
    expect(await said({ [FINDINGS]: '[]\n' })).toEqual([
      `${LEDGER}:${lineOf('youth-wing-two-years-on')}:1: A finding of the id \`youth-wing-two-years-on\` was published in edition 2026.11.20 and is gone. Its address /findings/youth-wing-two-years-on/ stands in citations. Put the record back with \`status: withdrawn\` and \`change: why\` (and \`into: […]\` where others took its place), or name it as \`was\` in the record that it became.`,
    ]);
  });

  it('one that is renamed, with the record that it probably became', async () => {
    expect(
      await said({ [FINDINGS]: finding.replace('id: youth-wing-two-years-on', 'id: two-years-on') }),
    ).toEqual([
      expect.stringMatching(
        /^ledger\/.*: A finding of the id `youth-wing-two-years-on` was published .* Did you mean `two-years-on`\?/,
      ),
    ]);
    const named = finding.replace(
      'id: youth-wing-two-years-on',
      'id: two-years-on\n  was: youth-wing-two-years-on\n  change: A shorter name.',
    );
    expect(await said({ [FINDINGS]: named })).toEqual([]);
  });

  it('one that is used for another kind of record', async () => {
    const places = `${valid.get(PLACES) ?? ''}\n- id: youth-wing-two-years-on\n  name: A place\n  lon: 1\n  lat: 1\n  precision: town\n`;
    const found = await said({ [FINDINGS]: '[]\n', [PLACES]: places });
    expect(found.find((line) => line.includes('published for'))).toBe(
      `${PLACES}:8:7: The id \`youth-wing-two-years-on\` was published for a finding and is now a place. Whoever cited it would find something else under its address. Give the new record another id, and put the old one back.`,
    );
  });

  it('one that is made a draft', async () => {
    expect(await said({ [FINDINGS]: `${finding}  status: draft\n` })).toEqual([
      `${FINDINGS}:1:7: \`youth-wing-two-years-on\` was published and is made a draft. Its address would lead nowhere. Remove \`status: draft\`, or withdraw it: \`status: withdrawn\` with \`change: why\`.`,
    ]);
  });

  it('one that is used again after it was withdrawn', async () => {
    if (records === null) throw new Error();
    const gone = `${finding}  status: withdrawn\n  change: It was wrong.\n`;
    const withdrawn = await loadWith({ [FINDINGS]: gone, [LEDGER]: first?.ledger ?? '' });
    if (withdrawn.records === null) throw new Error(withdrawn.issues.map(issueText).join('\n'));
    const second = releaseOf(withdrawn.records, {
      date: '2026-11-21',
      previous: sha256(first?.ledger ?? ''),
      style: 'p {}',
    });
    const LATER = 'ledger/2026.11.21.jsonl';
    const both = new Map([
      ...hashes,
      ...[...(second?.frozen ?? [])].map(([path, text]) => [path, sha256(text)] as const),
    ]);
    expect(await said({ [FINDINGS]: '[]\n', [LATER]: second?.ledger ?? '' }, both)).toEqual([]);
    expect(await said({ [LATER]: second?.ledger ?? '' }, both)).toEqual([
      `${FINDINGS}:1:7: The id \`youth-wing-two-years-on\` belonged to a finding that was withdrawn in edition 2026.11.21. Whoever cited it would find something else under its address. Give the new record another id.`,
    ]);
    // What a release that was stopped has left is no mistake.
    expect(await said({ [FINDINGS]: gone, [LATER]: second?.ledger ?? '' }, both)).toEqual([]);
  });

  it('a withdrawal without a reason, of what was never published, or into nothing', async () => {
    expect(await said({ [FINDINGS]: `${finding}  status: withdrawn\n` })).toEqual([
      `${FINDINGS}:5:11: \`youth-wing-two-years-on\` is withdrawn, and nothing says why. Its address keeps a page that gives the reason. Add \`change: …\`.`,
    ]);
    const never = `${finding}\n- id: another\n  kind: repeats\n  claims: [alpha-2014-c01, beta-2016-c01]\n  text: Another line.\n  status: withdrawn\n  change: No.\n`;
    expect(await said({ [FINDINGS]: never })).toEqual([
      `${FINDINGS}:10:11: \`another\` is withdrawn, but it never was in an edition. Nobody can have cited it. Remove the record itself.`,
    ]);
    expect(
      await said({ [FINDINGS]: `${finding}  status: withdrawn\n  change: No.\n  into: [nowhere]\n` }),
    ).toEqual([expect.stringContaining('No finding on record has the id `nowhere`, which `into` names.')]);
    expect(await said({ [FINDINGS]: `${finding}  into: [youth-wing-two-years-on]\n` })).toEqual([
      expect.stringContaining('has `into`, but is not withdrawn.'),
    ]);
  });

  it('something published that still refers to what is withdrawn', async () => {
    const claims = edited(CLAIMS, '  find: of the Youth Wing\n', '  status: withdrawn\n  change: A slip.\n');
    const found = await said(claims);
    expect(found.length).toBeGreaterThan(2);
    expect(
      found.every((line) => /is withdrawn\. It would stand on|is coded, but no claim/.test(line)),
      found.join('\n'),
    ).toBe(true);
    // The coding that became it stays as it was.
    expect(found.join('\n')).not.toContain('data/codings');
  });

  it('`was` that names nothing, another kind, or what is still there', async () => {
    const was = (id: string) => said({ [FINDINGS]: `${finding}  was: ${id}\n  change: Why.\n` });
    expect(await was('youth-wing-two-year')).toEqual([
      expect.stringMatching(/which never was in an edition\. .* Did you mean `youth-wing-two-years-on`\?/),
    ]);
    expect(await was('oldtown')).toEqual([expect.stringContaining('`oldtown` was a place, and')]);
    expect(await was('youth-wing-two-years-on')).toEqual([expect.stringContaining('is still on record')]);
  });

  it('an anchor of an article that is gone', async () => {
    const page = 'articles/alpha-2014.mdx';
    const found = await said(edited(page, '<Block at="dek p2">', '<Block at="p2">'));
    expect(found.some((line) => line.includes('The anchor #dek was published on this page'))).toBe(true);
  });

  it('a frozen page that is touched, gone, or in no edition', async () => {
    const path = '2026.11.20/claims/alpha-2014-c01/index.html';
    const line = lineOf('alpha-2014-c01');
    expect(await said({}, new Map([...hashes, [path, sha256('x')]]))).toEqual([
      `public/v/${path}:1:1: This frozen page is not the one that was released (${LEDGER}:${line}). It was cited as what never changes. Put back the file as it was released.`,
    ]);
    expect(await said({}, new Map([...hashes].filter(([name]) => name !== path)))).toEqual([
      `${LEDGER}:${line}:1: The frozen page public/v/${path} is gone. It was cited as what never changes. Put back what was released.`,
    ]);
    expect(await said({}, new Map([...hashes, ['2026.11.20/x.html', '']]))).toEqual([
      'public/v/2026.11.20/x.html:1:1: This belongs to no edition of the ledger. It would stand on the site as something that was released. Finish the release that wrote it by running it again, or remove it.',
    ]);
    expect(await said({}, new Map([...hashes, ['2026.11.20/frozen.css', sha256('')]]))).toHaveLength(1);
    expect(await said({}, new Map())).toEqual([
      `${LEDGER}:1:1: The frozen pages of this edition, public/v/2026.11.20/, are gone. It was cited as what never changes. Put back what was released.`,
    ]);
    expect(await said({}, new Map([...hashes, ['2026.11.19/a/index.html', '']]))).toEqual([
      expect.stringContaining('public/v/2026.11.19/:1:1: This belongs to no edition'),
    ]);
  });

  it('a ledger that is touched: a word, a line, a file, a name', async () => {
    const text = first?.ledger ?? '';
    const touched = (from: string, to: string) => said({ [LEDGER]: text.replace(from, to) });
    expect(await touched('About 40 members', 'About 50 members')).toEqual([
      `${LEDGER}:${lineOf('beta-2016-c01')}:1: The digest of \`beta-2016-c01\` is not that of the record beside it. The ledger is what citations are held against. Put the file back as it was released; only \`npm run release\` writes here.`,
    ]);
    expect(await touched('"state":"live"', '"state":"here"')).toEqual([
      expect.stringContaining('belongs to no edition'),
      expect.stringContaining(`${LEDGER}:2:1: This line is no entry of the ledger (state:`),
    ]);
    expect((await touched('"previous":null', `"previous":"${'0'.repeat(64)}"`))[0]).toContain(
      'This edition follows one that is not there.',
    );
    expect(await touched('"format":1', '"format":2')).toEqual([
      expect.stringContaining('public/v/2026.11.20/:1:1: This belongs to no edition'),
      expect.stringContaining('does not say which edition this is'),
    ]);
    const other = await said({ [LEDGER]: null, 'ledger/2026.11.19.jsonl': text });
    expect(other).toEqual([
      expect.stringContaining(
        'ledger/2026.11.19.jsonl:1:1: This is edition 2026.11.20, which its name does not say.',
      ),
    ]);
  });

  it('a chain that is broken', async () => {
    const changed = await loadWith({
      ...edited(CLAIMS, '  find: of the Youth Wing\n', '  change: No need to find it.\n'),
      [LEDGER]: first?.ledger ?? '',
    });
    if (changed.records === null) throw new Error();
    const second = releaseOf(changed.records, {
      date: '2026-11-21',
      previous: sha256('another'),
      style: 'p {}',
    });
    const found = await said({ 'ledger/2026.11.21.jsonl': second?.ledger ?? '' });
    expect(
      found.some((line) => line.startsWith('ledger/2026.11.21.jsonl:1:1: This edition follows another file')),
    ).toBe(true);
  });
});
