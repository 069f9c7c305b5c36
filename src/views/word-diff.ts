/** A run of words that two texts share, or that only one of them has. */
export interface Piece {
  is: 'same' | 'del' | 'ins';
  text: string;
}

/**
 * What changed between two texts, word by word: `same` and `del` joined give the first, `same` and `ins` the second. A
 * longest common sequence of words stays; what was taken out stands before what was put in.
 */
export function wordDiff(before: string, after: string): Piece[] {
  return joined(aligned(tokens(before), tokens(after)));
}

/**
 * The same of two lists of paragraphs, each paragraph that changed by itself; those that are the same in both are left
 * out.
 */
export function paragraphDiff(before: readonly string[], after: readonly string[]): Piece[][] {
  const steps = aligned(before, after);
  const found: Piece[][] = [];
  for (let at = 0; at < steps.length;) {
    if (steps[at]?.is === 'same') {
      at++;
      continue;
    }
    const end = steps.findIndex((step, i) => i > at && step.is === 'same');
    const run = steps.slice(at, end < 0 ? steps.length : end);
    const old = run.filter(({ is }) => is === 'del').map(({ text }) => text);
    const now = run.filter(({ is }) => is === 'ins').map(({ text }) => text);
    for (let i = 0; i < Math.max(old.length, now.length); i++)
      found.push(wordDiff(old[i] ?? '', now[i] ?? ''));
    at += run.length;
  }
  return found;
}

/** Words and the white space between them, without loss. */
function tokens(text: string): string[] {
  return text.match(/\s+|\S+/g) ?? [];
}

/** Both lists as steps along a longest common subsequence. */
function aligned(before: readonly string[], after: readonly string[]): Piece[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let [n, m] = [before.length, after.length];
  while (n > start && m > start && before[n - 1] === after[m - 1]) [n, m] = [n - 1, m - 1];
  const a = before.slice(start, n);
  const b = after.slice(start, m);
  return [...before.slice(0, start).map(same), ...through(a, b, lengths(a, b)), ...before.slice(n).map(same)];
}

/** Length of the longest common subsequence of what follows `i` in the one and `j` in the other, by `i * (m + 1) + j`. */
function lengths(a: readonly string[], b: readonly string[]): Uint32Array {
  const width = b.length + 1;
  const table = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j;
      table[at] =
        a[i] === b[j]
          ? (table[at + width + 1] ?? 0) + 1
          : Math.max(table[at + width] ?? 0, table[at + 1] ?? 0);
    }
  }
  return table;
}

function through(a: readonly string[], b: readonly string[], table: Uint32Array): Piece[] {
  const width = b.length + 1;
  const steps: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [old, now] = [a[i], b[j]];
    const at = i * width + j;
    if (old !== undefined && old === now) {
      steps.push(same(old));
      [i, j] = [i + 1, j + 1];
    } else if (old !== undefined && (now === undefined || (table[at + width] ?? 0) >= (table[at + 1] ?? 0))) {
      steps.push({ is: 'del', text: old });
      i++;
    } else {
      steps.push({ is: 'ins', text: now ?? '' });
      j++;
    }
  }
  return steps;
}

function same(text: string): Piece {
  return { is: 'same', text };
}

/** Steps as runs: between two that are the same, first all that was taken out, then all that was put in. */
function joined(steps: readonly Piece[]): Piece[] {
  const pieces: Piece[] = [];
  let [del, ins] = ['', ''];
  const flush = () => {
    if (del !== '') pieces.push({ is: 'del', text: del });
    if (ins !== '') pieces.push({ is: 'ins', text: ins });
    [del, ins] = ['', ''];
  };
  steps.forEach(({ is, text }, i) => {
    if (is === 'del') del += text;
    else if (is === 'ins') ins += text;
    else if (text.trim() === '' && del + ins !== '' && isChange(steps[i + 1])) {
      // White space alone between two changes would only break them up.
      del += text;
      ins += text;
    } else {
      flush();
      const last = pieces.at(-1);
      if (last?.is === 'same') last.text += text;
      else pieces.push({ is, text });
    }
  });
  flush();
  return pieces;
}

function isChange(step: Piece | undefined): boolean {
  return step !== undefined && step.is !== 'same';
}
