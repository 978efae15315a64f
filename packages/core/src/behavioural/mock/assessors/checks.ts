// Conflict and learning: what the answers to such questions show, check by check.

import type { Evidence, Level, SignalId } from '../../../signals/index.ts';
import type { Check, CheckId } from '../../impact/checks.ts';
import { asksForConflict, asksForLearning, reviewAnswer, type Thread, wordsOf } from '../thread.ts';
import { keysOf, quoted, type RoundAssessor, startOf } from './reading.ts';

const LEAST_WORDS = 20;

const shown: Readonly<Record<CheckId, string>> = {
  listened: 'the other view',
  options: 'options',
  measured: 'a test or a measurement',
  documented: 'where the decision was written down',
  differently: 'what would be done differently',
  durable: 'a change that stayed',
  postmortem: 'how the cause was found',
};

/**
 * | level | conflict |
 * |---|---|
 * | 4 | other view, options, measurement, documented |
 * | 3 | other view and options |
 * | 2 | one of the four |
 * | 1 | none |
 */
export const conflict: RoundAssessor = checkAssessor({
  signal: 'conflict',
  asks: asksForConflict,
  checks: (thread, text) => reviewAnswer(thread, text).conflict,
  level: (has) => {
    if (has('listened') && has('options')) return has('measured') && has('documented') ? 4 : 3;
    return has('listened') || has('options') || has('measured') || has('documented') ? 2 : 1;
  },
});

/**
 * | level | learning |
 * |---|---|
 * | 4 | what would be done differently, and a change that stayed |
 * | 3 | one of them |
 * | 2 | how the cause was found, and nothing that changed |
 * | 1 | none of the three |
 */
export const learning: RoundAssessor = checkAssessor({
  signal: 'learning',
  asks: asksForLearning,
  checks: (thread, text) => reviewAnswer(thread, text).learning,
  level: (has) => {
    if (has('differently') && has('durable')) return 4;
    if (has('differently') || has('durable')) return 3;
    return has('postmortem') ? 2 : 1;
  },
});

interface CheckRule {
  readonly signal: SignalId & ('conflict' | 'learning');
  readonly asks: (thread: Thread) => boolean;
  readonly checks: (thread: Thread, text: string) => readonly Check[] | null;
  readonly level: (has: (id: CheckId) => boolean) => Level;
}

function checkAssessor({ signal, asks, checks, level }: CheckRule): RoundAssessor {
  const id = `behavioural/${signal}@1`;
  const assessThread = (thread: Thread): readonly Evidence[] => {
    const text = wordsOf(thread);
    const found = asks(thread) ? checks(thread, text) : null;
    if (found === null || (text.match(/\S+/gu)?.length ?? 0) < LEAST_WORDS) return [];
    const there = found.filter(({ seen }) => seen !== null);
    const words = there.map(
      ({ id: check, seen }) => `${shown[check]} (“${text.slice(seen?.start, seen?.end)}”)`,
    );
    const missing = found.filter(({ seen }) => seen === null).map(({ id: check }) => shown[check]);
    return [
      {
        signal,
        assessor: id,
        level: level((check) => there.some((one) => one.id === check)),
        weight: 0.8,
        seen: `To ${quoted(thread)}: ${words.length === 0 ? 'none of what it asks for' : words.join(', ')}${missing.length === 0 ? '' : `; not told: ${missing.join(', ')}`}.`,
        events: keysOf(thread),
        at: startOf(thread),
      },
    ];
  };
  return { id, signals: [signal], assess: ({ threads }) => threads.flatMap(assessThread) };
}
