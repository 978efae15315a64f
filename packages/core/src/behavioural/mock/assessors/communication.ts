// Communication: how soon each answer began and how it flowed, where a microphone heard it.

import { silencesBetween } from '../../../session/index.ts';
import type { Evidence, Level } from '../../../signals/index.ts';
import { LONG_PAUSE } from '../../rehearsal/measures.ts';
import type { Thread } from '../thread.ts';
import { clock, quoted, type RoundAssessor, type RoundReading, speechIn, startOf } from './reading.ts';

const ID = 'behavioural/communication@1';
const SECOND = 1_000;
/** Less speech than this is no answer to measure. */
const LEAST_SPEECH = 10 * SECOND;

/**
 * | level | long pauses (2 s and more) a minute, between the first word and the last | longest one |
 * |---|---|---|
 * | 4 | at most 2 | at most 4 s |
 * | 3 | at most 4 | at most 8 s |
 * | 2 | more | at most 20 s |
 * | 1 | | more |
 *
 * Without a microphone there is nothing to measure. Time to think before the first word is not counted against anyone.
 */
export const communication: RoundAssessor = {
  id: ID,
  signals: ['communication'],
  assess: (reading) => reading.threads.flatMap((thread) => assessThread(reading, thread)),
};

function assessThread(reading: RoundReading, thread: Thread): readonly Evidence[] {
  const [first] = thread.turns;
  if (first === undefined) return [];
  const speech = speechIn(reading, first);
  const [from, to] = [speech[0]?.from ?? 0, speech.at(-1)?.to ?? 0];
  const spoken = speech.reduce((sum, segment) => sum + segment.to - segment.from, 0);
  if (spoken < LEAST_SPEECH) return [];
  const lengths = silencesBetween(speech, from, to)
    .map((silence) => clock(reading, silence.to) - clock(reading, silence.from))
    .filter((ms) => ms >= LONG_PAUSE);
  const longest = Math.max(0, ...lengths);
  const minutes = Math.max(1, (clock(reading, to) - clock(reading, from)) / 60_000);
  return [
    {
      signal: 'communication',
      assessor: ID,
      level: levelOf(lengths.length / minutes, longest),
      weight: 0.5,
      seen: `To ${quoted(thread)}: ${Math.round(spoken / SECOND)} s of speech in ${Math.round((to - from) / SECOND)} s, ${lengths.length} long pauses, the longest ${(longest / SECOND).toFixed(1)} s.`,
      events: citedSpeech(reading, first.asked.key, speech.length),
      at: startOf(thread),
    },
  ];
}

/** The question, and the speech that answers it; a few pieces are enough to find the place. */
function citedSpeech({ state }: RoundReading, asked: string, count: number): string[] {
  const at = state.asked.find(({ key }) => key === asked)?.at ?? 0;
  const heard = state.speech.filter(({ from }) => from >= at).slice(0, Math.min(count, 20));
  return [asked, ...heard.map(({ key }) => key)];
}

function levelOf(perMinute: number, longest: number): Level {
  if (longest > 20 * SECOND) return 1;
  if (perMinute <= 2 && longest <= 4 * SECOND) return 4;
  return perMinute <= 4 && longest <= 8 * SECOND ? 3 : 2;
}
