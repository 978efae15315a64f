// What a driver says after loading a program or calling its function. It comes out of the program's own process,
// so it is read as a claim: never trusted, only compared.

import { z } from 'zod';

import { fail, ok, type Result } from '../../base/index.ts';

/** An exception as the driver saw it; `frames` are the candidate's own, the innermost last. */
export const programErrorSchema = z.object({
  type: z.string().max(200),
  message: z.string().max(4000),
  frames: z
    .array(
      z.object({
        line: z.number().int().nonnegative(),
        column: z.number().int().positive().optional(),
        name: z.string().max(200),
      }),
    )
    .max(20),
  /** Which call of a script it came out of, from 1; not there for a function, or for a constructor. */
  call: z.number().int().positive().optional(),
});
export type ProgramError = z.infer<typeof programErrorSchema>;

export type DriverReply =
  /** The program compiles. */
  | { readonly status: 'loaded' }
  /** It does not compile. */
  | { readonly status: 'invalid'; readonly error: ProgramError }
  /** The function's answer as JSON text. */
  | { readonly status: 'answer'; readonly json: string }
  /** The function returned something that the type does not allow and that JSON cannot even say. */
  | { readonly status: 'unfit'; readonly message: string }
  | { readonly status: 'error'; readonly error: ProgramError }
  /** There is no such function. */
  | { readonly status: 'missing' };

/** Reads a driver's pair of status and text; the problem says what is odd about it. */
export function readDriverReply(status: string, text: string): Result<DriverReply, string> {
  switch (status) {
    case 'loaded':
    case 'missing':
      return ok({ status });
    case 'answer':
      return ok({ status, json: text });
    case 'unfit':
      return ok({ status, message: text.slice(0, 1000) });
    case 'invalid':
    case 'error': {
      const error = programErrorSchema.safeParse(parseJson(text));
      return error.success ? ok({ status, error: error.data }) : fail(`a malformed ${status}`);
    }
    default:
      return fail('an unknown status');
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Exception names of the languages themselves; others are believed only when the source defines them. */
const KNOWN_TYPE = /^(?:[A-Z][A-Za-z]{0,40})?(?:Error|Exception|Exit|Interrupt|Iteration|Warning)$/;
/** Those of C++ (N4860, 19.2 and the headers that define more). */
const KNOWN_OF_CPP = new Set(
  (
    'exception logic_error invalid_argument domain_error length_error out_of_range runtime_error range_error ' +
    'overflow_error underflow_error bad_alloc bad_cast bad_typeid bad_function_call bad_optional_access ' +
    'bad_variant_access bad_weak_ptr bad_array_new_length'
  )
    .split(' ')
    .map((name) => `std::${name}`),
);
/** Those of Rust and Go (runtime/panic.go, error.go, chan.go, map.go), as far as they say nothing of values. */
const KNOWN_ENDS: ReadonlySet<string> = new Set([
  'panic',
  'panic: index out of range',
  'panic: slice bounds out of range',
  'panic: integer divide by zero',
  'panic: invalid memory address or nil pointer dereference',
  'panic: assignment to entry in nil map',
  'panic: makeslice: len out of range',
  'panic: makeslice: cap out of range',
  'panic: negative shift amount',
  'panic: close of closed channel',
  'panic: close of nil channel',
  'panic: send on closed channel',
  'fatal error: all goroutines are asleep - deadlock!',
  'fatal error: stack overflow',
  'fatal error: concurrent map writes',
  'fatal error: concurrent map read and map write',
  'fatal error: concurrent map iteration and map write',
]);

function isKnownType(type: string): boolean {
  return KNOWN_TYPE.test(type) || KNOWN_OF_CPP.has(type) || KNOWN_ENDS.has(type);
}

/**
 * An exception for people: what was thrown, then the candidate's own lines. The message of an exception may hold
 * the input, so it is left out for a hidden test.
 */
export function describeProgramError(error: ProgramError, source: string, hidden: boolean): string {
  const lines = source.split('\n');
  const frames = error.frames.map(({ line, column, name }) => {
    const at = Math.min(line, lines.length);
    const code = lines[at - 1]?.trim().slice(0, 120) ?? '';
    const where = hidden && !source.includes(name) ? '' : name;
    const place = column === undefined ? `line ${at}` : `line ${at}, column ${column}`;
    return `  ${place}${where === '' ? '' : `, in ${where}`}${code === '' ? '' : `: ${code}`}`;
  });
  // A recursion shows the same line again and again.
  const told = frames.filter((frame, index) => frame !== frames[index - 1]);
  const at = error.call === undefined ? '' : `Call ${error.call}: `;
  return [`${at}${headline(error, source, hidden)}`, ...told].join('\n');
}

function headline(error: ProgramError, source: string, hidden: boolean): string {
  if (!hidden) return error.message === '' ? error.type : `${error.type}: ${error.message.slice(0, 1000)}`;
  return isKnownType(error.type) || source.includes(error.type) ? error.type : 'An exception';
}
