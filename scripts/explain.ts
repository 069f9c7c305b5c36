import { parseArgs, styleText } from 'node:util';
import { link } from '#src/atlas/link.ts';
import { issueText, type Place } from '#src/load/issue.ts';
import { load } from '#src/load/load.ts';
import { suggest } from '#src/load/suggest.ts';
import { namedAt, placesOf } from '#src/load/whereabouts.ts';
import { explanation } from '#src/views/explanation.ts';
import { explanationText } from '#src/views/explanation-text.ts';
import { misused, showUsage } from './usage.ts';

const USAGE = `Explains a record: what it says, where it stands, all that hangs on it, what names it, its versions. What is gone leads to what took its place.

npm run explain -- ID [options]
  --all           every claim, event, tie and place, not the first few of each
  --json          the same as JSON, whole
  --content DIR   another folder than content/`;

const { id, all, json, dir } = readArguments();
const { records, issues, content } = await load(dir, { drafts: true });
if (records === null) {
  for (const issue of issues.filter(({ severity }) => severity === 'error')) console.error(issueText(issue));
  process.exit(1);
}
const atlas = link(records);
const said = explanation(atlas, id);
const places = placesOf(content);
if (said === null) {
  console.error(unknown());
  process.exit(2);
}
const namedBy = namedAt(content, id);
const own = places.get(id);
const draft = Object.values(content.records)
  .flat()
  .some((entry) => entry.id === id && entry.draft && !entry.withdrawn && entry.kind === said.type);
if (json) {
  const at = (list: readonly { id: string }[]) =>
    list.map((one) => ({ ...one, place: places.get(one.id) ?? null }));
  const { claims, events, relations, findings, ...rest } = said;
  const hanging = {
    claims: at(claims),
    events: at(events),
    relations: at(relations),
    findings: at(findings),
  };
  console.log(JSON.stringify({ ...rest, place: own ?? null, draft, ...hanging, namedAt: namedBy }, null, 2));
} else {
  const style = (format: 'bold' | 'dim') => (text: string) =>
    styleText(format, text, { stream: process.stdout });
  const where = {
    own: own === undefined ? null : line(own),
    draft,
    of: (other: string) => line(places.get(other)),
    namedBy: namedBy.map(({ place, ...rest }) => ({ place: `${line(place)}:${String(place.col)}`, ...rest })),
  };
  const width = Math.min(100, Math.max(60, process.stdout.columns ?? 90));
  console.log(explanationText(said, where, { width, all, strong: style('bold'), faint: style('dim') }));
}

function line(place: Place | undefined): string {
  return place === undefined ? '' : `${place.file}:${String(place.line)}`;
}

function unknown(): string {
  const begun = content.ids.find((one) => one.id === id && one.unfinished === true);
  if (begun !== undefined) return `\`${id}\` is a draft that still holds TODO, at ${line(begun.place)}.`;
  const meant = suggest(id, [...places.keys(), ...Object.keys(atlas.history)]);
  return `No record has or had the id \`${id}\`.${meant === undefined ? ` \`npm run search -- "${id}"\` finds records by their names.` : ` Did you mean \`${meant}\`?`}`;
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        all: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        content: { type: 'string', default: 'content' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) showUsage(USAGE);
    const [asked, ...more] = positionals;
    if (asked === undefined) throw new Error('Which record is to be explained?');
    if (more.length > 0) throw new Error(`One id at a time: ${positionals.join(' ')}.`);
    return { id: asked, all: values.all, json: values.json, dir: values.content };
  } catch (error) {
    return misused(USAGE)(error);
  }
}
