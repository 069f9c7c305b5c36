import { AUTHORS, CONTAINER } from './attribution.ts';

/** A view of a figure: what it says that it shows, where it stands, and of which data. */
export interface CitedView {
  title: string;
  url: string;
  /** Edition and the first digits of the hash of the data that figures are drawn from. */
  version: string;
}

/** The citation of a view as one line of plain text, as those of records are written. */
export function citeView({ title, url, version }: CitedView): string {
  return `${AUTHORS}, “${title}” (figure), ${CONTAINER}, ${versionText(version)}, ${url}.`;
}

/** "edition 2026.11.20, version 2026.11.20-0123456789ab"; before the first edition only the version. */
export function versionText(version: string): string {
  const [edition = ''] = version.split('-');
  return edition === 'unreleased' ? `version ${version}` : `edition ${edition}, version ${version}`;
}
