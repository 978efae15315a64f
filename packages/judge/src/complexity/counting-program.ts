// The programs that count what a solution does, as boxes start them.

import type { Language } from '@greenroom/core/judging';

import type { BoxProgram } from '../sandbox/sandbox.ts';
import type { Prepared } from './preparation.ts';

const MEGABYTE = 1024 * 1024;
/** An interpreter's memory in WebAssembly may grow so far; Node itself and the compiled code need the rest. */
const DATA_BYTES = 3072 * MEGABYTE;
/** Recursion in a metered interpreter is recursion in Node. */
const STACK_BYTES = 512 * MEGABYTE;

/** `null` for a language that is not counted. */
export function countingProgram(language: Language, node: string, prepared: Prepared): BoxProgram | null {
  if (language === 'python') return nodeProgram(node, ['/box/python-box.mjs'], prepared.python);
  if (language === 'javascript' || language === 'typescript') {
    return nodeProgram(node, ['/box/javascript-box.mjs', language], prepared.javascript);
  }
  return null;
}

function nodeProgram(
  node: string,
  command: readonly string[],
  files: Readonly<Record<string, string>>,
): BoxProgram {
  return {
    command: [node, `--stack-size=${Math.floor((STACK_BYTES / 1024) * 0.9)}`, ...command],
    visible: [node],
    files,
    environment: { LANG: 'C.UTF-8', HOME: '/tmp' },
    dataBytes: DATA_BYTES,
    stackBytes: STACK_BYTES,
  };
}
