import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { open, watched, type Opened } from './open.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

/** Pages of figures, and what of each is drawn. */
const DRAWN = {
  '/map/': '[data-exports] > svg',
  '/timeline/': '.axis, .published, .rows',
  '/network/': '.network-drawing, [data-matrix] > *',
} as const;
type Address = keyof typeof DRAWN;
const PAGES = Object.keys(DRAWN) as Address[];

const cited = (page: Page) => page.locator('input[name=address]').inputValue();

/** Opens a page of a figure; it is alive once the address to cite is written. */
async function openView(page: Page, go: (address: string) => Promise<void>, address: string) {
  await go(address);
  await expect.poll(() => cited(page), { interval: 20 }).not.toBe('');
  await page.locator('[data-stage][aria-busy]').waitFor({ state: 'detached' });
}

/** Goes to another view of the page that is open, as the back button does. */
async function turnTo(page: Page, search: string, cite: string) {
  await page.evaluate((view) => {
    history.pushState(null, '', view);
    dispatchEvent(new PopStateEvent('popstate'));
  }, search);
  await expect.poll(() => cited(page), { interval: 20 }).toBe(cite);
  await page.locator('[data-stage][aria-busy]').waitFor({ state: 'detached' });
}

/**
 * All that is drawn, and what is said of it. What is not displayed is no part of a picture; which mark the tabulator
 * stops at, what the zoom keeps for its way back, and in which order attributes were set depend on the way there.
 */
function drawn(page: Page, path: Address) {
  return page.evaluate(
    ([drawings]) => {
      const picture = (drawing: Element) => {
        const copy = drawing.cloneNode(true) as Element;
        for (const unseen of copy.querySelectorAll('[display=none]')) unseen.remove();
        for (const element of [copy, ...copy.querySelectorAll('*')]) {
          const attributes = [...element.attributes].map(({ name, value }) => ({ name, value }));
          for (const { name } of attributes) element.removeAttribute(name);
          for (const { name, value } of attributes.sort((a, b) => (a.name < b.name ? -1 : 1)))
            if (name !== 'tabindex' && name !== 'data-whole') element.setAttribute(name, value);
        }
        return copy.outerHTML;
      };
      return {
        drawings: [...document.querySelectorAll(drawings)].map(picture),
        title: document.querySelector('[data-title]')?.textContent,
        tables: [...document.querySelectorAll('table')].map(({ textContent }) => textContent),
      };
    },
    [DRAWN[path]] as const,
  );
}

/** The same numbers from 0 to 1 in each run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What the controls of a page offer. */
async function offered(page: Page) {
  return page.evaluate(() => {
    const values = (select: HTMLSelectElement) => [...select.options].map(({ value }) => value);
    return {
      months: Number(document.querySelector<HTMLInputElement>('input[name=at]')?.max),
      sources: [...document.querySelectorAll<HTMLInputElement>('input[name=told]')].map(({ value }) => value),
      groups: [...document.querySelectorAll<HTMLSelectElement>('select[name=group]')].flatMap(values),
      choices: [...document.querySelectorAll<HTMLSelectElement>('select[data-choice]')].map((select) => ({
        name: select.name,
        values: values(select),
      })),
    };
  });
}

/** How many views of each page are asked for: a hundred. */
const COUNTS = { '/map/': 40, '/timeline/': 30, '/network/': 30 } satisfies Record<Address, number>;

/** Addresses of views at random, of all that a page offers. */
async function views(page: Page, path: Address): Promise<string[]> {
  const random = randomFrom(20_241_031 + PAGES.indexOf(path));
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)];
  const { months, sources, groups, choices } = await offered(page);
  expect(sources).toHaveLength(5);
  expect(choices.length).toBeGreaterThan(0);
  return Array.from({ length: COUNTS[path] }, () => {
    const month = new Date(Date.UTC(2014, Math.floor(random() * months), 1 + Math.floor(random() * 28)));
    const parts = [
      `at=${month.toISOString().slice(0, pick([4, 7, 10]))}`,
      `told=${sources.filter(() => random() < 0.6).join(',')}`,
      ...(random() < 0.5 ? [`group=${pick(groups) ?? ''}`] : []),
      ...choices.map(({ name, values }) => `${name}=${pick(values) ?? ''}`),
    ];
    return `${path}?${parts.join('&')}`;
  });
}

