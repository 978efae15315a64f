// Ownership: own tests with expected results before handing in, and whether failures became tests.

import { eventKey } from '../../session/index.ts';
import type { Evidence, Level } from '../../signals/index.ts';
import { ownTestsRun } from './own-tests.ts';
import { type Assessor, clock, eventsOf, isAccepted, judged, keysOf, type Recording } from './recording.ts';
import { clockText, count } from './wording.ts';

const ID = 'coding/ownership@1';

/**
 * One piece of evidence, once something was submitted.
 *
 * | level | own tests that were run |
 * |---|---|
 * | 4 | ≥ 3 with an expected value before the first submission, and ≥ 1 new one after every refused submission that had a successor |
 * | 3 | ≥ 1 with an expected value before the first submission |
 * | 2 | only without expected values, or only after the first submission |
 * | 1 | none (repeating a sample is none) |
 */
export const ownership: Assessor = { id: ID, signals: ['ownership'], assess };

function assess(recording: Recording): readonly Evidence[] {
  const [handIn] = eventsOf(recording, 'submission-requested');
  if (handIn === undefined) return [];
  const tests = ownTestsRun(recording);
  const early = tests.filter(({ at }) => at < handIn.at);
  const checking = early.filter(({ expects }) => expects);
  const refused = retried(recording);
  const kept = refused.filter(({ from, to }) => tests.some(({ at }) => at > from && at <= to));
  const level: Level =
    checking.length >= 3 && kept.length === refused.length
      ? 4
      : checking.length > 0
        ? 3
        : tests.length > 0
          ? 2
          : 1;
  const after =
    refused.length === 0
      ? ''
      : ` After ${kept.length} of ${count(refused.length, 'refused submission')} a new test was added before the next one.`;
  return [
    {
      signal: 'ownership',
      assessor: ID,
      level,
      weight: 0.8,
      seen: `Ran ${count(early.length, 'test')} of their own, ${checking.length === 0 ? 'none' : checking.length} with an expected value, before the first submission at ${clockText(clock(recording, handIn.at))}.${after}`,
      events: keysOf(recording, [...tests.map(({ key }) => key), eventKey(handIn)]),
      at: early[0]?.at ?? handIn.at,
    },
  ];
}

/** Each refused submission that another one followed, with the time between. */
function retried(recording: Recording): readonly { readonly from: number; readonly to: number }[] {
  const submissions = judged(recording.state.submissions);
  return submissions.flatMap((each) => {
    const next = submissions.find(({ at }) => at > each.judgedAt);
    return isAccepted(each) || next === undefined ? [] : [{ from: each.judgedAt, to: next.at }];
  });
}
