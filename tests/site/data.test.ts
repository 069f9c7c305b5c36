import { Ajv2020 } from 'ajv/dist/2020.js';
import { csvParse } from 'd3';
import { beforeAll, describe, expect, it } from 'vitest';
import { digest } from '#src/atlas/digest.ts';
import { COLLECTIONS, type Dataset } from '#src/publish/dataset.ts';
import { DIST, filesOf, pagesOf, type BuiltPage } from './built.ts';

let files: Map<string, Buffer>;
let pages: Map<string, BuiltPage>;
let data: Dataset;

beforeAll(() => {
  files = filesOf(DIST);
  pages = new Map(pagesOf(files).map((page) => [page.address, page]));
  data = JSON.parse(text('data/atlas.json')) as Dataset;
});

function text(file: string): string {
  const bytes = files.get(file);
  if (bytes === undefined) throw new Error(`${file} is not in the built site`);
  return bytes.toString();
}

const ids = (page: BuiltPage | undefined) =>
  new Set([...(page?.document.querySelectorAll('[id]') ?? [])].map((element) => element.getAttribute('id')));

describe('atlas.json', () => {
  it('fits its published schema', () => {
    const schema = JSON.parse(text('data/atlas.schema.json')) as object;
    const validate = new Ajv2020({ allErrors: true, validateFormats: false }).compile(schema);
    expect(validate(data), JSON.stringify(validate.errors?.slice(0, 5), null, 2)).toBe(true);
    for (const name of COLLECTIONS) expect(data[name].length, name).toBeGreaterThan(0);
  });

  it('has digests that anyone can work out again, and ids that are unique', () => {
    const records = COLLECTIONS.flatMap((name) => data[name]);
    expect(records.filter((record) => digest(record) !== record.digest).map(({ id }) => id)).toEqual([]);
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
  });

  it('has no text of a source: at most four words to find a sentence by', () => {
    const finds = data.claims.map(({ find }) => find).filter((find) => typeof find === 'string');
    expect(finds.filter((find) => find.split(/\s+/).length > 4)).toEqual([]);
    expect(Object.keys(data)).not.toContain('blocks');
    expect(text('data/atlas.json')).not.toMatch(/"sha256"/);
  });

  it('refers only to what is in it', () => {
    const known = new Set(COLLECTIONS.flatMap((name) => data[name].map(({ id }) => id)));
    const lists = ['claims', 'groups', 'people', 'places', 'targets'];
    const single = ['source', 'counters', 'place', 'from', 'to', 'affiliation', 'stands_for', 'succeeds'];
    const dangling = COLLECTIONS.flatMap((name) =>
      data[name].flatMap((record) => [
        ...lists.flatMap((field) => (record[field] as string[] | undefined) ?? []),
        ...single.flatMap((field) => (record[field] as string | undefined) ?? []),
      ]),
    ).filter((id) => !known.has(id));
    expect(dangling).toEqual([]);
  });
});

describe('every record', () => {
  it('has a page at its address, a tie an anchor', () => {
    const lost = COLLECTIONS.flatMap((name) =>
      data[name].flatMap(({ id, ...record }) => {
        const [address = '', anchor] = String(record['page'] ?? record['url']).split('#');
        const page = pages.get(address);
        return page !== undefined && (anchor === undefined || ids(page).has(anchor)) ? [] : [id];
      }),
    );
    expect(lost).toEqual([]);
  });

  it('shows its citation, in plain text and BibTeX, with its version', () => {
    const silent = COLLECTIONS.filter((name) => name !== 'relations').flatMap((name) =>
      data[name].flatMap(({ id, digest, ...record }) => {
        const shown = pages
          .get(String(record['page'] ?? record['url']))
          ?.document.querySelector('main')?.textContent;
        // Of the edition in which the wording first appeared, which may be an earlier one.
        const version = new RegExp(`\\?v=(?:unreleased|[\\d.]+)-${digest.slice(0, 12)}`);
        return version.test(shown ?? '') && shown?.includes(`@misc{${id},`) ? [] : [id];
      }),
    );
    expect(silent).toEqual([]);
  });
});

describe('every claim', () => {
  it("has its anchor, and that of each of its places, in its source's reading", () => {
    const lost = data.claims.flatMap(({ id, ...claim }) => {
      const anchors = ids(pages.get(`/articles/${String(claim['source'])}/`));
      return [id, ...(claim['at'] as string[])]
        .filter((anchor) => !anchors.has(anchor))
        .map((anchor) => `${id}: #${anchor}`);
    });
    expect(lost).toEqual([]);
  });

  it('shows who says it, how sure, and the source, on its page', () => {
    const people = new Map(
      [...data.people, ...data.groups].map(({ id, ...record }) => [id, String(record['name'])]),
    );
    const mute = data.claims.flatMap(({ id, ...claim }) => {
      const [speaker = ''] = Object.values(claim['speaker'] as Record<string, string>);
      const shown = (
        pages.get(String(claim['url']))?.document.querySelector('main')?.textContent ?? ''
      ).replace(/\s+/g, ' ');
      return shown.includes(String(claim['text'])) && shown.includes(people.get(speaker) ?? speaker)
        ? []
        : [id];
    });
    expect(mute).toEqual([]);
  });
});

describe('the CSV files', () => {
  it('hold every claim and every event once', () => {
    expect(csvParse(text('data/claims.csv')).map(({ id }) => id)).toEqual(data.claims.map(({ id }) => id));
    expect(csvParse(text('data/events.csv')).map(({ id }) => id)).toEqual(data.events.map(({ id }) => id));
    expect(new Set(csvParse(text('data/codings.csv')).map(({ source }) => source))).toEqual(
      new Set(data.sources.map(({ id }) => id)),
    );
  });
});
