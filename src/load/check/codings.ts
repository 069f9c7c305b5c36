import { differences } from '#src/atlas/agreement.ts';
import type { Content } from '../content.ts';
import { issueAt, type Issue } from '../issue.ts';
import { listed } from '../suggest.ts';

/** Where two codings differ it is said how that was settled, and nowhere else; what one coder saw alone is accounted for. */
export function checkCodings(content: Content): Issue[] {
  return content.records.coding.flatMap(({ id, value, place }) => {
    const differ: readonly string[] = differences(value);
    const settled = Object.keys(value.settled ?? {});
    const open = differ.filter((field) => !settled.includes(field));
    const idle = settled.filter((field) => !differ.includes(field));
    const issues: Issue[] = [];
    if (open.length > 0) {
      issues.push(
        issueAt(place(['id']), {
          code: 'unsettled',
          what: `The two codings of \`${id}\` differ in ${listed(
            open.map((field) => `\`${field}\``),
            'and',
          )}, and nothing says how that was settled.`,
          why: 'A difference is settled against the text, and a reader can see how.',
          fix: 'Say it under `settled`: First, Second, Both or Neither, and why.',
        }),
      );
    }
    if (idle.length > 0) {
      issues.push(
        issueAt(place(['settled', idle[0] ?? '']), {
          code: 'nothing-to-settle',
          what: `The two codings of \`${id}\` do not differ in ${listed(
            idle.map((field) => `\`${field}\``),
            'and',
          )}.`,
          why: 'What stands there would be taken for a difference.',
          fix: 'Remove it; codings are kept as they were.',
        }),
      );
    }
    if (value.first === undefined && value.alone === undefined) {
      issues.push(
        issueAt(place(['id']), {
          code: 'unsettled',
          what: `Only the second coder saw \`${id}\`, and nothing says what became of it.`,
          why: 'It may be a statement that the record lacks.',
          fix: 'Say it under `alone`.',
        }),
      );
    }
    return issues;
  });
}
