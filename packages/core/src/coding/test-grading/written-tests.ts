// The tests that a candidate wrote: with what they expected, when they came up, and when they were first run.

import { canonicalJson, type Json } from '../../base/index.ts';
import { eventKey, type OwnTest, type SessionEvent } from '../../session/index.ts';
import type { Recording } from '../assessors/recording.ts';
import { parseOwnTest } from '../judging/attempt.ts';

export interface Moment {
  /** Milliseconds since the session started. */
  readonly at: number;
  readonly key: string;
}

export interface WrittenTest {
  readonly args: readonly Json[];
  /** Null where nothing is expected: then only a crash would have been noticed. */
  readonly expected: { readonly value: Json } | null;
  /** When these arguments first stood there. */
  readonly written: Moment;
  /** The first run that expected the same; null for a test that was never run. */
  readonly ran: Moment | null;
}

/** What a measurement of own tests is about: there is one for a session. */
export const OWN_TESTS = 'own';

/** Whether there is anything to grade. */
export function hasOwnTests(events: readonly SessionEvent[]): boolean {
  return events.some(
    (event) => event.type === 'test-added' || (event.type === 'run-requested' && event.tests.length > 0),
  );
}

/** As many as are graded, the last ones where there are more. */
const MOST_TESTS = 60;

/**
 * Each own test once, by its arguments, in the order in which they were written: those that were run, and those that stand at
 * the end. What cannot be read as values of the signature is none, nor is what repeats a sample. Where an expectation changed,
 * the last one counts, from the first run that had it.
 */
export function writtenTests(recording: Recording): readonly WrittenTest[] {
  const { problem, state } = recording;
  const samples = new Set(problem.samples.map(({ args }) => canonicalJson(args)));
  const first = new Map<string, Moment>();
  const tests = new Map<string, WrittenTest>();
  const note = (test: OwnTest, moment: Moment, ran: boolean, stands: boolean): void => {
    const read = parseOwnTest(problem, test);
    const name = read.ok ? canonicalJson(read.value.args) : null;
    if (!read.ok || name === null || samples.has(name)) return;
    const written = first.get(name) ?? moment;
    first.set(name, written);
    if (!ran && !stands) return;
    const { args, expected } = read.value;
    const old = tests.get(name);
    const same = old !== undefined && isSame(old.expected, expected);
    // An expectation that was taken away again was one all the same.
    if (old !== undefined && expected === null) return;
    tests.set(name, { args, expected, written, ran: (same ? old.ran : null) ?? (ran ? moment : null) });
  };
  for (const event of recording.events) noteEvent(event, note);
  for (const test of state.tests) note(test, { at: state.at, key: '' }, false, true);
  return [...tests.values()].toSorted((a, b) => a.written.at - b.written.at).slice(-MOST_TESTS);
}

function isSame(one: WrittenTest['expected'], other: WrittenTest['expected']): boolean {
  if (one === null || other === null) return one === other;
  return canonicalJson(one.value) === canonicalJson(other.value);
}

function noteEvent(
  event: SessionEvent,
  note: (test: OwnTest, moment: Moment, ran: boolean, stands: boolean) => void,
): void {
  const moment = { at: event.at, key: eventKey(event) };
  if (event.type === 'test-added' || event.type === 'test-edited') note(event.test, moment, false, false);
  if (event.type === 'run-requested') for (const test of event.tests) note(test, moment, true, false);
}
