/** What Zotero keeps of a page, as far as the atlas gives it anything. */
export interface ZoteroItem {
  itemType: string;
  title: string;
  creators: { lastName: string; firstName: string }[];
  date: string;
  url: string;
  language: string;
  websiteTitle: string;
  websiteType: string;
  rights: string;
  abstractNote: string;
  extra: string;
}

/** Vocabularies by their usual prefixes. */
const PREFIXES = new Set([
  'bib',
  'bibo',
  'dc',
  'dcterms',
  'prism',
  'foaf',
  'vcard',
  'z',
  'og',
  'article',
  'so',
  'rdf',
]);
const ITEM_TYPES = new Set(['webpage', 'blogPost', 'journalArticle', 'report', 'book', 'newspaperArticle']);
const BYLINES = ['byline', 'bylines', 'vcard', 'article-byline'];

/**
 * Reads a page as Zotero's translator “Embedded Metadata” does, which most pages of the web are kept by: first the
 * statements of RDF that meta elements make, then those of HighWire, which go before; then guesses for what is lacking.
 *
 * @param address where the page was opened
 */
export function zoteroItem(document: Document, address: string): ZoteroItem {
  const metas = [...document.querySelectorAll('meta')].map((meta) => ({
    tags: (meta.getAttribute('name') ?? meta.getAttribute('property') ?? '').split(/\s+/),
    content: meta.getAttribute('content') ?? '',
  }));
  const statements = metas.flatMap(({ tags, content }) =>
    tags.flatMap((tag) => {
      const [prefix = '', property = ''] = tag.split(/[.:_](.*)/s);
      return PREFIXES.has(prefix.toLowerCase()) && content !== ''
        ? [
            [
              `${prefix.toLowerCase()}:${property.charAt(0).toLowerCase()}${property.slice(1)}`,
              content,
            ] as const,
          ]
        : [];
    }),
  );
  const rdf = (...names: string[]) =>
    names
      .map((name) => statements.find(([known]) => known === name)?.[1])
      .find((value) => value !== undefined) ?? '';
  const highwire = (name: string) =>
    metas.find(({ tags, content }) => tags.some((tag) => tag.endsWith(name)) && content.trim() !== '')
      ?.content;
  const all = (name: string) =>
    metas.filter(({ tags }) => tags.some((tag) => tag.endsWith(name))).map(({ content }) => content);

  const zotero = rdf('z:itemType', 'z:type');
  const guess = highwire('citation_title') === undefined ? 'webpage' : 'journalArticle';
  const named = all('citation_author');
  return {
    itemType: ITEM_TYPES.has(zotero) ? zotero : rdf('og:type') === 'website' ? 'webpage' : guess,
    title: one(
      highwire('citation_title') ?? (rdf('dc:title', 'dcterms:title', 'og:title') || document.title),
    ),
    creators: named.length > 0 ? named.flatMap((name) => creators(name, named.length)) : bylines(document),
    date:
      highwire('citation_publication_date') ??
      highwire('citation_date') ??
      (rdf('article:published_time', 'dc:date', 'dcterms:date', 'dcterms:issued') ||
        (document.querySelector('time[datetime]')?.getAttribute('datetime') ?? '')),
    url:
      highwire('citation_public_url') ??
      (rdf('og:url') ||
        (document.querySelector('head > link[rel="canonical"]')?.getAttribute('href') ?? address)),
    language: highwire('citation_language') ?? (rdf('dc:language') || document.documentElement.lang),
    websiteTitle: rdf('prism:publicationName', 'dc:source', 'dcterms:source', 'og:site_name'),
    websiteType: rdf('z:websiteType', 'dc:type', 'dcterms:type'),
    rights: rdf('prism:copyright', 'dc:rights', 'dcterms:rights'),
    abstractNote: one(rdf('og:description', 'dcterms:abstract') || (highwire('description') ?? '')),
    // With a type of its own, `dc:description` counts as Zotero's extra; what Zotero names itself goes before.
    extra: rdf('z:extra') || (zotero === '' ? '' : rdf('dc:description')),
  };
}

/** A single field with a comma between names of two words each is several authors; a name with a comma is split there. */
function creators(field: string, fields: number): ZoteroItem['creators'] {
  let names = field.split(/\s*;\s*/);
  const parts = field.split(/\s*,\s*/);
  if (
    names.length === 1 &&
    fields === 1 &&
    parts.length > 1 &&
    parts[0]?.includes(' ') &&
    parts[1]?.includes(' ')
  )
    names = parts;
  return names.filter((name) => /[^\s,.;-]/.test(name)).map(person);
}

function person(name: string): ZoteroItem['creators'][number] {
  const bare = name.replace(/^[\s.,/[\]:]+|[\s.,/[\]:]+$/g, '');
  if (name.includes(',')) {
    const [lastName = '', firstName = ''] = bare.split(/, ?/);
    return { lastName, firstName };
  }
  const words = bare.split(' ');
  return { lastName: words.at(-1) ?? '', firstName: words.slice(0, -1).join(' ') };
}

/** For want of authors, any element that is called a byline is taken for one. */
function bylines(document: Document): ZoteroItem['creators'] {
  return BYLINES.flatMap((name) => [...document.querySelectorAll(`[class*="${name}"]`)]).map((element) =>
    person(element.textContent ?? ''),
  );
}

function one(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
