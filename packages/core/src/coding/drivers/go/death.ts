// What the Go runtime says of a program that it ended.

import type { ProgramError } from '../reply.ts';

const LONGEST = 4000;

/**
 * What the Go runtime wrote as it ended a program: a panic in a goroutine, a deadlock, a stack without end. `null` when it
 * was something else.
 */
export function readGoDeath(lastWords: string): ProgramError | null {
  const found = /^(panic|fatal error): (.*)$/m.exec(lastWords);
  if (found === null) return null;
  const [line, kind, said] = found;
  const trace = lastWords.slice(found.index + line.length);
  // The goroutine that failed comes first, its innermost call on top.
  const [, first = ''] = trace.split(/^goroutine \d+ .*:$/m);
  const frames = [...first.matchAll(/^(\S+)\(.*\)\n\t(?:.*\/)?solution\.go:(\d+)/gm)]
    .slice(0, 5)
    .toReversed();
  return {
    ...nameOf(kind === 'panic', said ?? ''),
    frames: frames.map(([, name = '', at]) => ({ line: Number(at), name: plainName(name) })),
  };
}

/** The runtime's own words are the type; numbers and the candidate's words are the message, for these may hold input. */
function nameOf(isPanic: boolean, said: string): Pick<ProgramError, 'type' | 'message'> {
  if (!isPanic) return { type: `fatal error: ${said}`.slice(0, 200), message: '' };
  const own = /^runtime error: (.*?)(?: (\[.*))?$/.exec(said);
  if (own === null) return { type: 'panic', message: said.slice(0, LONGEST) };
  return { type: `panic: ${own[1] ?? ''}`.slice(0, 200), message: (own[2] ?? '').slice(0, LONGEST) };
}

/** `main.(*Graph).walk.func1` is `walk` in the source. */
function plainName(name: string): string {
  const parts = name
    .replaceAll('[...]', '')
    .split('.')
    .filter((part) => !/^(?:func\d*|\d+)$/.test(part));
  return (parts.at(-1) ?? '').replace(/[^\w]/g, '').slice(0, 200);
}
