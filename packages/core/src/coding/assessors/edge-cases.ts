// Edge cases: which kinds of hidden edge cases failed, and which kinds the candidate's own tests tried.

import type { Evidence, Level } from '../../signals/index.ts';
import { eventKey, type SessionEvent } from '../../session/index.ts';
import { type EdgeKind, edgeKindsOf, edgeKindsOfTest } from '../test-category.ts';
import { bestOf } from './correctness.ts';
import { ownTestsRun, type OwnTestRun } from './own-tests.ts';
import {
  type Assessor,
  eventsOf,
  judged,
  type JudgedAttempt,
  keysOf,
  lastEvent,
  type Recording,
} from './recording.ts';
import { count, listed } from './wording.ts';

const ID = 'coding/edge-cases@1';

/**
 * Up to three pieces of evidence. The kinds are those of empty, single, duplicates and extremes that the problem's
 * hidden tests have.
 *
 * Hidden tests (weight 0.7), once a submission ran: no kind fails at the first one (4), none at the best one (3), at
 * most half of the kinds fail at the best one (2), more (1).
 *
 * Own tests before the first submission (weight 1), or before the end where nothing was submitted: all kinds (4), at
 * least half (3), at least one (2), none (1; only said once something was submitted).
 *
 * Own tests after it (weight 0.3), only when they try kinds that were not tried before: levels as above, over all tests.
 */
export const edgeCases: Assessor = {
  id: ID,
  signals: ['edge-cases'],
  assess: (recording) => {
    const kinds = edgeKindsOf(recording.problem);
    return kinds.length === 0 ? [] : [...hidden(recording, kinds), ...own(recording, kinds)];
  },
};

function hidden(recording: Recording, kinds: readonly EdgeKind[]): readonly Evidence[] {
  const submissions = judged(recording.state.submissions).filter(({ verdict }) => verdict.tests.length > 0);
  const [first] = submissions;
  const best = bestOf(recording.problem, submissions);
  if (first === undefined || best === undefined) return [];
  const failedFirst = failing(first, kinds);
  const failedBest = failing(best, kinds);
  const level: Level =
    failedFirst.length === 0
      ? 4
      : failedBest.length === 0
        ? 3
        : failedBest.length * 2 <= kinds.length
          ? 2
          : 1;
  const all = `the hidden ${listed(kinds)} tests`;
  const seen =
    failedFirst.length === 0
      ? `The first submission passed ${all}.`
      : `The first submission failed on ${listed(failedFirst)}${
          best === first
            ? '.'
            : failedBest.length === 0
              ? '; a later one passed them all.'
              : `; the best one still fails on ${listed(failedBest)}.`
        }`;
  return [
    {
      signal: 'edge-cases',
      assessor: ID,
      level,
      weight: 0.7,
      seen,
      events: keysOf(recording, [first.answeredBy, best.answeredBy]),
      at: first.judgedAt,
    },
  ];
}

function failing(attempt: JudgedAttempt, kinds: readonly EdgeKind[]): readonly EdgeKind[] {
  const { tests } = attempt.verdict;
  return kinds.filter((kind) => tests.some((test) => test.category === kind && test.verdict !== 'AC'));
}

function own(recording: Recording, kinds: readonly EdgeKind[]): readonly Evidence[] {
  const tests = ownTestsRun(recording);
  const handIn: SessionEvent | undefined = eventsOf(recording, 'submission-requested')[0];
  const early = tests.filter(({ at }) => handIn === undefined || at < handIn.at);
  const triedEarly = tried(recording, kinds, early);
  const triedEver = tried(recording, kinds, tests);
  const evidence: Evidence[] = [];
  if (handIn !== undefined || triedEarly.length > 0) {
    const moment = handIn ?? lastEvent(recording);
    const cited = [...early.map(({ key }) => key), ...(moment === undefined ? [] : [eventKey(moment)])];
    evidence.push({
      signal: 'edge-cases',
      assessor: ID,
      level: levelOf(triedEarly.length, kinds.length),
      weight: 1,
      seen: `${handIn === undefined ? 'Own tests' : 'Before the first submission, own tests'} tried ${triedText(kinds, triedEarly)} (${count(early.length, 'test')} of their own).`,
      events: keysOf(recording, cited),
      at: early[0]?.at ?? moment?.at ?? 0,
    });
  }
  const late = tests.filter((test) => !early.includes(test));
  if (triedEver.length > triedEarly.length) {
    evidence.push({
      signal: 'edge-cases',
      assessor: ID,
      level: levelOf(triedEver.length, kinds.length),
      weight: 0.3,
      seen: `After the first submission, own tests also tried ${listed(triedEver.filter((kind) => !triedEarly.includes(kind)))}.`,
      events: keysOf(
        recording,
        late.map(({ key }) => key),
      ),
      at: late[0]?.at ?? 0,
    });
  }
  return evidence;
}

function tried(
  recording: Recording,
  kinds: readonly EdgeKind[],
  tests: readonly OwnTestRun[],
): readonly EdgeKind[] {
  const seen = new Set(tests.flatMap(({ args }) => edgeKindsOfTest(recording.problem.signature, args)));
  return kinds.filter((kind) => seen.has(kind));
}

function levelOf(covered: number, kinds: number): Level {
  if (covered === kinds) return 4;
  if (covered * 2 >= kinds) return 3;
  return covered > 0 ? 2 : 1;
}

function triedText(kinds: readonly EdgeKind[], covered: readonly EdgeKind[]): string {
  if (covered.length === kinds.length) return listed(kinds);
  const open = kinds.filter((kind) => !covered.includes(kind));
  return covered.length === 0
    ? `no ${listed(kinds).replace(' and ', ' or ')} input`
    : `${listed(covered)} but not ${listed(open).replace(' and ', ' or ')}`;
}
