// What the Go compiler and linker said, cut down to what a candidate can use.

import { type CompileError, describeCompileErrors } from '../compile-errors.ts';
import { GO_FILE } from './driver.ts';

const ERROR = /^(?:.*\/)?([\w.-]+\.go):(\d+)(?::\d+)?: (.*)$/;

interface GoComplaints {
  /** About the candidate's own lines. */
  readonly own: readonly CompileError[];
  /** About the call that the judge makes: the function is missing, or does not fit. */
  readonly call: readonly string[];
}

function readGoComplaints(output: string): GoComplaints {
  const own: CompileError[] = [];
  const call: string[] = [];
  for (const text of output.split('\n')) {
    const [found, file, line, message = ''] = ERROR.exec(text) ?? [];
    if (found === undefined) {
      // The rest of an error stands indented below it.
      const last = own.at(-1);
      if (/^\s/.test(text) && last !== undefined)
        own[own.length - 1] = { ...last, message: `${last.message} ${text.trim()}` };
    } else if (file === GO_FILE) own.push({ line: Number(line), message });
    else call.push(message);
  }
  return { own, call };
}

/** `wanted` is said when all that is wrong is that the function does not fit the call: what it must look like. */
export function describeGoErrors(output: string, source: string, wanted: string): string {
  const { own, call } = readGoComplaints(output);
  if (own.length > 0) return describeCompileErrors(own, source);
  const [first] = call;
  if (first === undefined) return `Compiling failed: ${output.trim().slice(-1000)}`;
  const misfit = /^cannot use (\S+) \((?:variable|value) of type (.*?)\) as /.exec(first);
  if (misfit === null) return wanted;
  return `${misfit[1] ?? ''} is a ${misfit[2] ?? ''}, which does not fit. ${wanted}`;
}
