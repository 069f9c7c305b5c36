import type { Dated } from '#src/atlas/atlas.ts';
import { dated } from '#src/atlas/date.ts';
import type { Content, Entry } from '../content.ts';
import { issueAt, type Issue, type Place } from '../issue.ts';

/** Nobody says or does anything after their death, and no group before it was founded or after it ended. */
export function checkLifetimes(content: Content): Issue[] {
  return [...afterDeath(content), ...outOfItsTime(content)];
}

interface Death {
  event: string;
  day: string;
}

function afterDeath(content: Content): Issue[] {
  const deaths = deathsIn(content);
  const late = (person: string, does: string, text: string | undefined, place: Place): Issue[] => {
    const death = deaths.get(person);
    const date = readable(text);
    if (death === undefined || date === undefined || date.start.earliest <= death.day) return [];
    return [
      issueAt(place, {
        code: 'after-death',
        severity: 'warning',
        what: `\`${person}\` ${does} (${date.edtf}), but had died by ${death.day} (\`${death.event}\`).`,
        why: 'The dead say nothing; but reports of a death have been wrong before.',
        fix: 'Correct the date or the speaker, or say in `note` how both can be.',
      }),
    ];
  };
  const claims = content.records.claim.flatMap(({ id, draft, value, place }) => {
    const { speaker, kind, note } = value;
    if (draft || kind === 'forecast' || note !== undefined || !('person' in speaker)) return [];
    const field = value.date === undefined ? 'as_of' : 'date';
    return late(speaker.person, `speaks in \`${id}\``, value[field], place([field]));
  });
  const events = content.records.event.flatMap(({ id, draft, value, place }) =>
    draft || value.note !== undefined
      ? []
      : value.actors.flatMap((actor, i) =>
          late(actor.id, `acts in \`${id}\``, value.date, place(['actors', i, 'id'])),
        ),
  );
  return [...claims, ...events];
}

/** The last day on which each person can have died, as far as the title of an event directed at them says so. */
function deathsIn(content: Content): Map<string, Death> {
  const people = new Map(content.records.person.map((person) => [person.id, person.value]));
  const deaths = new Map<string, Death>();
  for (const { id, draft, value } of content.records.event) {
    const date = readable(value.date);
    if (draft || date === undefined) continue;
    for (const target of value.targets) {
      const person = people.get(target);
      if (person === undefined) continue;
      const names = [person.name, ...person.names.map(({ text }) => text)];
      if (names.some((name) => tellsDeath(value.title, name))) {
        deaths.set(target, { event: id, day: (date.end ?? date.start).latest });
      }
    }
  }
  return deaths;
}

/** Whether a title says that somebody was killed or died: “killed the commander X”, “the death of X”, “X was killed”. */
function tellsDeath(title: string, name: string): boolean {
  const at = title.indexOf(name);
  if (at < 0) return false;
  const [before, after] = [title.slice(0, at), title.slice(at + name.length)];
  return /\b(?:killed|death of)\b[^,;]*$/i.test(before) || /^(?:[’']s death| was killed| died)\b/.test(after);
}

function outOfItsTime(content: Content): Issue[] {
  const groups = new Map(content.records.group.map((group) => [group.id, group]));
  return content.records.event.flatMap(({ id, draft, value, place }) => {
    const date = readable(value.date);
    if (draft || date === undefined) return [];
    return value.actors.flatMap((actor, i) => {
      const group = groups.get(actor.id);
      const wrong = group && outside(group, date);
      if (wrong === undefined) return [];
      return [
        issueAt(place(['actors', i, 'id']), {
          code: 'out-of-its-time',
          severity: 'warning',
          what: `\`${actor.id}\` acts in \`${id}\` (${date.edtf}), ${wrong}.`,
          why: 'It was not there to act.',
          fix: 'Correct one of the two dates, or name the group that there was then.',
        }),
      ];
    });
  });
}

function outside({ value: { founded, ended } }: Entry<'group'>, date: Dated): string | undefined {
  const first = readable(founded?.date);
  const last = readable(ended?.date);
  if (first !== undefined && date.end !== null && date.end.latest < first.start.earliest) {
    return `before it was founded (${first.edtf})`;
  }
  if (last !== undefined && last.end !== null && date.start.earliest > last.end.latest) {
    return `after it ended (${last.edtf})`;
  }
  return undefined;
}

/** A date that can be read; of any other it is told elsewhere. */
function readable(text: string | undefined): Dated | undefined {
  try {
    return text === undefined ? undefined : dated(text);
  } catch {
    return undefined;
  }
}
