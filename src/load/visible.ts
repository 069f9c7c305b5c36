/** What a terminal would obey or hide rather than show: controls, marks of direction, half characters, the unseen. */
const UNSEEN =
  /(?<=\p{Script=Latin})[\u200c\u200d]|[\p{Cc}\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\p{Cs}\p{Noncharacter_Code_Point}\u{e0000}-\u{e007f}]/gu;

/** A text as it may be printed: what cannot be seen stands as `<U+202E>`, so that no message looks like another. */
export function visible(text: string): string {
  return text.replace(UNSEEN, (character) => {
    const code = character.codePointAt(0) ?? 0;
    // A byte that is no UTF-8, as `decoded` keeps it.
    if (code >= 0xdc80 && code <= 0xdcff) return `<0x${(code - 0xdc00).toString(16).toUpperCase()}>`;
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}
