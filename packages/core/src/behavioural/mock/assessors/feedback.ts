// Feedback: whether an answer to a follow-up gave what the follow-up asked for.

import type { Evidence, Level } from '../../../signals/index.ts';
import { type Gap, gaps } from '../../questions/question.ts';
import { openGaps, type Thread, type Turn } from '../thread.ts';
import { quoted, type RoundAssessor } from './reading.ts';

const ID = 'behavioural/feedback@1';

/**
 * | level | after a follow-up |
 * |---|---|
 * | 4 | what was asked for is there, and something else that was missing |
 * | 3 | what was asked for is there |
 * | 2 | an answer, without what was asked for |
 * | 1 | no word in answer |
 *
 * An answer that was spoken and that nothing wrote down is not read.
 */
export const feedback: RoundAssessor = {
  id: ID,
  signals: ['feedback'],
  assess: ({ threads }) =>
    threads.flatMap((thread) =>
      thread.turns.flatMap((turn, index) => (index === 0 ? [] : assessTurn(thread, turn, index))),
    ),
};

function assessTurn(thread: Thread, { asked, answer }: Turn, index: number): readonly Evidence[] {
  const gap = gaps.find((one) => one === asked.gap);
  if (gap === undefined || answer === null || (answer.text === '' && answer.source === 'none')) return [];
  const before = openGaps({ ...thread, turns: thread.turns.slice(0, index) });
  const after = openGaps({ ...thread, turns: thread.turns.slice(0, index + 1) });
  const filled = before.filter((one) => !after.includes(one));
  return [
    {
      signal: 'feedback',
      assessor: ID,
      level: levelOf(answer.text, filled, gap),
      weight: 0.5,
      seen: `Asked “${asked.text}” about ${quoted(thread)}: ${
        answer.text === ''
          ? 'nothing was answered'
          : filled.includes(gap)
            ? 'the answer gave it'
            : 'the answer did not say it'
      }.`,
      events: [asked.key, answer.key],
      at: asked.at,
    },
  ];
}

function levelOf(text: string, filled: readonly Gap[], gap: Gap): Level {
  if (text === '') return 1;
  if (!filled.includes(gap)) return 2;
  return filled.length > 1 ? 4 : 3;
}
