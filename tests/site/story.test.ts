import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyProject } from '../../scripts/project-copy.ts';
import { filesOf, pagesOf, type BuiltPage } from './built.ts';
import { linksOf, resolver } from './links.ts';
import settings from '#src/site.json' with { type: 'json' };

/** A copy of the whole project with the real content, in which three editions are released. */
const dir = mkdtempSync(join(tmpdir(), 'atlas-story-'));
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

let files: Map<string, Buffer>;
let pages: Map<string, BuiltPage>;

function run(script: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    cwd: dir,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${script} ended with ${String(status)}: ${stdout}${stderr}`);
  return stdout;
}

function edit(path: string, ...changes: [from: string | RegExp, to: string][]): void {
  const file = join(dir, 'content', path);
  let text = readFileSync(file, 'utf8');
  for (const [from, to] of changes) {
    if (typeof from === 'string' ? !text.includes(from) : !from.test(text)) {
      throw new Error(`${path} does not hold ${String(from)}`);
    }
    text = text.replace(from, to);
  }
  writeFileSync(file, text);
}

/** Every content file with one id in the place of another. */
function rename(from: string, to: string): void {
  for (const entry of readdirSync(join(dir, 'content'), { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (!entry.isFile() || file.includes('/ledger/') || file.includes('/codings/')) continue;
    const text = readFileSync(file, 'utf8');
    const changed = text.replace(new RegExp(`(?<![\\w-])${from}(?![\\w-])`, 'g'), to);
    if (changed !== text) writeFileSync(file, changed);
  }
}

const page = (address: string): Document => {
  const found = pages.get(address);
  if (found === undefined) throw new Error(`there is no page ${address}`);
  return found.document;
};
const words = (document: Document | Element, selector = 'main') =>
  (document.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ');

beforeAll(() => {
  copyProject(dir);
  rmSync(join(dir, 'content/ledger'), { recursive: true, force: true });
  rmSync(join(dir, 'public/v'), { recursive: true, force: true });

  run('release', '--date', '2026-11-20');

  edit('data/claims/nbc-2014.yaml', [
    /(- id: nbc-2014-c16\n(?: {2}.*\n)*? {2}text: )(.*\n)/,
    '$1They were mostly soldiers of Egypt, the article says.\n  change: Closer to what the source says.\n',
  ]);
  rename('jund-al-khalifa', 'soldiers-of-the-caliphate');
  cpSync(
    join(dir, 'content/groups/jund-al-khalifa.mdx'),
    join(dir, 'content/groups/soldiers-of-the-caliphate.mdx'),
  );
  rmSync(join(dir, 'content/groups/jund-al-khalifa.mdx'));
  edit('groups/soldiers-of-the-caliphate.mdx', [
    /^---\n/,
    '---\nwas: jund-al-khalifa\nchange: The name by which the sources know it.\n',
  ]);
  edit('data/findings/newsweek-2024.yaml', [
    /^- id: (\S+)\n/m,
    '- id: $1\n  status: withdrawn\n  change: The two claims do not bear on each other.\n',
  ]);
  run('release', '--date', '2026-12-05');

  edit('data/claims/nbc-2014.yaml', [
    'They were mostly soldiers of Egypt, the article says.',
    'Most of them were soldiers of Egypt, the article says.\n  change: Plainer words.',
  ]);
  run('release', '--date', '2026-12-20');
  run('build');
  files = filesOf(join(dir, 'dist'));
  pages = new Map(pagesOf(files).map((one) => [one.address, one]));
  // Three releases and a build: minutes on a busy machine.
}, 600_000);

describe('three editions of the real content', () => {
  it('keep every link within them alive, those of frozen pages included', () => {
    const site = new URL(settings.base, settings.site).href;
    const internal = resolver([...pages.values()], files, site);
    const dead = [...pages.values()]
      .flatMap(linksOf)
      .filter(({ to, page: from }) => internal.isInternal(to, from))
      .flatMap(({ to, page: from }) => internal.problem(to, from) ?? []);
    expect(dead).toEqual([]);
  });

  it('show a claim that was reworded twice with both changes, word by word, and its frozen pages', () => {
    const document = page('/claims/nbc-2014-c16/');
    const items = [...document.querySelectorAll('[data-version]')];
    expect(items.map((item) => item.getAttribute('data-version')?.replace(/-[0-9a-f]{12}$/, ''))).toEqual([
      '2026.12.20',
      '2026.12.05',
      '2026.11.20',
    ]);
    expect(words(document, 'h1')).toBe('Most of them were soldiers of Egypt, the article says.');
    expect(words(document)).toContain('Plainer words.');
    expect(words(document)).toContain('Closer to what the source says.');
    expect(document.querySelector('[id="after-2026.12.05"] ins')?.textContent).toContain('Most');
    expect(document.querySelector('[id="after-2026.12.20"]')?.textContent).toContain('No later version');
    const frozen = page('/v/2026.12.05/claims/nbc-2014-c16/');
    expect(words(frozen, 'h1')).toBe('They were mostly soldiers of Egypt, the article says.');
    expect(words(frozen)).toContain('Frozen.');
    expect([...frozen.querySelectorAll('.ways a')].map((a) => a.getAttribute('href'))).toEqual([
      '../../../../claims/nbc-2014-c16/',
      '../../../../claims/nbc-2014-c16/#after-2026.12.05',
    ]);
  });

  it('lead from the old address of a group to the new one, also from its ties', () => {
    const document = page('/groups/jund-al-khalifa/');
    expect(words(document)).toContain('Moved to');
    expect(words(document)).toContain('The name by which the sources know it.');
    expect(document.querySelector('.departed a')?.getAttribute('href')).toBe(
      '/groups/soldiers-of-the-caliphate/',
    );
    const ties = [...page('/groups/soldiers-of-the-caliphate/').querySelectorAll('.ties li[id]')].map(
      ({ id }) => id,
    );
    for (const id of ties) expect(document.querySelector(`[id="${id}"]`), id).not.toBeNull();
  });

  it('keep a page of a finding that was withdrawn, with its reason, its last wording and its citation', () => {
    const gone = [...pages.values()].filter(({ document }) => document.querySelector('.departed'));
    const finding = gone.find(({ address }) => address.startsWith('/findings/'));
    expect(finding).toBeDefined();
    if (finding === undefined) return;
    expect(words(finding.document)).toContain('Withdrawn');
    expect(words(finding.document)).toContain('The two claims do not bear on each other.');
    expect(words(finding.document, '.citation')).toContain('Withdrawn in edition 2026.12.05');
  });

  it('say of every edition what changed, on a page and in a feed', () => {
    const document = page('/changes/');
    expect([...document.querySelectorAll('main h2')].map((heading) => heading.textContent?.trim())).toEqual([
      'Edition 2026.12.20',
      'Edition 2026.12.05',
      'Edition 2026.11.20',
    ]);
    const feed = files.get('changes/feed.atom')?.toString() ?? '';
    expect(feed.match(/<updated>[^<]*/g)).toEqual([
      '<updated>2026-12-20T00:00:00Z',
      '<updated>2026-12-20T00:00:00Z',
      '<updated>2026-12-05T00:00:00Z',
      '<updated>2026-11-20T00:00:00Z',
    ]);
    expect(existsSync(join(dir, 'dist/v/2026.11.20/frozen.css'))).toBe(true);
  });
});
