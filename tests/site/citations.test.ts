import { beforeAll, describe, expect, it } from 'vitest';
import settings from '#src/site.json' with { type: 'json' };
import type { Dataset } from '#src/publish/dataset.ts';
import { nameOf, readCitation, titleOf } from '../publish/read-citation.ts';
import { BASE, DIST, filesOf, pagesOf, type BuiltPage } from './built.ts';
import { zoteroItem } from './embedded-metadata.ts';

const SITE = new URL(BASE, settings.site).href;
const AUTHORS = 'The Allegiance Atlas authors';

/** A record with a page, as the dataset tells of it, and what each citation of it must say. */
interface Expected {
  id: string;
  page: string;
  title: string;
  version: string;
  /** Day of the edition in which its wording appeared; `null` before the first. */
  day: string | null;
  address: string;
  /** Words that must stand in what is kept beside the fields: who said it, who printed it. */
  voices: string[];
}

let files: Map<string, Buffer>;
let pages: BuiltPage[];
let records: Expected[];
/** Day of the newest edition; `null` before the first. */
let day: string | null;

beforeAll(() => {
  files = filesOf(DIST);
  pages = pagesOf(files);
  const data = JSON.parse(text('data/atlas.json')) as Dataset;
  day = dayOf(data.edition);
  records = expectedOf(data);
});

function text(file: string): string {
  const bytes = files.get(file);
  if (bytes === undefined) throw new Error(`${file} is not in the built site`);
  return bytes.toString();
}

function dayOf(edition: string): string | null {
  return /^\d{4}\.\d{2}\.\d{2}/.exec(edition)?.[0].replaceAll('.', '-') ?? null;
}

/** The edition in which each wording first appeared, by id and first digits of its digest. */
function editionsOf(): Map<string, string> {
  const name = [...files.keys()].find((file) => /^cite\/versions-[0-9a-f]+\.json$/.test(file)) ?? '';
  const known = JSON.parse(text(name)) as Record<string, { versions: [string, string, string][] }>;
  return new Map(
    Object.entries(known).flatMap(([id, { versions }]) =>
      versions.toReversed().map(([edition, hash]) => [`${id} ${hash}`, edition] as const),
    ),
  );
}

function expectedOf(data: Dataset): Expected[] {
  const editions = editionsOf();
  const names = new Map(
    [...data.people, ...data.groups].map((record) => [record.id, String(record['name'])]),
  );
  const sources = new Map(data.sources.map((source) => [source.id, source]));
  const lists = [
    data.sources,
    data.claims,
    data.events,
    data.findings,
    data.groups,
    data.people,
    data.places,
  ];
  return lists.flatMap((list) =>
    list.map((record) => {
      const page = String(record['page'] ?? record['url']);
      const hash = record.digest.slice(0, 12);
      const edition = editions.get(`${record.id} ${hash}`) ?? '';
      const version = `${edition}-${hash}`;
      const isSource = list === data.sources;
      const called = String(record['name'] ?? record['text'] ?? record['title']);
      const [speaker] = Object.values((record['speaker'] ?? {}) as Record<string, string>);
      const source = isSource ? record : sources.get(String(record['source']));
      return {
        id: record.id,
        page,
        title: isSource ? `A reading of “${called}”` : called.replace(/\.$/, ''),
        version,
        day: dayOf(edition),
        address: new URL(`${page.slice(1)}?v=${version}`, SITE).href,
        voices: [
          ...(speaker === undefined ? [] : [names.get(speaker) ?? speaker]),
          ...(source === undefined ? [] : [String(source['outlet'])]),
        ],
      };
    }),
  );
}

/** Each thing once that is wrong, with where. */
function wrong<T>(
  list: readonly T[],
  at: (thing: T) => string,
  check: (thing: T) => Record<string, [unknown, unknown]>,
) {
  return list.flatMap((thing) =>
    Object.entries(check(thing))
      .filter(([, [found, expected]]) => JSON.stringify(found) !== JSON.stringify(expected))
      .map(
        ([field, [found, expected]]) =>
          `${at(thing)}: ${field} is ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`,
      ),
  );
}

