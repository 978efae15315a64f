// The console of a program in a worker: sent on in pieces, counted, and stopped when it is too much.

import type { WorkerMessage } from './protocol.ts';

/** Often enough that a program which is stopped has its words kept, rarely enough not to drown the page. */
const PIECE_LENGTH = 4_096;
const PIECE_MS = 50;

export interface WorkerConsole {
  /** Throws when the program has written too much. */
  write(text: string): void;
  flush(): void;
  /** Starts counting anew. */
  reset(outputBytes: number): void;
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

export function createWorkerConsole(
  post: (message: WorkerMessage) => void,
  now: () => number,
): WorkerConsole {
  let waiting = '';
  let postedAt = -Infinity;
  let left = 0;
  const flush = (): void => {
    if (waiting !== '') post({ kind: 'console', text: waiting });
    waiting = '';
    postedAt = now();
  };
  return {
    flush,
    reset(outputBytes) {
      waiting = '';
      left = outputBytes;
    },
    write(text) {
      left -= bytesOf(text);
      if (left < 0) {
        flush();
        post({ kind: 'overflow' });
        throw new Error('Too much was written to the console');
      }
      waiting += text;
      if (waiting.length >= PIECE_LENGTH || now() - postedAt >= PIECE_MS) flush();
    },
  };
}