describe('views at random', () => {
  it.each(PAGES)(
    'of %s are the same picture whenever their address is opened or gone back to, in another browser too',
    async (path) => {
      const one = await watched(opened);
      await openView(one.page, one.go, path);
      const asked = await views(one.page, path);
      expect(new Set(asked).size).toBe(COUNTS[path]);
      const first = new Map<string, { cited: string }>();
      for (const address of asked) {
        await openView(one.page, one.go, address);
        first.set(address, { ...(await drawn(one.page, path)), cited: await cited(one.page) });
      }
      // In the opposite order, so that what was open before differs, and at the address that is given to cite: opened,
      // or in the page where the one before it stands.
      const other = await watched(opened);
      for (const [index, address] of asked.toReversed().entries()) {
        const known = first.get(address) ?? { cited: '' };
        const { pathname, search } = new URL(known.cited);
        expect(pathname.endsWith(path)).toBe(true);
        if (index % 4 === 0) await openView(other.page, other.go, `${path}${search}`);
        else await turnTo(other.page, search, known.cited);
        expect({ ...(await drawn(other.page, path)), cited: await cited(other.page) }, address).toEqual(
          known,
        );
      }
      expect([...one.troubles, ...other.troubles]).toEqual([]);
      await one.context.close();
      await other.context.close();
    },
    300_000,
  );
});

/** Queries that nobody means well, or that were mangled on their way. */
const HOSTILE = [
  'at=',
  'at=0',
  'at=-1',
  'at=1',
  'at=99999',
  'at=9999-99',
  'at=2014-13',
  'at=2015-02-30',
  'at=2015-2-3',
  'at=0000-00-00',
  'at=1e9',
  'at=NaN',
  'at=null',
  'at=2013-12-31',
  'at=2025',
  'at=2015-11%00',
  'at=%32%30%31%35',
  'at=2015-11&at=2016-01',
  'at[]=2015-11',
  'at=2015-11-13T21:20:00Z',
  'at=<img src=x onerror=alert(1)>',
  'at=%E2%80%AE5102',
  'at=٢٠١٥',
  `at=${'9'.repeat(5000)}`,
  'told=',
  'told=,,,,',
  'told=nobody',
  'told=nbc-2014,nbc-2014,nbc-2014',
  'told=nbc-2014%2Cvoa-2019',
  'told=NBC-2014',
  'told=__proto__',
  'told=constructor,toString',
  'told=<script>alert(1)</script>',
  'told=2014-12',
  'told=9999-99',
  `told=${'nbc-2014,'.repeat(800)}`,
  'group=',
  'group=__proto__',
  'group=hasOwnProperty',
  'group=boko-haram%27%20OR%201=1',
  'group="><svg onload=alert(1)>',
  'group=../../etc/passwd',
  'group=%F0%9F%92%A5',
  'region=constructor&events=__proto__&sort=toString&ties=valueOf',
  'region=javascript:alert(1)&events=%00&sort=%0D%0A&ties=[object Object]',
  'region=&events=&sort=&ties=',
  '%E0%A4%A',
  '&&&===&=&?',
  '__proto__[at]=2015&constructor.prototype=1',
  `at=2015-11&told=nbc-2014&${'x=y&'.repeat(1500)}`,
];

describe('fifty addresses that are hostile or mangled', () => {
  it.each(PAGES)(
    'show a view of %s that is on record, without an error',
    async (path) => {
      expect(HOSTILE).toHaveLength(50);
      const { page, go, troubles, context } = await watched(opened);
      for (const query of HOSTILE) {
        const told = `${path}?${query.slice(0, 60)}`;
        await openView(page, go, `${path}?${query}`);
        const state = new URL(await cited(page)).searchParams;
        const at = state.get('at') ?? '';
        expect(at, told).toMatch(/^20(1[4-9]|2[0-4])(-\d\d){0,2}$/);
        const { sources, groups, choices } = await offered(page);
        const ids = (state.get('told') ?? '').split(',').filter((id) => id !== '');
        expect(
          ids.filter((id) => !sources.includes(id)),
          told,
        ).toEqual([]);
        expect(new Set(ids).size, told).toBe(ids.length);
        if (state.has('group')) expect(groups, told).toContain(state.get('group'));
        for (const { name, values } of choices)
          if (state.has(name)) expect(values, told).toContain(state.get(name));
        expect(await page.locator('[data-title]').first().textContent(), told).toMatch(/20(1[4-9]|2[0-4])/);
        expect(await page.evaluate(() => document.querySelectorAll('img[src=x], svg[onload]').length)).toBe(
          0,
        );
      }
      expect(troubles).toEqual([]);
      await context.close();
    },
    200_000,
  );
});
