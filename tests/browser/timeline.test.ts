import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { open, watched, type Opened, type Watched } from './open.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

const slider = '[data-timeline] input[name=at]';

/** The timeline once it is alive: its address is there to be cited. */
async function timeline(query = '', options = {}): Promise<Watched> {
  const tab = await watched(opened, options);
  await tab.go(`/timeline/${query}`);
  // An address that asks for a view brings it alive; else what a reader does.
  if (query === '') await tab.page.locator(slider).hover();
  await tab.page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('input[name=address]')?.value !== '',
  );
  return tab;
}

/** What a reader sees of a view: the drawing, the table, the words over them, the address to cite. */
async function seen(page: Page) {
  return page.evaluate(() => {
    const figure = document.querySelector('[data-timeline]');
    /** Attributes in one order: a drawing made at build has them in another than one made here. */
    const html = (selector: string) => {
      const copy = figure?.querySelector(selector)?.cloneNode(true);
      if (!(copy instanceof Element)) return '';
      for (const element of copy.querySelectorAll('*')) {
        const attributes = [...element.attributes].sort((a, b) => (a.name < b.name ? -1 : 1));
        for (const { name } of attributes) element.removeAttribute(name);
        for (const { name, value } of attributes) element.setAttribute(name, value);
      }
      return copy.innerHTML;
    };
    return {
      axis: html('.axis'),
      rows: html('[data-rows]'),
      table: html('[data-table]'),
      title: figure?.querySelector('figcaption')?.textContent ?? '',
      cite: figure?.querySelector<HTMLInputElement>('input[name=address]')?.value.replace(/^.*\?/, '') ?? '',
      onward: figure?.querySelector<HTMLAnchorElement>('[data-onward]')?.search ?? '',
    };
  });
}

function namesOf(page: Page): Promise<string[]> {
  return page.locator('.rows .name').allTextContents();
}

async function slideTo(page: Page, value: string): Promise<void> {
  await page.locator(slider).fill(value);
  await page.locator(slider).dispatchEvent('change');
}

