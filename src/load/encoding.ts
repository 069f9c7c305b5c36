import { issueAt, type Fault, type Issue } from './issue.ts';

/** A byte that is not part of any UTF-8 character stands in the text as a lone surrogate, from here on. */
const BYTES = 0xdc00;

/** The text of a file; what is not UTF-8 is kept apart byte by byte, so that its place can be told. */
export function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return decodedApart(bytes);
  }
}

function decodedApart(bytes: Uint8Array): string {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let text = '';
  for (let i = 0; i < bytes.length;) {
    const first = bytes[i] ?? 0;
    const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    try {
      text += decoder.decode(bytes.subarray(i, i + length));
      i += length;
    } catch {
      text += String.fromCharCode(BYTES + first);
      i++;
    }
  }
  return text;
}

/**
 * Characters that no record may hold: controls, lone surrogates, noncharacters, the replacement character, marks that
 * turn the direction of a line, and those that cannot be seen. Joiners (U+200C, U+200D) belong between the letters of
 * scripts that join them, such as Arabic, and nowhere else.
 */
const BAD =
  /\r(?!\n)|(?![\t\n\r])\p{Cc}|[\xad\u180e\u200b\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffd\p{Cs}\p{Noncharacter_Code_Point}\u{e0000}-\u{e007f}]|(?<![\p{L}\p{M}])[\u200c\u200d]|(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\u200c\u200d]/gu;

/** How many are told of one file: where there are more, they have one cause. */
const MOST = 10;

/** Where a text holds characters that no record may hold, each once. */
export function badCharacters(text: string): { offset: number; code: number }[] {
  return [...text.matchAll(BAD)].map(({ 0: character, index }) => ({
    offset: index,
    code: character.codePointAt(0) ?? 0,
  }));
}

/** What is wrong with the characters of a file as it is stored. */
export function encodingIssues(text: string, file: string): Issue[] {
  const found = badCharacters(text);
  const [first] = found;
  if (first === undefined) return [];
  const encoding = first.offset > 1 ? undefined : otherEncoding(text);
  if (encoding !== undefined) return [issueAt({ file, line: 1, col: 1 }, encoding)];
  return found.slice(0, MOST).map(({ offset, code }) => {
    const before = text.slice(0, offset).split('\n');
    const [line, col] = [before.length, (before.at(-1)?.length ?? 0) + 1];
    const end = { line, col: col + (code > 0xffff ? 2 : 1) };
    const fault = code >= BYTES + 0x80 && code <= BYTES + 0xff ? badByte(code - BYTES) : badCharacter(code);
    return issueAt({ file, line, col }, { ...fault, end });
  });
}

const SAVE = 'Save the file as UTF-8 without a byte order mark.';

function otherEncoding(text: string): Fault | undefined {
  const start = text.slice(0, 2);
  const encoding = start.startsWith('\ufeff')
    ? 'UTF-8 with a byte order mark (U+FEFF)'
    : start === '\udcff\udcfe' || /^[^\0]\0/.test(start)
      ? 'UTF-16 (little-endian)'
      : start === '\udcfe\udcff' || /^\0[^\0]/.test(start)
        ? 'UTF-16 (big-endian)'
        : undefined;
  if (encoding === undefined) return undefined;
  return {
    code: 'encoding',
    what: `The file is stored as ${encoding}.`,
    why: 'Content is UTF-8, so that every tool reads the same characters.',
    fix: SAVE,
  };
}

function badByte(byte: number): Fault {
  const latin = byte < 0xa0 ? '' : ` (in Latin-1 it would be “${String.fromCharCode(byte)}”)`;
  return {
    code: 'encoding',
    what: `The byte 0x${byte.toString(16).toUpperCase()} is not UTF-8${latin}.`,
    why: 'It would be shown as a broken character.',
    fix: 'Save the file as UTF-8, and look whether each letter with an accent is right.',
  };
}

/** What is wrong with a character, however it was written. */
export function badCharacter(code: number): Fault {
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return { code: 'character', ...about(name, code) };
}

function about(name: string, code: number): Pick<Fault, 'what' | 'why' | 'fix'> {
  if (code === 0xfffd) {
    return {
      what: `A replacement character (${name}) stands here.`,
      why: 'It is what is left of a letter that was read in the wrong encoding.',
      fix: 'Put back the letter that was lost.',
    };
  }
  if (code >= 0xd800 && code <= 0xdfff) {
    return {
      what: `Half a character (${name}, a lone surrogate) stands here.`,
      why: 'It cannot be stored or shown.',
      fix: 'Write the whole character itself.',
    };
  }
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) {
    return {
      what: `A character that turns the direction of writing (${name}) stands here.`,
      why: 'It cannot be seen and makes a reader see other words than are on record.',
      fix: 'Remove it; give a name its `lang`, from which its direction follows.',
    };
  }
  if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) {
    return {
      what: `A control character (${name}${code === 0 ? ', NUL' : code === 0xd ? ', a carriage return by itself' : ''}) stands here.`,
      why: 'It is no text, and tools differ in what they make of it.',
      fix: code === 0xd ? 'End lines with a line feed.' : 'Remove it.',
    };
  }
  return {
    what: `A character that cannot be seen (${name}) stands here.`,
    why: 'Words with it are not found, and look the same as words without.',
    fix: 'Remove it.',
  };
}
