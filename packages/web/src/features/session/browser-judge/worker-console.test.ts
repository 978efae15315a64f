import { expect, test } from 'vitest';

import type { WorkerMessage } from './protocol.ts';
import { createWorkerConsole } from './worker-console.ts';

function consoleAt() {
  const posted: WorkerMessage[] = [];
  const time = { now: 0 };
  const console = createWorkerConsole(
    (message) => posted.push(message),
    () => time.now,
  );
  return { posted, time, console };
}

test('the first words go out at once, later ones in pieces', () => {
  const { posted, time, console } = consoleAt();
  console.reset(10_000);
  console.write('a');
  console.write('b');
  expect(posted).toEqual([{ kind: 'console', text: 'a' }]);
  time.now = 50;
  console.write('c');
  expect(posted.at(-1)).toEqual({ kind: 'console', text: 'bc' });
  console.write('d'.repeat(5_000));
  expect(posted.at(-1)).toEqual({ kind: 'console', text: 'd'.repeat(5_000) });
  console.flush();
  expect(posted).toHaveLength(3);
});

test('bytes are counted, and what is too much stops the program', () => {
  const { posted, console } = consoleAt();
  console.reset(4);
  console.write('éé');
  expect(() => console.write('x')).toThrow('Too much');
  expect(posted.at(-1)).toEqual({ kind: 'overflow' });
  console.reset(4);
  expect(() => console.write('é')).not.toThrow();
});
