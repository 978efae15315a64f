// Hostile programs as data: what each tries, and what may come of it.

import type { VerdictCode } from '@greenroom/core/judging';

export interface Attack {
  readonly name: string;
  /**
   * Defines `solve(a)`, a text to a text. It returns or prints REACHED with what it got hold of; the expected answer
   * is a random text that no program can know.
   */
  readonly source: string;
  /** Verdicts that show it contained; anything else fails the suite. */
  readonly verdicts: readonly VerdictCode[];
}

/** What the attacked machine holds for them to find. */
export interface Bait {
  /** A file's path and its secret; the same secret is in an environment variable. */
  readonly file: string;
  readonly secret: string;
  /** A TCP port of the host that counts its visitors. */
  readonly port: number;
}

/** Tries many things and tells which of them worked. */
export function pythonAttempts(preparation: string, lines: readonly string[]): string {
  return `${preparation}
def solve(a):
    told = []
    def attempt(name, action):
        try:
            told.append(f"REACHED {name} {action()!r}")
        except BaseException as error:
            told.append(f"blocked {name} {type(error).__name__}")
${lines.map((line) => `    ${line}`).join('\n')}
    return "; ".join(told)
`;
}

/** Python that makes a frame of the judge's channel. */
export const PYTHON_FRAME = `
import os, json, sys
def frame(text):
    body = text.encode()
    return len(body).to_bytes(4, "big") + body
`;

/** Node's own modules, which solutions are not given, by the way that gets them. */
export const REQUIRE =
  'const load = process.mainModule ? process.mainModule.require : process.getBuiltinModule;\n';

/** Tries many things and tells which of them worked. */
export function javascriptAttempts(lines: readonly string[]): string {
  return `${REQUIRE}
function solve(a) {
  const told = [];
  const attempt = (name, action) => {
    try { told.push('REACHED ' + name + ' ' + String(action()).slice(0, 200)); }
    catch (error) { told.push('blocked ' + name + ' ' + (error && error.code)); }
  };
${lines.map((line) => `  ${line}`).join('\n')}
  return told.join('; ');
}
`;
}

/** JavaScript that makes a frame of the judge's channel. */
export const JAVASCRIPT_FRAME = `${REQUIRE}
const frame = (text) => {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(Buffer.byteLength(text));
  return Buffer.concat([head, Buffer.from(text)]);
};
`;
