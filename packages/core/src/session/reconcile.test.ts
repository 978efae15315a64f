import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { SessionEvent } from './event.ts';
import { reconcile } from './reconcile.ts';

function said(n: number, text = 'x'): SessionEvent {
  return { by: 'browser', n, at: n * 10, type: 'said', text };
}
const stream = (length: number): SessionEvent[] => Array.from({ length }, (_, n) => said(n));

test('whatever was kept of one stream, nothing that the server lacks is lost and nothing is sent twice', () => {
  fc.assert(
    fc.property(fc.nat(20), fc.nat(20), fc.nat(20), (total, held, from) => {
      const all = stream(total);
      const served = all.slice(0, Math.min(held, total));
      const kept = all.slice(Math.min(from, served.length)).toReversed();
      expect(reconcile(kept, served)).toEqual({ waiting: all.slice(served.length), stranded: [] });
    }),
  );
});

test('a different event under the same number strands it and all that was written after it', () => {
  const kept = [said(1), said(2, 'mine'), said(3), said(4)];
  expect(reconcile(kept, stream(4))).toEqual({ waiting: [], stranded: kept.slice(1) });
});

test('a hole strands what comes after it', () => {
  const kept = [said(2), said(4)];
  expect(reconcile(kept, stream(2))).toEqual({ waiting: [said(2)], stranded: [said(4)] });
});

test('after the end only notes are still sent', () => {
  const served: SessionEvent[] = [
    ...stream(1),
    { by: 'browser', n: 1, at: 10, type: 'ended', reason: 'finished' },
  ];
  const note: SessionEvent = { by: 'browser', n: 2, at: 30, type: 'noted', text: 'later' };
  expect(reconcile([note, said(3)], served)).toEqual({ waiting: [note], stranded: [said(3)] });
});
