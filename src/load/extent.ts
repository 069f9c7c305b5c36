/** What stands at a place of a line, by what it begins with; the first that fits. */
const BEGINS: readonly RegExp[] = [
  /^(?:<{7}|={7}|>{7}|\|{7}).*/, // what a merge left
  /^\\(?:x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8}|.)/i, // an escape in a quoted text
  /^"(?:[^"\\]|\\.)*"?/,
  /^'(?:[^']|'')*'?/,
  /^<[^<>]*>?/, // a tag
  /^[\w-]+=(?:"[^"]*"|'[^']*'|\{[^}]*\})/, // an attribute
  /^[\w.-]+(?=:(?:\s|$))/, // a key
  /^[|>][-+0-9]*(?=\s*$)/, // a text on the lines below
  /^\t+/,
  /^\{"id":"[^"]*"/, // an entry of the ledger
];

/** How far of a line is looked at on either side: no value that a person reads is as long. */
const NEAR = 4000;

/** The field that tells which record it is. */
const NAME = /^(?:id|at): (?:"[^"]*"|'[^']*'|\[[^\]]*\]|[^,}\s]+)/;

/**
 * Where that ends which begins at a column of a line: a key, a value, a tag, a link, a word. Columns count from 1, the end
 * is the first column behind.
 */
export function extentOf(line: string, col: number, prose: boolean): number {
  const before = line.slice(Math.max(0, col - 1 - NEAR), col - 1);
  const rest = line.slice(col - 1, col - 1 + NEAR);
  const length = lengthOf(before, rest, prose);
  // A place behind the end of its line is still a place.
  return col + Math.max(length, 1);
}

function lengthOf(before: string, rest: string, prose: boolean): number {
  if (!prose && /^\s*(?:- )?\{? ?$/.test(before)) {
    const name = NAME.exec(rest)?.[0];
    if (name !== undefined) return name.length;
  }
  for (const pattern of BEGINS) {
    const found = pattern.exec(rest)?.[0];
    if (found !== undefined) return found.length;
  }
  if (/^!?[[{]/.test(rest)) return bracketed(rest);
  if (prose)
    return /^(?:[\p{L}\p{M}\p{N}]+(?:[-’'][\p{L}\p{M}\p{N}]+)*|#+ .*|\S)/u.exec(rest)?.[0].length ?? 0;
  const ends = inFlow(before) ? /\s*(?:[,\]}]|\s#|$)/ : /\s*(?:\s#|$)/;
  return rest.slice(0, ends.exec(rest)?.index).length;
}

/** To the bracket that closes the first one, and through the address of a link. */
function bracketed(rest: string): number {
  let depth = 0;
  for (let i = rest.startsWith('!') ? 1 : 0; i < rest.length; i++) {
    const sign = rest.charAt(i);
    if (sign === '[' || sign === '{') depth++;
    if (sign === ']' || sign === '}') depth--;
    if (depth === 0) return i + 1 + (/^\([^)]*\)/.exec(rest.slice(i + 1))?.[0].length ?? 0);
  }
  return rest.trimEnd().length;
}

/** Whether a list or record on this line is still open, so that a comma ends a value. */
function inFlow(before: string): boolean {
  const bare = before.replace(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g, '');
  let depth = 0;
  for (const sign of bare) depth += '[{'.includes(sign) ? 1 : ']}'.includes(sign) ? -1 : 0;
  return depth > 0;
}
