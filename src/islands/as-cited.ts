import { asCited, type ListedVersions } from '#src/views/as-cited.ts';

/** Says at the head of a page what has become of the version that its address names. */
const region = document.querySelector<HTMLElement>('[data-as-cited]');
const cited = new URLSearchParams(location.search).get('v');
if (region !== null && cited !== null) {
  const { text, links } = asCited(cited, region.dataset['current'] ?? '', listed());
  region.append(text);
  for (const { text: words, url } of links) {
    const link = document.createElement('a');
    link.href = url;
    link.textContent = words;
    region.append(' ', link);
  }
  region.hidden = false;
}

/** The lists of versions on the page. */
function listed(): ListedVersions[] {
  return [...document.querySelectorAll<HTMLElement>('[data-versions]')].map((list) => ({
    gone: list.dataset['gone'],
    versions: [...list.querySelectorAll<HTMLElement>('[data-version]')].map((item) => ({
      name: item.dataset['version'] ?? '',
      what: item.querySelector('span')?.textContent ?? '',
      day: item.querySelector('.by span')?.textContent,
      anchor: item.id,
      frozen: item.querySelector('.by a')?.getAttribute('href') ?? undefined,
    })),
  }));
}
