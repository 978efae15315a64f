// A submission with tests of its own, as other programs send it.

import type { SubmissionRequest } from '@greenroom/core/coding';

export const DOUBLE = 'def double(n):\n    return n * 2\n';

/** Runs for so many seconds that it can be seen at it. */
export function slowDouble(seconds: number): string {
  return `import time\n\ndef double(n):\n    time.sleep(${seconds})\n    return n * 2\n`;
}

/** A program that should double a number. */
export function doubling(source: string, over: Partial<SubmissionRequest> = {}): SubmissionRequest {
  return {
    language: 'python',
    source,
    priority: 'submission',
    task: {
      kind: 'function',
      signature: { name: 'double', parameters: [{ name: 'n', type: 'int' }], returns: 'int' },
      comparison: { kind: 'exact' },
      limits: { cpuSeconds: 10, memoryBytes: 512 * 1024 * 1024, outputBytes: 65_536 },
      tests: [
        { args: [1], expected: 2 },
        { args: [21], expected: 42 },
      ],
      stopAtFirstFailure: false,
    },
    ...over,
  };
}
