// The wire to the judge, seen from inside a box: questions and answers on descriptor 3, one after the other.

import { readSync, writeSync } from 'node:fs';

const CHANNEL = 3;

export interface Question {
  readonly verb: string;
  readonly text: string;
}

/** Says that the program is ready, then answers questions for as long as there are any. */
export function serve(answer: (question: Question) => string): never {
  send('', 'ready');
  for (;;) {
    const { nonce, verb, text } = receive();
    send(nonce, answer({ verb, text }));
  }
}

function receive(): Question & { readonly nonce: string } {
  const text = readExactly(readExactly(4).readUInt32BE()).toString();
  const first = text.indexOf('\n');
  const second = text.indexOf('\n', first + 1);
  return { nonce: text.slice(0, first), verb: text.slice(first + 1, second), text: text.slice(second + 1) };
}

function readExactly(size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  for (let filled = 0; filled < size;) {
    const count = readSync(CHANNEL, bytes, filled, size - filled, null);
    // The judge has gone away.
    if (count === 0) process.exit(0);
    filled += count;
  }
  return bytes;
}

function send(nonce: string, text: string): void {
  const body = Buffer.from(`${nonce}\n${text}`);
  const frame = Buffer.allocUnsafe(4 + body.length);
  frame.writeUInt32BE(body.length);
  body.copy(frame, 4);
  for (let done = 0; done < frame.length;) done += writeSync(CHANNEL, frame, done);
}
