import type { Explanation, Hanging } from './explanation.ts';
import { RECORD_WORDS } from './record-type.ts';

/** A place where a record is named. */
export interface NamedAt {
  /** `file:line:col` */
  place: string;
  field: string;
  by: string;
}

/** What only the files know. */
export interface Whereabouts {
  /** `file:line` of the record itself; `null` for one that is gone. */
  own: string | null;
  draft: boolean;
  of(id: string): string;
  namedBy: readonly NamedAt[];
}

export interface Layout {
  width: number;
  /** Everything, however much; else the first of each. */
  all: boolean;
  strong(text: string): string;
  faint(text: string): string;
}

const MOST = 6;
const LABEL = 22;

/** An explanation for the terminal. */
export function explanationText(said: Explanation, where: Whereabouts, layout: Layout): string {
  const { strong, faint, width } = layout;
  const facts: [label: string, text: string][] = [
    ['Stands in', where.own ?? 'no file any more'],
    ['Page', said.url],
    ['Version', where.draft ? 'a draft, in no edition' : said.version],
    ...(where.draft ? [] : [['Digest', said.digest] as [string, string]]),
  ];
  const sections = [
    [`${strong(said.id)}  ${faint(RECORD_WORDS[said.type])}`, ...wrapped(said.title, width, '')],
    facts.map(([label, text]) => `${faint(label.padEnd(LABEL))}${text}`),
    departedLines(said, layout),
    said.fields.flatMap(({ label, text }) => fieldLines(label, text, layout)),
    alignmentLines(said, layout),
    listed(
      said.type === 'claim' ? 'Claims that it disputes, or that dispute it' : 'Claims',
      said.claims,
      where,
      layout,
    ),
    listed('Events', said.events, where, layout),
    listed('Ties', said.relations, where, layout),
    listed('Findings', said.findings, where, layout),
    namedLines(where.namedBy, layout),
    headed('Versions', said.versions.length, layout, (count) =>
      said.versions
        .slice(0, count)
        .flatMap(({ name, what, why }) =>
          wrapped(`${name}  ${what}${why === null ? '' : `. ${why}`}`, width, '  '),
        ),
    ),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function departedLines({ departed }: Explanation, { width, strong }: Layout): string[] {
  if (departed === null) return [];
  const { state, edition, why, to } = departed;
  const heirs = to.length === 0 ? '' : `: now ${to.join(', ')}`;
  return [
    strong(`No longer on record: ${state} (${edition})${heirs}.`),
    ...wrapped(why, width, ''),
    ...to.map((heir) => `npm run explain -- ${heir}`),
  ];
}

function fieldLines(label: string, text: readonly string[], { width, faint, all }: Layout): string[] {
  const shown = all ? text : text.slice(0, MOST);
  const rest = text.length - shown.length;
  const lines = [...shown, ...(rest > 0 ? [`… and ${String(rest)} more`] : [])].flatMap((paragraph) =>
    wrapped(paragraph, width - LABEL, ''),
  );
  return lines.map((line, i) => `${faint((i === 0 ? label : '').padEnd(LABEL))}${line}`);
}

function alignmentLines({ alignment }: Explanation, { width, strong, faint }: Layout): string[] {
  if (alignment === null) return [];
  const { unasked, stances } = alignment;
  if (unasked !== null) return [strong('Alignment'), ...wrapped(unasked, width, '  ')];
  if (stances.length === 0)
    return [strong('Alignment'), '  No source says how it stood. That is not the same as no tie.'];
  return [
    strong('Alignment when each source came out'),
    ...stances.flatMap(({ on, toldBy, says }) => [
      `  ${toldBy}${toldBy.includes(on) ? '' : faint(`  ${on}`)}`,
      ...wrapped(says, width, '    '),
    ]),
  ];
}

function listed(title: string, list: readonly Hanging[], where: Whereabouts, layout: Layout): string[] {
  const { width, faint } = layout;
  return headed(title, list.length, layout, (count) =>
    list.slice(0, count).flatMap(({ id, text, how }) => {
      const place = where.of(id);
      const gap = Math.max(2, width - 2 - id.length - place.length);
      return [
        `  ${id}${' '.repeat(gap)}${faint(place)}`,
        ...wrapped(text, width, '    '),
        ...wrapped(how, width, '    ').map(faint),
      ];
    }),
  );
}

function namedLines(namedBy: readonly NamedAt[], layout: Layout): string[] {
  const wide = Math.max(0, ...namedBy.map(({ place }) => place.length));
  return headed('Named at', namedBy.length, layout, (count) =>
    namedBy
      .slice(0, count)
      .map(({ place, field, by }) => `  ${place.padEnd(wide)}  ${layout.faint(`${field} of ${by}`)}`),
  );
}

/** A section with as much as there is room for, and how much is left out. */
function headed(
  title: string,
  length: number,
  { all, strong, faint }: Layout,
  lines: (count: number) => string[],
): string[] {
  if (length === 0) return [];
  const count = all || length <= MOST + 1 ? length : MOST;
  const rest = length - count;
  return [
    `${strong(title)} ${faint(`(${String(length)})`)}`,
    ...lines(count),
    ...(rest > 0 ? [faint(`  … and ${String(rest)} more: --all`)] : []),
  ];
}

/** Words in lines of a width, each after an indent. */
function wrapped(text: string, width: number, indent: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, indent + line];
}
