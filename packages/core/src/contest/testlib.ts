// Checkers in the manner of Codeforces' testlib: `checker input output answer`, the verdict in the exit code.
// Source: the constants of testlib.h (github.com/MikeMirzayanov/testlib).

import type { VerdictCode } from '../judging/index.ts';

export interface CheckerVerdict {
  readonly verdict: VerdictCode;
  /** Points that the checker gave; `null` for plain verdicts. */
  readonly points: number | null;
}

const PARTIAL_FROM = 50;
const PARTIAL_TO = 250;

/** What an exit code means; `words` is what the checker said. IE where the checker itself is at fault. */
export function readCheckerExit(code: number, words: string): CheckerVerdict {
  switch (code) {
    case 0:
      return { verdict: 'AC', points: null };
    case 1:
    case 4:
    // The output ends too early, or holds too much.
    case 8:
      return { verdict: 'WA', points: null };
    case 2:
      return { verdict: 'PE', points: null };
    case 7: {
      const found = /(?:^|\s)points\s+([+-]?\d*\.?\d+)|^\s*([+-]?\d*\.?\d+)/i.exec(words);
      const points = Number(found?.[1] ?? found?.[2] ?? 0);
      return { verdict: points > 0 ? 'AC' : 'WA', points };
    }
    default:
      if (code >= PARTIAL_FROM && code <= PARTIAL_TO) return { verdict: 'AC', points: code - PARTIAL_FROM };
      return { verdict: 'IE', points: null };
  }
}

/**
 * Whether a program's sources are a testlib checker that ends with testlib's own codes. `header` is the text of the
 * testlib.h that it is built with: there are variants that speak the Kattis protocol, and say so by their codes.
 */
export function speaksTestlib(sources: readonly string[], header: string | null): boolean {
  const usesIt = sources.some((source) => /#\s*include\s*["<][^">]*testlib\.h[">]/.test(source));
  if (!usesIt) return false;
  const registers = sources.some((source) => /register(?:TestlibCmd|Interaction)\s*\(/.test(source));
  return registers && (header === null || !/define\s+OK_EXIT_CODE\s+42\b/.test(header));
}
