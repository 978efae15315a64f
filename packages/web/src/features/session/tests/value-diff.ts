// What differs between the expected answer and the one that came, so that only that is marked.

/** A piece of JSON text; pieces of one side joined give that side's whole text. */
export interface Piece {
  readonly text: string;
  readonly differs: boolean;
}

export interface ValueDiff {
  readonly expected: readonly Piece[];
  readonly got: readonly Piece[];
}

/** Above this many tokens on both sides together only the common start and end are found. */
const MOST_COMPARED = 3_000;
const TOKEN = /"(?:[^"\\]|\\.)*"|[[\]{}:,]\s*|[^\s"[\]{}:,]+|\s+/g;

/** Compares two JSON texts token by token: a number or a text counts as one. */
export function diffValues(expected: string, got: string): ValueDiff {
  const left = expected.match(TOKEN) ?? [];
  const right = got.match(TOKEN) ?? [];
  const start = commonLength(left, right);
  const end = commonLength(left.slice(start).toReversed(), right.slice(start).toReversed());
  const middleLeft = left.slice(start, left.length - end);
  const middleRight = right.slice(start, right.length - end);
  const kept = commonSubsequence(middleLeft, middleRight);
  return {
    expected: piecesOf(left, start, end, kept.left),
    got: piecesOf(right, start, end, kept.right),
  };
}

function commonLength(a: readonly string[], b: readonly string[]): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a[length] === b[length]) length += 1;
  return length;
}

interface Kept {
  /** Positions that both sides share. */
  readonly left: ReadonlySet<number>;
  readonly right: ReadonlySet<number>;
}

/** Longest common subsequence by dynamic programming (Wagner and Fischer, 1974). */
function commonSubsequence(a: readonly string[], b: readonly string[]): Kept {
  const left = new Set<number>();
  const right = new Set<number>();
  if (a.length * b.length === 0 || a.length + b.length > MOST_COMPARED) return { left, right };
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      best[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      left.add(i);
      right.add(j);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return { left, right };
}

/** Neighbouring tokens of one kind become one piece. */
function piecesOf(
  tokens: readonly string[],
  start: number,
  end: number,
  shared: ReadonlySet<number>,
): readonly Piece[] {
  const pieces: { text: string; differs: boolean }[] = [];
  for (const [index, text] of tokens.entries()) {
    const inMiddle = index >= start && index < tokens.length - end;
    const differs = inMiddle && !shared.has(index - start);
    const last = pieces.at(-1);
    if (last?.differs === differs) last.text += text;
    else pieces.push({ text, differs });
  }
  return pieces;
}
