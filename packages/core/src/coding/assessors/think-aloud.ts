// Communication as the microphone heard it: speech beside the edits, and the longest typing without a word.

import type { Evidence, Level } from '../../signals/index.ts';
import { type ThinkAloud, thinkAloud as heardIn } from '../think-aloud.ts';
import { LEAST_WORK, weighedLines } from './communication.ts';
import { type Assessor, keysOf, MINUTE, type Recording } from './recording.ts';
import { clockText } from './wording.ts';

const ID = 'coding/think-aloud@1';

/**
 * One piece of evidence, once code was edited over at least three minutes while the microphone was on. What was said is not
 * known, so speech alone does not reach the top: lines that weigh a choice must be written or claimed for that.
 *
 * | level | edits with speech around them | longest typing without a word | weighing lines |
 * |---|---|---|---|
 * | 4 | ≥ 60 % | ≤ 1 minute | ≥ 2 |
 * | 3 | ≥ 40 % | ≤ 2 minutes | |
 * | 2 | any | | |
 * | 1 | none | | |
 */
export const thinkAloud: Assessor = { id: ID, signals: ['communication'], assess };

function assess(recording: Recording): readonly Evidence[] {
  const heard = heardIn(recording.events, recording.state);
  if (heard === null || heard.editingMs < LEAST_WORK) return [];
  const silent = heard.longestSilentTyping;
  const level = levelOf(heard, weighedLines(recording));
  return [
    {
      signal: 'communication',
      assessor: ID,
      level,
      weight: 0.7,
      seen: `${Math.round(heard.spokenShare * 100)} % of the edits had speech within ten seconds; the longest typing without a word took ${clockText(silent.ms)}; ${beforeFirst(heard)}.`,
      events: keysOf(recording, heard.cited),
      at: level <= 2 ? silent.from : (recording.state.speech[0]?.from ?? silent.from),
    },
  ];
}

function beforeFirst({ spokeBeforeFirst, silenceBeforeFirstMs }: ThinkAloud): string {
  const length = clockText(silenceBeforeFirstMs);
  return spokeBeforeFirst
    ? `the first word came after ${length}, before the first edit`
    : `not a word in the ${length} before the first edit`;
}

function levelOf({ spokenShare, longestSilentTyping: { ms } }: ThinkAloud, weighing: number): Level {
  if (spokenShare === 0) return 1;
  if (spokenShare >= 0.6 && ms <= MINUTE && weighing >= 2) return 4;
  return spokenShare >= 0.4 && ms <= 2 * MINUTE ? 3 : 2;
}