describe('the date of the timeline', () => {
  it('moves by keyboard: line, words, rows, address and the way to the map; the table stays', async () => {
    const { page, troubles, context } = await timeline();
    const before = await seen(page);
    const spoken = await page.locator(slider).getAttribute('aria-valuetext');
    await page.locator(slider).focus();
    for (let step = 0; step < 30; step += 1) await page.keyboard.press('ArrowLeft');
    await expect.poll(() => page.url()).toContain('?at=2022-04');
    const after = await seen(page);
    expect(after.axis).not.toBe(before.axis);
    expect(after.rows).not.toBe(before.rows);
    expect(after.title).toContain('at the end of April 2022: ');
    expect(after.table).toBe(before.table);
    expect(after.onward).toBe('?at=2022-04');
    expect(after.cite).toMatch(/^at=2022-04&told=/);
    expect(await page.locator(slider).getAttribute('aria-valuetext')).not.toBe(spoken);
    expect(await page.locator('.tag text').textContent()).toBe('April 2022');
    expect(await page.locator('[data-status]').textContent()).toContain('April 2022');
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('is the line across every row, under the thumb of the slider and no further than its months', async () => {
    const { page, troubles, context } = await timeline('?at=2016-08');
    const strips = await page.locator('.strip').count();
    expect(await page.locator('.strip use.of-date').count()).toBe(strips);
    const thumb = () =>
      page.locator(slider).evaluate((input: HTMLInputElement) => {
        const { left, width } = input.getBoundingClientRect();
        const share = (Number(input.value) - Number(input.min)) / (Number(input.max) - Number(input.min));
        return left + 6 + share * (width - 12);
      });
    const at = () => page.locator('.axis .tag line').evaluate((drawn) => drawn.getBoundingClientRect().left);
    for (const key of ['', 'Home', 'End']) {
      if (key !== '') await page.locator(slider).press(key);
      await page.waitForTimeout(100);
      expect(Math.abs((await thumb()) - (await at())), key).toBeLessThan(2);
    }
    expect(new URL(page.url()).searchParams.get('at')).toBe('2024-12');
    await page.locator(slider).press('Home');
    await expect.poll(() => page.url()).toContain('at=2014-01');
    expect(await page.locator('[data-step="-1"]').isDisabled()).toBe(true);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('goes by its buttons, and to where the drawing is clicked, but a link stays a link', async () => {
    const { page, troubles, context } = await timeline('?at=2016-08');
    await page.locator('[data-step="1"]').click();
    expect(page.url()).toContain('at=2016-09');
    await page.locator('[data-step="-1"]').click();
    expect(page.url()).toContain('at=2016-08');
    const strip = page.locator('[data-row=is-somalia] .strip');
    const box = await strip.boundingBox();
    if (box === null) throw new Error('no strip');
    // The middle of 2021: seven years and a half of eleven.
    await strip.click({ position: { x: box.width * (7.46 / 11), y: box.height - 4 } });
    expect(page.url()).toContain('at=2021-06');
    await page.goBack();
    expect(page.url()).toContain('at=2016-08');
    await page.locator('[data-row=boko-haram] .strip a').first().click();
    await page.waitForURL(/\/events\//);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('leads to the map with the same sources and the same group, and the map says the same of it', async () => {
    const { page, troubles, context } = await timeline(
      '?at=2014-12&told=nbc-2014,ctc-2018&group=boko-haram&sort=name',
    );
    const standing = await page.locator('[data-row=boko-haram] .stand span').first().textContent();
    await page.locator('[data-onward]').click();
    await page.waitForURL(/\/map\//);
    expect(new URL(page.url()).search).toBe('?at=2014-12&told=nbc-2014,ctc-2018&group=boko-haram');
    await expect
      .poll(() => page.locator('[data-map] tr[data-row=boko-haram] .cell-rung').textContent())
      .toBe(standing);
    expect(troubles).toEqual([]);
    await context.close();
  });
});

describe('the order of the timeline', () => {
  it('changes at once, in the drawing and in the table, and comes back with the address', async () => {
    const { page, troubles, context } = await timeline();
    const sort = page.locator('select[name=sort]');
    const byRegion = await seen(page);
    const regions = await namesOf(page);
    await sort.selectOption('name');
    expect(page.url()).toMatch(/\?sort=name$/);
    const byName = await namesOf(page);
    expect(byName).toEqual(byName.toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
    expect(byName.toSorted()).toEqual(regions.toSorted());
    expect(await page.locator('[data-table] th[scope=row]').allTextContents()).toEqual(byName);
    expect(await page.locator('.rows h2').count()).toBe(0);
    await sort.selectOption('first');
    const headings = await page.locator('.rows h2').allTextContents();
    expect(headings).toEqual([...headings.slice(0, -1).toSorted(), 'No tie told']);
    expect(await page.locator('[data-table] th[scope=rowgroup]').allTextContents()).toEqual(headings);
    const moving = await page.evaluate(() => document.getAnimations().length);
    expect(moving).toBe(0);
    await page.goBack();
    expect(await sort.inputValue()).toBe('name');
    expect(await namesOf(page)).toEqual(byName);
    await page.goBack();
    expect(await seen(page)).toEqual(byRegion);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('drawn again in the browser is what was drawn at build', async () => {
    const plain = await watched(opened, { javaScriptEnabled: false });
    await plain.go('/timeline/');
    const built = await nodesOf(plain.page);
    expect(built.length).toBeGreaterThan(1000);
    const { page, context } = await timeline();
    await page.locator('select[name=sort]').selectOption('name');
    await page.locator('select[name=sort]').selectOption('region');
    expect(await nodesOf(page)).toEqual(built);
    await plain.context.close();
    await context.close();
  });
});

/** Every element of the drawing and of the table: its name, its attributes, its own words. */
function nodesOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.axis, .axis *, [data-rows] *, [data-table] *')].map((element) =>
      [
        element.localName,
        ...element
          .getAttributeNames()
          .sort()
          .map((name) => `${name}=${element.getAttribute(name) ?? ''}`),
        ...[...element.childNodes].flatMap((node) =>
          node.nodeType === Node.TEXT_NODE ? node.nodeValue : [],
        ),
      ].join(' '),
    ),
  );
}

describe('the sources and the group of the timeline', () => {
  it('takes a source off, writes it into the address, says it, and comes back', async () => {
    const { page, troubles, context } = await timeline();
    const all = await seen(page);
    const box = page.locator('input[name=told][value="nbc-2014"]');
    await box.uncheck();
    const told = new URL(page.url()).searchParams.get('told') ?? '';
    expect(told.split(',')).not.toContain('nbc-2014');
    const without = await seen(page);
    expect(without.rows).not.toBe(all.rows);
    expect(without.table).not.toBe(all.table);
    expect(without.axis).not.toBe(all.axis);
    expect(new URLSearchParams(without.cite).get('told')).toBe(told);
    expect(await page.locator('[data-status]').textContent()).toContain('as told by Vocativ, 2015');
    await page.goBack();
    expect(await seen(page)).toEqual(all);
    expect(await box.isChecked()).toBe(true);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('asks for a source where none is left, and has no row', async () => {
    const { page, troubles, context } = await timeline('?told=');
    expect(await page.locator('[data-empty]').isVisible()).toBe(true);
    expect(await page.locator('[data-row]').count()).toBe(0);
    expect(await page.locator('[data-says]').textContent()).toBe('The line stands on 31 October 2024.');
    await page.locator('select[name=known]').selectOption('all');
    expect(await page.locator('[data-row]').count()).toBeGreaterThan(20);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('points out a group and brings it into sight, below the years', async () => {
    const { page, troubles, context } = await timeline('?group=al-qaeda', {
      viewport: { width: 360, height: 700 },
    });
    const isSeen = () =>
      page.evaluate(() => {
        const row = document.querySelector('.rows [data-focus]')?.getBoundingClientRect();
        const ruler = document.querySelector('.ruler')?.getBoundingClientRect();
        return row && ruler ? row.top >= ruler.bottom - 1 && row.bottom <= innerHeight : false;
      });
    await expect.poll(isSeen).toBe(true);
    await page.locator('select[name=group]').selectOption('boko-haram');
    await expect.poll(isSeen).toBe(true);
    expect(await page.locator('.rows [data-focus]').getAttribute('data-row')).toBe('boko-haram');
    expect(
      await page.locator('.rows [data-focus] .name').evaluate((name) => getComputedStyle(name).fontWeight),
    ).toBe('700');
    await page.locator('select[name=group]').selectOption('hamas');
    expect(await page.locator('.rows [data-focus]').count()).toBe(0);
    expect(await page.locator('[data-says]').textContent()).toContain('Hamas has no row');
    expect(troubles).toEqual([]);
    await context.close();
  });
});

describe('an address of the timeline', () => {
  it('gives the same picture each time it is opened, and so does the one to cite', async () => {
    const queries = [
      '?at=2014-11&told=nbc-2014&group=ansar-beit-al-maqdis',
      '?at=2019-11-05&told=voa-2019,newsweek-2024&sort=first',
      '?at=2015&told=2016&sort=name&group=islamic-movement-of-uzbekistan',
    ];
    for (const query of queries) {
      const one = await timeline(query);
      const view = await seen(one.page);
      const other = await timeline(`?${view.cite}`);
      expect(await seen(other.page)).toEqual(view);
      const again = await timeline(query);
      expect(await seen(again.page)).toEqual(view);
      expect([...one.troubles, ...other.troubles, ...again.troubles]).toEqual([]);
      for (const { context } of [one, other, again]) await context.close();
    }
  });

  it('that means nothing is made the best of, mended, and said', async () => {
    const usual = await timeline();
    const expected = await seen(usual.page);
    const hostile = [
      '?at=soon',
      '?told=nobody',
      '?group=%3Cscript%3E',
      '?sort=__proto__',
      '?sort=%22%3E%3Cimg%20src=x%3E&at=%00',
      '?at=2015-02-30&told=,,,&group=constructor&sort=NAME',
      `?at=${'9'.repeat(500)}`,
    ];
    for (const query of hostile) {
      const { page, troubles, context } = await timeline(query);
      expect(await seen(page), query).toEqual(expected);
      expect(await page.locator('[data-remarks]').isVisible(), query).toBe(true);
      expect(new URL(page.url()).search, query).toBe('');
      await slideTo(page, '3');
      expect(await page.locator('[data-remarks]').isVisible(), query).toBe(false);
      expect(troubles, query).toEqual([]);
      await context.close();
    }
    await usual.context.close();
  });
});

describe('the timeline on a telephone', () => {
  it('needs no pinching: names, words and years can be read, and the years stay in sight', async () => {
    const { page, troubles, context } = await timeline('', { viewport: { width: 320, height: 640 } });
    const facts = await page.evaluate(() => {
      const box = (element: Element) => element.getBoundingClientRect();
      const years = [...document.querySelectorAll('.axis > text')].map(box);
      return {
        wide: document.documentElement.scrollWidth,
        names: [...document.querySelectorAll('.rows .name')].map((name) => [
          box(name).height,
          Number.parseFloat(getComputedStyle(name).fontSize),
        ]),
        yearsApart: years.slice(1).every(({ left }, index) => left >= (years[index]?.right ?? 0)),
        strips: [...document.querySelectorAll('.strip')].map((strip) => box(strip).width),
      };
    });
    expect(facts.wide).toBe(320);
    for (const [height = 0, size = 0] of facts.names) {
      expect(height).toBeGreaterThanOrEqual(24);
      expect(size).toBeGreaterThanOrEqual(14);
    }
    expect(facts.yearsApart).toBe(true);
    expect(Math.min(...facts.strips)).toBeGreaterThanOrEqual(288);
    await page.locator('[data-row=al-qaeda]').scrollIntoViewIfNeeded();
    const top = await page.locator('.ruler').evaluate((ruler) => ruler.getBoundingClientRect().top);
    expect(Math.abs(top)).toBeLessThan(1);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('has events of which none hides another', async () => {
    const { page, context } = await timeline('', { viewport: { width: 320, height: 640 } });
    const hidden = await page.evaluate(
      () =>
        [...document.querySelectorAll('.strip')].flatMap((strip) => {
          strip.scrollIntoView({ block: 'center' });
          return [...strip.querySelectorAll('a')].filter((link) => {
            const mark = link.querySelector('.event-mark')?.getBoundingClientRect();
            if (!mark) return true;
            const x = mark.left + mark.width / 2;
            const hit = document.elementFromPoint(x, mark.top + mark.height / 2);
            return x >= 0 && x <= innerWidth && !link.contains(hit);
          });
        }).length,
    );
    expect(hidden).toBe(0);
    await context.close();
  });
});

describe('the timeline before it is alive', () => {
  it('keeps what is done with its date, and does it then', async () => {
    const { page, go, troubles, context } = await watched(opened);
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/figures/*.json', async (route) => {
      await released;
      await route.continue();
    });
    await go('/timeline/');
    await page.locator(slider).fill('11');
    await page.locator('select[name=sort]').selectOption('name');
    release();
    await expect.poll(() => page.url()).toMatch(/\?at=2014-12&sort=name$/);
    expect(await page.locator('.tag text').textContent()).toBe('December 2014');
    expect(troubles).toEqual([]);
    await context.close();
  });
});

describe('the timeline on paper', () => {
  it('is whole on a few pages: its key before it, its years on each, no row in two', async () => {
    const { page, go, troubles, context } = await watched(opened);
    await go('/timeline/');
    await page.emulateMedia({ media: 'print' });
    const facts = await page.evaluate(() => {
      const styles = (selector: string) => {
        const element = document.querySelector(selector);
        if (element === null) throw new Error(`no ${selector}`);
        return getComputedStyle(element);
      };
      const top = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().top ?? 0;
      return {
        ruler: styles('.ruler').display,
        row: styles('.rows li').breakInside,
        legendFirst: top('.legend') < top('.timeline'),
        fits: document.documentElement.scrollWidth <= innerWidth,
        controls: [...document.querySelectorAll('[data-timeline] :is(button, select, input)')].filter(
          (control) => control.checkVisibility({ visibilityProperty: true }),
        ).length,
      };
    });
    expect(facts).toEqual({
      ruler: 'table-header-group',
      row: 'avoid',
      legendFirst: true,
      fits: true,
      controls: 0,
    });
    for (const landscape of [false, true]) {
      const pdf = (await page.pdf({ format: 'A4', landscape })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBeLessThanOrEqual(3);
    }
    expect(troubles).toEqual([]);
    await context.close();
  });
});
