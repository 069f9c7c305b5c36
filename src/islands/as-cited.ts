/** What can be told of a version that was cited. */
const region = document.querySelector<HTMLElement>('[data-as-cited]');
const cited = new URLSearchParams(location.search).get('v');
if (region !== null && cited !== null) {
  region.replaceChildren(...told(cited, region.dataset['current'] ?? ''));
  region.hidden = false;
}

function told(version: string, current: string): (string | Node)[] {
  const hash = /-([0-9a-f]{12})$/.exec(version)?.[1];
  const item = hash === undefined ? null : document.querySelector<HTMLElement>(`[data-version$="-${hash}"]`);
  const list = item?.closest<HTMLElement>('[data-versions]');
  if (item === null || list == null) {
    if (version === current) return ['Unchanged: this is the wording that was cited.'];
    const shown = version.length > 40 ? `${version.slice(0, 40)}…` : version;
    return [`No version “${shown}” of this record is known. `, link('#versions', 'The versions that are')];
  }
  const items = [...list.querySelectorAll<HTMLElement>('[data-version]')];
  const newer = items.slice(0, items.indexOf(item));
  // A wording that came back is the current one again.
  const isCurrent = items[0]?.dataset['version']?.endsWith(`-${hash ?? ''}`) === true;
  const gone = list.dataset['gone'];
  const since =
    item.dataset['edition'] === 'unreleased' ? '' : ` since edition ${item.dataset['edition'] ?? ''}`;
  const frozen = item.querySelector<HTMLAnchorElement>('[data-frozen]')?.getAttribute('href');
  return [
    ...(gone === undefined ? [] : [`No longer held: ${gone}. `]),
    isCurrent
      ? `Unchanged${since}.`
      : `Changed since it was cited: ${newer.toReversed().map(changeOf).join('; ')}.`,
    ...(isCurrent ? [] : [' ', link(`#${newer.at(-1)?.id ?? 'versions'}`, 'What changed')]),
    ...(isCurrent || frozen == null ? [] : [' · ', link(frozen, 'The wording that was cited')]),
  ];
}

function changeOf({ dataset }: HTMLElement): string {
  const day = dataset['day'] === undefined ? 'not in an edition yet' : `on ${dataset['day']}`;
  return `${dataset['what'] ?? ''}, ${day}`;
}

function link(to: string, text: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = to;
  anchor.textContent = text;
  return anchor;
}