describe('what Zotero keeps', () => {
  it('of every record is right: type, title, author, date, address, version and voices', () => {
    const byAddress = new Map(pages.map((page) => [page.address, page]));
    const found = wrong(
      records,
      ({ page }) => page,
      ({ page, title, version, day, address, voices }) => {
        const built = byAddress.get(page);
        if (built === undefined) return { page: [undefined, page] };
        const item = zoteroItem(built.document, new URL(page.slice(1), SITE).href);
        return {
          itemType: [item.itemType, 'webpage'],
          title: [item.title, title],
          creators: [item.creators, [{ lastName: AUTHORS, firstName: '' }]],
          date: [item.date, day?.replaceAll('-', '/') ?? 'n.d.'],
          url: [item.url, address],
          extra: [item.extra.split('\n')[0], `Version: ${version}`],
          voices: [voices.filter((voice) => !item.extra.includes(voice)), []],
          language: [item.language, 'en-GB'],
          websiteTitle: [item.websiteTitle, settings.name],
          rights: [item.rights, 'CC BY 4.0'],
          hasType: [item.websiteType !== '' && item.abstractNote !== '', true],
        };
      },
    );
    console.log(`Heads read as Zotero does: ${records.length} records.`);
    expect(found).toEqual([]);
  });

  it('of every other page is right as well', () => {
    const known = new Set(records.map(({ page }) => page));
    const others = pages.filter(
      ({ address, kind, document }) =>
        !known.has(address) && kind !== '404' && kind !== 'v' && document.querySelector('.departed') === null,
    );
    const found = wrong(
      others,
      ({ address }) => address,
      ({ address, document }) => {
        const url = new URL(address.slice(1), SITE).href;
        const item = zoteroItem(document, url);
        return {
          itemType: [item.itemType, 'webpage'],
          title: [item.title, document.title.replace(/ · Allegiance Atlas$/, '')],
          creators: [item.creators, [{ lastName: AUTHORS, firstName: '' }]],
          date: [item.date, day?.replaceAll('-', '/') ?? 'n.d.'],
          url: [item.url, url],
          websiteTitle: [item.websiteTitle, settings.name],
        };
      },
    );
    console.log(`Heads read as Zotero does: ${others.length} other pages.`);
    expect(found).toEqual([]);
  });

  it('of a frozen page is that page, not the one that is alive', () => {
    const frozen = pages.filter(({ kind }) => kind === 'v');
    const found = wrong(
      frozen,
      ({ address }) => address,
      ({ address, document }) => {
        const url = new URL(address.slice(1), SITE).href;
        const item = zoteroItem(document, url);
        const [, edition = ''] = /^\/v\/([^/]+)\//.exec(address) ?? [];
        return {
          itemType: [item.itemType, 'webpage'],
          creators: [item.creators, [{ lastName: AUTHORS, firstName: '' }]],
          date: [item.date, edition.split('.').slice(0, 3).join('/')],
          url: [new URL(item.url, url).href, url],
          hasTitle: [item.title !== '', true],
        };
      },
    );
    console.log(`Heads read as Zotero does: ${frozen.length} frozen pages.`);
    expect(found).toEqual([]);
  });
});

describe('the files of citations', () => {
  const file = ({ page }: Expected, extension: string) => text(`${page.slice(1)}cite.${extension}`);
  const dateOf = (item: Record<string, unknown>) =>
    (item['issued'] as { 'date-parts'?: number[][] } | undefined)?.['date-parts']?.[0]
      ?.map((part) => String(part).padStart(2, '0'))
      .join('-') ?? null;

  it.each([
    ['bib', '@biblatex/text', 'publisher'],
    ['ris', '@ris/file', 'collection-title'],
    ['csl.json', '@csl/object', 'container-title'],
  ])('cite.%s is read back by citation-js without the loss of a field', (extension, type, container) => {
    const found = wrong(
      records,
      ({ page }) => `${page}cite.${extension}`,
      (record) => {
        const content = file(record, extension);
        const item =
          extension === 'csl.json'
            ? readCitation((JSON.parse(content) as object[])[0] as never, type)
            : readCitation(content, type);
        const note = String(item['note']);
        return {
          id: [item['id'], record.id],
          type: [item['type'], extension === 'bib' ? 'document' : 'webpage'],
          title: [titleOf(item), record.title],
          author: [nameOf(item), AUTHORS],
          issued: [dateOf(item), record.day],
          version: [item['version'] ?? item['edition'], record.version],
          container: [item[container], settings.name],
          address: [item['URL'], record.address],
          language: [item['language'] !== undefined, true],
          voices: [[record.id, ...record.voices].filter((words) => !note.includes(words)), []],
        };
      },
    );
    console.log(`cite.${extension}: ${records.length} files read back.`);
    expect(found).toEqual([]);
  });
});

describe('every record', () => {
  it('says where it can be cited, in which formats, of which type and under which licence', () => {
    const byAddress = new Map(pages.map((page) => [page.address, page]));
    const found = wrong(
      records,
      ({ page }) => page,
      ({ page, address }) => {
        const document = byAddress.get(page)?.document;
        const links = (rel: string) =>
          [...(document?.querySelectorAll(`head > link[rel="${rel}"]`) ?? [])].map((link) =>
            link.getAttribute('href'),
          );
        const node = JSON.parse(
          document?.querySelector('script[type="application/ld+json"]')?.textContent ?? '{}',
        ) as Record<string, unknown>;
        return {
          'cite-as': [links('cite-as'), [address]],
          describedby: [
            links('describedby'),
            ['bib', 'ris', 'csl.json'].map(
              (extension) => `${BASE.replace(/\/$/, '')}${page}cite.${extension}`,
            ),
          ],
          license: [links('license'), ['https://creativecommons.org/licenses/by/4.0/']],
          author: [links('author').length, 1],
          type: [links('type'), [`https://schema.org/${String(node['@type'])}`]],
          '@id': [node['@id'], new URL(page.slice(1), SITE).href],
        };
      },
    );
    expect(found).toEqual([]);
  });
});
