// The format's default output validator: a comparison token by token, with tolerances where a package asks for them.
// Source: spec/2025-09, “Default output validator specification”.

import { fail, ok, type Result } from '../base/index.ts';

export interface ComparisonOptions {
  readonly caseSensitive: boolean;
  readonly spaceChangeSensitive: boolean;
  /** `null` where floating-point numbers are compared as text. */
  readonly relative: number | null;
  readonly absolute: number | null;
}

/** Reads the validator's arguments; the problem says which one is wrong. */
export function parseComparison(args: readonly string[]): Result<ComparisonOptions, string> {
  let options: ComparisonOptions = {
    caseSensitive: false,
    spaceChangeSensitive: false,
    relative: null,
    absolute: null,
  };
  for (let at = 0; at < args.length; at += 1) {
    const name = (args[at] ?? '').replace(/^-+/, '');
    switch (name) {
      case 'case_sensitive':
        options = { ...options, caseSensitive: true };
        break;
      case 'space_change_sensitive':
        options = { ...options, spaceChangeSensitive: true };
        break;
      case 'float_tolerance':
      case 'float_relative_tolerance':
      case 'float_absolute_tolerance': {
        at += 1;
        const tolerance = readFloat(args[at] ?? '');
        if (tolerance === null || tolerance < 0)
          return fail(`${name} needs a number of 0 or more, not “${args[at] ?? ''}”`);
        options = {
          ...options,
          relative: name === 'float_absolute_tolerance' ? options.relative : tolerance,
          absolute: name === 'float_relative_tolerance' ? options.absolute : tolerance,
        };
        break;
      }
      default:
        return fail(`“${args[at] ?? ''}” is not an argument of the default validator`);
    }
  }
  return ok(options);
}

/** The first place where output and answer part. Tokens are clipped; `null` where one of the two has ended. */
export interface Difference {
  /** Counted from 1. */
  readonly token: number;
  readonly kind: 'space' | 'token';
  readonly got: string | null;
  readonly wanted: string | null;
}

/** Compares output with an answer, both texts of single bytes (latin1), as the format asks; `null` when they agree. */
export function compareOutput(output: string, answer: string, options: ComparisonOptions): Difference | null {
  const got = scanner(output);
  const wanted = scanner(answer);
  for (let token = 1; ; token += 1) {
    const gotSpace = got.space();
    const wantedSpace = wanted.space();
    const gotToken = got.token();
    const wantedToken = wanted.token();
    const ends = { token, got: clip(gotToken), wanted: clip(wantedToken) };
    if (options.spaceChangeSensitive && gotSpace !== wantedSpace) return { ...ends, kind: 'space' };
    if (gotToken === '' && wantedToken === '') return null;
    const agree = gotToken !== '' && wantedToken !== '' && sameToken(gotToken, wantedToken, options);
    if (!agree) return { ...ends, kind: 'token' };
  }
}

export function describeDifference({ token, kind, got, wanted }: Difference): string {
  if (kind === 'space') return `The white space before token ${token} is not that of the answer`;
  if (wanted === null) return `Token ${token}: “${got ?? ''}” is more than was expected`;
  if (got === null) return `The output ends before token ${token}, where “${wanted}” is expected`;
  return `Token ${token}: “${got}” instead of “${wanted}”`;
}

function sameToken(
  got: string,
  wanted: string,
  { caseSensitive, relative, absolute }: ComparisonOptions,
): boolean {
  if (relative !== null || absolute !== null) {
    const expected = readFloat(wanted);
    if (expected !== null) {
      const value = readFloat(got);
      if (value === null) return false;
      const off = Math.abs(value - expected);
      // Equal infinities differ by nothing.
      if (value === expected) return true;
      return (
        (absolute !== null && off <= absolute) || (relative !== null && off <= relative * Math.abs(expected))
      );
    }
  }
  return got === wanted || (!caseSensitive && lower(got) === lower(wanted));
}

/** ASCII letters only, as the format says; JavaScript would turn other letters too. */
function lower(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

const FLOAT = /^[+-]?(?:\d*\.\d+|\d+\.?)(?:[eE][+-]?\d+)?$/;

/** A number by the format's grammar; `null` for anything else, `nan` and `inf` among it. */
export function readFloat(text: string): number | null {
  return FLOAT.test(text) ? Number(text) : null;
}

const SPACE = /[ \f\n\r\t\v]*/y;
const TOKEN = /[^ \f\n\r\t\v]*/y;

/** Takes white space and tokens from a text in turn. */
function scanner(text: string): { readonly space: () => string; readonly token: () => string } {
  let at = 0;
  const take = (pattern: RegExp) => () => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? '';
    at += found.length;
    return found;
  };
  return { space: take(SPACE), token: take(TOKEN) };
}

function clip(token: string): string | null {
  if (token === '') return null;
  return token.length > 60 ? `${token.slice(0, 60)}…` : token;
}
