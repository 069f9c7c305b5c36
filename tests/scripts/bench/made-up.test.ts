import { describe, expect, test } from 'vitest';
import { plainPage } from '../../../scripts/bench/plain.ts';
import { syntheticEvents } from '../../../scripts/bench/synthetic.ts';
import { madeMapAtlas } from '../../draw/made-map.ts';

describe('made-up events', () => {
  const atlas = madeMapAtlas();
  const { events, places } = syntheticEvents(atlas, 200);

  test('are the same each time', () => {
    expect(syntheticEvents(atlas, 200)).toEqual({ events, places });
  });

  test('are as many as asked for, each at a made-up place', () => {
    expect(new Set(events.map(({ id }) => id)).size).toBe(200);
    const ids = new Set(places.map(({ id }) => id));
    expect(events.filter(({ place = '' }) => !ids.has(place))).toEqual([]);
    expect(places).toHaveLength(40);
  });

  test('are told after they happened', () => {
    for (const { date, claims } of events) {
      const [claim = ''] = claims;
      const source = atlas.claim[claim]?.source ?? '';
      expect(date <= (atlas.source[source]?.dated.start.latest ?? '')).toBe(true);
    }
  });
});

test('a plain page keeps the words and where they lead, and nothing else', () => {
  const page = plainPage(`<!doctype html><html><head><title>A &lt; B</title><style>p{}</style></head><body>
    <nav>Sections</nav>
    <main class="band"><h1 id="a" class="big">Title</h1><svg><title>drawn</title></svg><button>Play</button>
    <p style="x" data-y="1">Words <a class="z" href="/x/">there</a></p><script>run()</script></main></body></html>`);
  expect(page).toContain('<title>A &lt; B</title>');
  expect(page).toContain('<h1 id="a">Title</h1>');
  expect(page).toContain('<p>Words <a href="/x/">there</a></p>');
  expect(page).not.toMatch(/svg|button|script|style|class|data-|Sections/);
});
