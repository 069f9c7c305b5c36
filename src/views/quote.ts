const OPENS = /[\s([{“‘–—]$/;

/** Straight quotation marks and apostrophes made typographic; others stay as they are. */
export function curly(text: string): string {
  return text.replace(/["']/g, (mark, at: number) => {
    const before = text.slice(0, at);
    const opens = before === '' || OPENS.test(before);
    if (mark === '"') return opens ? '“' : '”';
    return opens ? '‘' : '’';
  });
}

/** Text as it stands within double quotation marks: its own are single, those within them double; apostrophes stay. */
export function swapped(text: string): string {
  /** Marks that close what is open, the innermost last. */
  const open: string[] = [];
  return curly(text).replace(/[“”‘’]/g, (mark, at: number, whole: string) => {
    if (mark === '“' || mark === '‘') {
      open.push(mark === '“' ? '”' : '’');
      return open.length % 2 === 1 ? '‘' : '“';
    }
    const isApostrophe = mark === '’' && (open.at(-1) !== '’' || /^\p{L}/u.test(whole.slice(at + 1)));
    if (isApostrophe) return mark;
    open.pop();
    return open.length % 2 === 0 ? '’' : '”';
  });
}

/** Text in quotation marks, with those inside it mended: “… ‘…’ …”. */
export function quoted(text: string): string {
  return `“${swapped(text)}”`;
}
