// Descriptors that a child process would inherit unasked. Node marks its own to be closed, but not those that it was born
// with itself or that other libraries opened: a lock of the shell that started us, a database's connection.

import { readdirSync, readFileSync } from 'node:fs';

/** O_CLOEXEC in the flags of /proc/<pid>/fdinfo, in octal. */
const CLOSE_ON_EXEC = 0o2000000;

/** Those from the given number on, as they are now. */
export function inheritedDescriptors(from: number): readonly number[] {
  return readdirSync('/proc/self/fd')
    .map(Number)
    .filter((descriptor) => descriptor >= from && !isClosedOnExec(descriptor));
}

function isClosedOnExec(descriptor: number): boolean {
  try {
    const flags = /^flags:\s+([0-7]+)/m.exec(readFileSync(`/proc/self/fdinfo/${descriptor}`, 'latin1'));
    return (Number.parseInt(flags?.[1] ?? '0', 8) & CLOSE_ON_EXEC) !== 0;
  } catch {
    // It was the listing's own.
    return true;
  }
}
