/** A version as it is listed on a page. */
export interface ListedVersion {
  /** `2026.11.20-0123456789ab` */
  name: string;
  /** “wording, hedge” */
  what: string;
  /** “5 December 2026”; absent for what is in no edition yet. */
  day?: string | undefined;
  /** The anchor of what it changed; empty for the first. */
  anchor: string;
  /** Address of its frozen page, where it has one. */
  frozen?: string | undefined;
}

/** The versions of one record, newest first; `gone` says how it left, if it did. */
export interface ListedVersions {
  gone?: string | undefined;
  versions: readonly ListedVersion[];
}

/** What is said of a version that was cited, with where to read more. */
export interface AsCited {
  text: string;
  links: { text: string; url: string }[];
}

/**
 * What has become of the version that an address names. A version is known by its hash: one that was cited before the
 * first edition is the same wording afterwards.
 *
 * @param current version of the record whose page it is
 * @param lists of that record, and of others that stand on the page
 */
export function asCited(cited: string, current: string, lists: readonly ListedVersions[]): AsCited {
  const hash = /^(?:unreleased|[\d.]+)-([0-9a-f]{12})$/.exec(cited)?.[1];
  const isMeant = ({ name }: Pick<ListedVersion, 'name'>) => name.endsWith(`-${hash ?? '?'}`);
  const list = lists.find(({ versions }) => versions.some(isMeant));
  if (list === undefined) {
    if (isMeant({ name: current }))
      return { text: 'Unchanged: this is the wording that was cited.', links: [] };
    const shown = cited.length > 40 ? `${cited.slice(0, 40)}…` : cited;
    const known = lists.length === 0 ? [] : [{ text: 'The versions that are', url: '#versions' }];
    return { text: `No version “${shown}” of this record is known.`, links: known };
  }
  const { gone, versions } = list;
  // A wording that came back is the current one again.
  const at = versions.findIndex(isMeant);
  const newer = versions.slice(0, at);
  const first = versions.findLast(isMeant);
  const edition = first?.name.replace(/-[0-9a-f]+$/, '') ?? '';
  const left = gone === undefined ? '' : `${gone.charAt(0).toUpperCase()}${gone.slice(1)}. `;
  if (newer.length === 0) {
    const since = /^\d/.test(edition) ? ` since edition ${edition}` : '';
    const more = gone === undefined ? [] : [{ text: 'Why', url: '#versions' }];
    return { text: `${left}Unchanged${since}.`, links: more };
  }
  const frozen = versions[at]?.frozen;
  return {
    text: `${left}Changed since it was cited: ${newer.toReversed().map(changeText).join('; ')}.`,
    links: [
      { text: 'What changed', url: `#${newer.at(-1)?.anchor ?? ''}` },
      ...(frozen === undefined ? [] : [{ text: 'The wording that was cited', url: frozen }]),
    ],
  };
}

function changeText({ what, day }: ListedVersion): string {
  return `${what}, ${day === undefined ? 'not in an edition yet' : `on ${day}`}`;
}
