import { select } from 'd3';
import type { MapEvents, MapGroup, MapView } from '#src/views/map.ts';
import { FLAGS } from '#src/views/map-words.ts';
import { eventMark } from './event-mark.ts';
import { rungMark } from './rung-mark.ts';

type Href = (url: string) => string;

/**
 * Puts a drawn map, or all within an element, into the state of another view: marks change, nothing moves. What a
 * drawing showed last is remembered, and only what is another since is touched. What `waits` says of a drawing leaves
 * that one as it is.
 */
export function showMap(
  root: Element,
  view: MapView,
  href: Href,
  waits: (drawing: Element) => boolean = () => false,
): void {
  const happened = new Map(view.events.map((events) => [events.place.id, events]));
  for (const drawing of root.localName === 'svg' ? [root] : root.getElementsByTagName('svg')) {
    if (!drawing.hasAttribute('data-radius') || waits(drawing)) continue;
    const parts = partsOf(drawing);
    const { shown } = parts;
    for (const group of view.groups) {
      if (shown.groups.get(group.id) === group) continue;
      shown.groups.set(group.id, group);
      showGroup(parts, group);
    }
    for (const id of parts.marks.places.keys()) {
      const events = happened.get(id) ?? null;
      if (shown.places.get(id) === events) continue;
      shown.places.set(id, events);
      showEvents(parts, id, events, href);
    }
  }
}

/** The elements of a drawing by the id of the group or place that they show, and what of each they showed last. */
interface Parts {
  radius: number;
  marks: Record<'groups' | 'places', ReadonlyMap<string, Element[]>>;
  lines: Record<'groups' | 'places', ReadonlyMap<string, Element[]>>;
  flags: ReadonlyMap<string, Element[]>;
  shown: { groups: Map<string, MapGroup>; places: Map<string, MapEvents | null> };
}

/** By drawing; which elements one has never changes. */
const PARTS = new WeakMap<Element, Parts>();

function partsOf(drawing: Element): Parts {
  const known = PARTS.get(drawing);
  if (known !== undefined) return known;
  const by = (attribute: string) => {
    const found = new Map<string, Element[]>();
    for (const element of drawing.querySelectorAll(`[${attribute}]`)) {
      const id = element.getAttribute(attribute) ?? '';
      found.set(id, [...(found.get(id) ?? []), element]);
    }
    return found;
  };
  const parts: Parts = {
    radius: Number(drawing.getAttribute('data-radius')),
    marks: { groups: by('data-group'), places: by('data-place') },
    lines: { groups: by('data-of-group'), places: by('data-of-place') },
    flags: by('data-flags'),
    shown: { groups: new Map(), places: new Map() },
  };
  PARTS.set(drawing, parts);
  return parts;
}

function showGroup({ radius, marks, lines, flags }: Parts, group: MapGroup): void {
  const kind = group.rung ?? 'none';
  const display = group.named ? null : 'none';
  for (const line of lines.groups.get(group.id) ?? []) select(line).attr('display', display);
  for (const element of marks.groups.get(group.id) ?? []) {
    const mark = select(element).attr('display', display);
    mark.attr('class', `group at-${kind}${group.carried ? ' carried' : ''}`);
    mark.selectAll('.halo, .mark').attr('d', rungMark(kind, radius));
    if (element.localName !== 'a') continue;
    mark.attr('aria-label', group.says);
    mark.select('title').text(group.says);
  }
  const signs = group.flags.map((flag) => FLAGS[flag].sign);
  for (const flag of flags.get(group.id) ?? [])
    for (const [index, sign] of flag.querySelectorAll('text').entries())
      sign.textContent = signs[index] ?? '';
}

function showEvents({ radius, marks, lines }: Parts, id: string, at: MapEvents | null, href: Href): void {
  const display = at === null ? 'none' : null;
  for (const line of lines.places.get(id) ?? []) select(line).attr('display', display);
  for (const element of marks.places.get(id) ?? []) {
    const mark = select(element).attr('display', display);
    mark.attr('class', `event${at?.uncertain === true ? ' uncertain' : ''}`);
    if (at === null) continue;
    mark.select('.event-mark').attr('d', eventMark(radius, at.kind));
    mark.select('title').text(at.says);
    if (element.localName !== 'a') continue;
    const [only, ...others] = at.events;
    mark
      .attr('href', href(only && others.length === 0 ? only.url : at.place.url))
      .attr('aria-label', at.says);
  }
}
