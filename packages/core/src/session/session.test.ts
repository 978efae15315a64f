import { ChangeSet, Text } from '@codemirror/state';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { applyChanges, changedLength, type Changes } from './changes.ts';
import { acknowledge, batch, openOutbox, write } from './outbox.ts';
import { newEvents } from './append.ts';
import { record, emptyRecorder, recorderOf } from './recorder.ts';
import { indexReplay, replay, seek } from './replay.ts';
import { mergeEvents } from './timeline.ts';
import type { EventBody, SessionEvent } from './event.ts';
import { emptySession } from './state.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', ' ', 'é', '😀'), maxLength: 40 });

test('changes apply to strings exactly as CodeMirror applies them', () => {
  const edits = fc.array(fc.record({ from: fc.nat(), length: fc.nat(10), insert: text }), { maxLength: 6 });
  fc.assert(
    fc.property(text, edits, (before, specs) => {
      let document = Text.of(before.split('\n'));
      let mine = before;
      for (const { from, length, insert } of specs) {
        const start = from % (document.length + 1);
        const to = Math.min(document.length, start + length);
        const changes = ChangeSet.of({ from: start, to, insert }, document.length);
        mine = applyChanges(mine, changes.toJSON() as Changes);
        document = changes.apply(document);
        expect(mine).toBe(document.toString());
      }
    }),
  );
});

test('what changes remove and write is counted', () => {
  expect(changedLength([3, [2, 'ab', 'c'], 4, [1]])).toBe(7);
});

test('changes for a text of another length are refused', () => {
  expect(() => applyChanges('abc', [4])).toThrow(RangeError);
});

/** Bodies that a page could write, with edits that fit the document they are made for. */
const bodies = fc
  .array(
    fc.oneof(
      fc.record({ type: fc.constant('said' as const), text }),
      fc.record({ type: fc.constant('noted' as const), text }),
      fc.record({ type: fc.constantFrom('paused' as const, 'resumed' as const, 'focus-lost' as const) }),
      fc.record({
        type: fc.constant('phase-entered' as const),
        phase: fc.constantFrom('approach' as const, 'test' as const),
      }),
      fc.record({ type: fc.constant('insert' as const), from: fc.nat(), text }),
      fc.record({ type: fc.constant('ask' as const), run: fc.constantFrom('r1', 'r2') }),
    ),
    { maxLength: 40 },
  )
  .map((specs): EventBody[] => {
    let length = 0;
    return specs.map((spec): EventBody => {
      if (spec.type === 'insert') {
        const from = spec.from % (length + 1);
        const changes = ChangeSet.of({ from, insert: spec.text }, length).toJSON() as Changes;
        length += spec.text.length;
        return { type: 'document-edited', document: 'python', changes };
      }
      if (spec.type === 'ask')
        return { type: 'run-requested', run: spec.run, language: 'python', source: 'x', tests: [] };
      return spec;
    });
  });

const verdict = {
  schema: 'greenroom.verdict/1',
  verdict: 'AC',
  isolation: 'isolated',
  language: 'python',
  compile: { ok: true, message: '' },
  tests: [],
  score: 1,
  limits: { cpuSeconds: 1, memoryBytes: 1, outputBytes: 1 },
} as const;

/** A whole session: the page's events with times, and server verdicts for its runs. */
const sessions = fc
  .tuple(bodies, fc.array(fc.nat(50), { minLength: 40, maxLength: 40 }), fc.nat(80))
  .map(([list, gaps, delay]) => {
    let at = 0;
    const browser = list.map((body, n): SessionEvent => ({
      by: 'browser',
      n,
      at: (at += gaps[n] ?? 0),
      ...body,
    }));
    let serverAt = 0;
    const server = browser
      .filter((event) => event.type === 'run-requested')
      .map((event, n): SessionEvent => {
        serverAt = Math.max(serverAt, event.at + 1 + delay);
        return {
          by: 'server',
          n,
          at: serverAt,
          type: 'run-finished',
          run: event.run,
          verdict: { ...verdict, compile: { ok: true, message: '' }, tests: [] },
        };
      });
    return { browser, server };
  });

