import { type EventBody, newEvents, openOutbox, type SessionEvent } from '@greenroom/core/session';
import { acknowledge, batch, write } from '@greenroom/core/session';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { backoffMs, Delivery, type DeliveryState, type Outcome } from './delivery.ts';

type Fate = 'ok' | 'lost-before' | 'lost-after' | 'forgetful';

/** The server's own rule for taking events, behind a line that loses requests and answers. */
function badLine(fates: readonly Fate[]) {
  const stored: SessionEvent[] = [];
  const queue = [...fates];
  const send = async (events: readonly SessionEvent[]): Promise<Outcome> => {
    const fate = queue.shift() ?? 'ok';
    await Promise.resolve();
    if (fate === 'lost-before') return { kind: 'unreachable' };
    if (fate === 'forgetful') stored.pop();
    const repeated = new Map(stored.map((event) => [event.n, event]));
    const lastAt = stored.at(-1)?.at ?? 0;
    const outcome = newEvents({ count: stored.length, lastAt, ended: false, repeated }, events);
    if (!outcome.ok && outcome.problem.kind === 'gap')
      return { kind: 'gap', expected: outcome.problem.expected };
    if (!outcome.ok) return { kind: 'refused', refusal: { kind: 'conflict', detail: outcome.problem.kind } };
    stored.push(...outcome.value);
    return fate === 'lost-after'
      ? { kind: 'unreachable' }
      : { kind: 'acknowledged', acknowledged: stored.length };
  };
  return { stored, send };
}

function deliverAll(bodies: readonly EventBody[], line: ReturnType<typeof badLine>) {
  let outbox = openOutbox(0, 0);
  const all: SessionEvent[] = [];
  const states: DeliveryState[] = [];
  const done = new Promise<void>((resolve) => {
    const delivery = new Delivery({
      send: line.send,
      next: () => batch(outbox, 3),
      onAcknowledged: (acknowledged) => (outbox = acknowledge(outbox, acknowledged)),
      rewind: (expected) => {
        outbox = openOutbox(expected, 0, all);
        return true;
      },
      onState: (state) => {
        states.push(state);
        if (state.kind === 'stopped' || (state.kind === 'saved' && all.length === bodies.length)) resolve();
      },
      sleep: () => Promise.resolve(),
      random: () => 0,
    });
    for (const body of bodies) {
      const written = write(outbox, body, all.length);
      outbox = written.outbox;
      all.push(written.event);
      delivery.kick();
    }
    if (bodies.length === 0) delivery.kick();
  });
  return { done, states, all };
}

test('every event arrives once and in order, however the line behaves', async () => {
  const bodies = fc.array(fc.record({ type: fc.constant('said' as const), text: fc.string() }), {
    maxLength: 20,
  });
  const fates = fc.array(fc.constantFrom<Fate>('ok', 'lost-before', 'lost-after', 'forgetful'), {
    maxLength: 20,
  });
  await fc.assert(
    fc.asyncProperty(bodies, fates, async (list, script) => {
      const line = badLine(script);
      const { done, states, all } = deliverAll(list, line);
      await done;
      expect(states.at(-1)).toEqual({ kind: 'saved' });
      expect(line.stored).toEqual(all);
    }),
  );
});

test('a conflict stops delivery for good', async () => {
  const line = badLine([]);
  line.stored.push({ by: 'browser', n: 0, at: 0, type: 'noted', text: 'from elsewhere' });
  const { done, states } = deliverAll([{ type: 'said', text: 'mine' }], line);
  await done;
  expect(states.at(-1)).toEqual({ kind: 'stopped', refusal: { kind: 'conflict', detail: 'conflict' } });
  expect(line.stored).toHaveLength(1);
});

test('waits grow to half a minute and are spread', () => {
  expect(backoffMs(1, () => 0.999)).toBe(500);
  expect(backoffMs(3, () => 0.5)).toBe(1_000);
  expect(backoffMs(50, () => 0.999_999)).toBe(30_000);
  expect(backoffMs(9, () => 0)).toBe(100);
});
