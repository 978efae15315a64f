import { ChangeSet, Text } from '@codemirror/state';
import { applyChanges, type EventBody } from '@greenroom/core/session';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { EDIT_WAIT_MS, EditCollector } from './edit-collector.ts';

/** A collector with a clock that tests move by hand. */
function collector() {
  const written: EventBody[] = [];
  const timers = new Set<{ readonly at: number; readonly callback: () => void }>();
  let now = 0;
  const collect = new EditCollector({
    write: (body) => written.push(body),
    later: (callback, ms) => {
      const timer = { at: now + ms, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  });
  const pass = (ms: number): void => {
    now += ms;
    for (const timer of timers) {
      if (timer.at > now) continue;
      timers.delete(timer);
      timer.callback();
    }
  };
  return { collect, written, pass };
}

test('whatever is typed, with whatever pauses, the events make the same text', () => {
  const edit = fc.record({ from: fc.nat(), length: fc.nat(5), insert: fc.string(), pause: fc.nat(400) });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 60 }), (edits) => {
      const { collect, written, pass } = collector();
      let text = Text.of(['start']);
      for (const { from, length, insert, pause } of edits) {
        const start = from % (text.length + 1);
        const to = Math.min(text.length, start + length);
        const changes = ChangeSet.of({ from: start, to, insert }, text.length);
        text = changes.apply(text);
        collect.edited('python', changes);
        collect.selected('python', to, to);
        pass(pause);
      }
      collect.flush();
      const replayed = written.reduce(
        (before, body) => (body.type === 'document-edited' ? applyChanges(before, body.changes) : before),
        'start',
      );
      expect(replayed).toBe(text.toString());
      expect(written.length).toBeLessThanOrEqual(2 * edits.length);
    }),
  );
});

const insert = (at: number, length: number) => ChangeSet.of({ from: at, insert: 'x' }, length);

test('edits within a quarter of a second are one event', () => {
  const { collect, written, pass } = collector();
  collect.edited('python', insert(0, 0));
  pass(EDIT_WAIT_MS - 1);
  collect.edited('python', insert(1, 1));
  expect(written).toEqual([]);
  pass(1);
  expect(written).toEqual([{ type: 'document-edited', document: 'python', changes: [[0, 'xx']] }]);
});

test('twenty edits do not wait any longer', () => {
  const { collect, written } = collector();
  for (let length = 0; length < 20; length += 1) collect.edited('python', insert(length, length));
  expect(written).toEqual([{ type: 'document-edited', document: 'python', changes: [[0, 'x'.repeat(20)]] }]);
});

test('another document does not mix in, and the caret follows its text', () => {
  const { collect, written, pass } = collector();
  collect.edited('python', insert(0, 0));
  collect.selected('python', 1, 1);
  collect.edited('javascript', insert(0, 0));
  pass(EDIT_WAIT_MS);
  expect(written.map((body) => body.type)).toEqual([
    'document-edited',
    'selection-changed',
    'document-edited',
  ]);
  pass(10_000);
  expect(written).toHaveLength(3);
});