test('replay to the end equals the live state, however late the verdicts arrive', () => {
  fc.assert(
    fc.property(sessions, fc.infiniteStream(fc.boolean()), ({ browser, server }, coin) => {
      const arriving = [...browser];
      const late = [...server];
      let live = emptyRecorder;
      for (const flip of coin) {
        const event = (flip ? arriving.shift() : late.shift()) ?? arriving.shift() ?? late.shift();
        if (event === undefined) break;
        live = record(live, event);
      }
      const merged = mergeEvents(browser, server);
      expect(live.events).toEqual(merged);
      expect(live.state).toEqual(replay(merged, Infinity));
    }),
  );
});

test('any moment replays, and seeking from a checkpoint gives the same state', () => {
  fc.assert(
    fc.property(sessions, fc.nat(2_500), ({ browser, server }, t) => {
      const merged = mergeEvents(browser, server);
      const prefix = merged.filter((event) => event.at <= t);
      const state = replay(merged, t);
      expect(state).toEqual(recorderOf(prefix).state);
      expect(seek(indexReplay(merged, 7), t)).toEqual(state);
    }),
  );
});

test('before the first event there is nothing', () => {
  expect(replay([{ by: 'browser', n: 0, at: 5, type: 'said', text: 'hi' }], 4)).toEqual(emptySession);
});

test('delivery over a bad line: every event arrives once, in order', () => {
  fc.assert(
    fc.property(
      bodies,
      fc.infiniteStream(fc.constantFrom('ok', 'lost-before', 'lost-after', 'reload')),
      (list, line) => {
        let outbox = openOutbox(0, 0);
        const stored: SessionEvent[] = [];
        const queue = [...list];
        for (const fate of line) {
          const body = queue.shift();
          if (body !== undefined) outbox = write(outbox, body, stored.length).outbox;
          if (body === undefined && outbox.waiting.length === 0) break;
          const sent = batch(outbox, 3);
          if (fate === 'reload') outbox = openOutbox(0, 0, outbox.waiting);
          if (sent.length === 0 || fate === 'lost-before' || fate === 'reload') continue;
          const last = stored.at(-1);
          const repeated = new Map(stored.map((event) => [event.n, event]));
          const outcome = newEvents(
            { count: stored.length, lastAt: last?.at ?? 0, ended: false, repeated },
            sent,
          );
          if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
          stored.push(...outcome.value);
          if (fate === 'ok') outbox = acknowledge(outbox, stored.length);
        }
        expect(stored.map((event) => event.n)).toEqual(list.map((_, n) => n));
      },
    ),
  );
});

test('the server refuses gaps, conflicts, disorder and anything but notes after the end', () => {
  const said = (n: number, at: number, words = 'x'): SessionEvent => ({
    by: 'browser',
    n,
    at,
    type: 'said',
    text: words,
  });
  const stored = { count: 2, lastAt: 10, ended: false, repeated: new Map([[1, said(1, 10)]]) };
  expect(newEvents(stored, [said(3, 11)])).toEqual({ ok: false, problem: { kind: 'gap', expected: 2 } });
  expect(newEvents(stored, [said(1, 10, 'other')])).toEqual({
    ok: false,
    problem: { kind: 'conflict', n: 1 },
  });
  expect(newEvents(stored, [said(1, 10), said(2, 12)])).toEqual({ ok: true, value: [said(2, 12)] });
  expect(newEvents(stored, [said(2, 9)])).toEqual({ ok: false, problem: { kind: 'disorder', n: 2 } });
  expect(newEvents(stored, [said(2, 11), said(4, 12)])).toEqual({
    ok: false,
    problem: { kind: 'disorder', n: 4 },
  });
  const over = { ...stored, ended: true };
  expect(newEvents(over, [said(2, 11)])).toEqual({ ok: false, problem: { kind: 'ended' } });
  const note: SessionEvent = { by: 'browser', n: 2, at: 11, type: 'noted', text: 'later' };
  expect(newEvents(over, [note])).toEqual({ ok: true, value: [note] });
});
